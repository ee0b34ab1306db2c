import type { EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import type { Clock } from '../../kernel/clock.js';
import { sql } from '../database/sql.js';
import { rowsIn } from '../database/transaction-client.js';
import { GENESIS, PLATFORM_CHAIN, entryHash, type LedgerFact } from './ledger-entry.js';

const OPEN_CHAIN = sql(
  'ledger-open-chain',
  'insert into ledger_head (chain, seq, hash) values ($1, 0, $2) on conflict do nothing',
);
const LOCK_HEAD = sql(
  'ledger-lock-head',
  'select seq, hash from ledger_head where chain = $1 for update',
);
const MOVE_HEAD = sql(
  'ledger-move-head',
  'update ledger_head set seq = $2, hash = $3 where chain = $1',
);
const INSERT_ENTRY = sql(
  'ledger-insert',
  `insert into ledger_entry
     (chain, seq, at, actor_id, actor_kind, action, record_kind, record_id, detail, hash)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Collects the facts of one transaction and chains them in at its end. */
export class LedgerWriter {
  private readonly facts: LedgerFact[] = [];

  constructor(
    private readonly actor: Actor,
    private readonly clock: Clock,
  ) {}

  append(fact: LedgerFact): void {
    this.facts.push(fact);
  }

  /**
   * Called last in the transaction: the head's row lock is what orders the chain, so it is held as
   * shortly as possible. Chains are locked in order of name, so that two transactions that write
   * to the same two chains cannot wait for each other.
   */
  async flush(manager: EntityManager): Promise<void> {
    const chainOf = (fact: LedgerFact) => fact.parliament ?? PLATFORM_CHAIN;
    for (const chain of [...new Set(this.facts.map(chainOf))].sort()) {
      const facts = this.facts.filter((fact) => chainOf(fact) === chain);
      await this.flushChain(manager, chain, facts);
    }
    this.facts.length = 0;
  }

  private async flushChain(manager: EntityManager, chain: string, facts: readonly LedgerFact[]) {
    const head = (await this.lock(manager, chain)) ?? (await this.open(manager, chain));
    let seq = Number(head.seq);
    let hash = head.hash;
    const at = this.clock.now();
    for (const fact of facts) {
      seq += 1;
      const entry = {
        chain,
        seq,
        at: at.toISOString(),
        actorId: this.actor.accountId,
        actorKind: this.actor.kind,
        action: fact.action,
        kind: fact.kind,
        recordId: fact.recordId,
        detail: fact.detail ?? {},
      };
      hash = entryHash(hash, entry);
      await rowsIn(manager, INSERT_ENTRY, [
        chain,
        seq,
        at,
        entry.actorId,
        entry.actorKind,
        entry.action,
        entry.kind,
        entry.recordId,
        JSON.stringify(entry.detail),
        hash,
      ]);
    }
    await rowsIn(manager, MOVE_HEAD, [chain, seq, hash]);
  }

  private async lock(manager: EntityManager, chain: string) {
    const [head] = await rowsIn<{ seq: string; hash: Buffer }>(manager, LOCK_HEAD, [chain]);
    return head;
  }

  private async open(manager: EntityManager, chain: string) {
    await rowsIn(manager, OPEN_CHAIN, [chain, GENESIS]);
    const head = await this.lock(manager, chain);
    if (!head) throw new Error(`the ledger has no head for chain ${chain}`);
    return head;
  }
}
