import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Refusal } from '../../kernel/errors.js';
import { JobQueue, Jobs } from '../jobs/job-queue.js';
import { LedgerWriter } from '../ledger/ledger-writer.js';
import { SearchQueue } from '../search-engine/search-queue.js';
import { Database } from './database.js';
import { sql } from './sql.js';
import { rowsIn } from './transaction-client.js';
import type { Transaction } from './transaction.js';

/** A client's promise that a repeated request is the same request. */
export interface Idempotency {
  readonly key: string;
  /** What was asked, hashed: the same key with another fingerprint is a mistake of the client. */
  readonly fingerprint: string;
}

const CLAIM_KEY = sql(
  'idempotency-claim',
  `insert into idempotency_key (account_id, key, fingerprint) values ($1, $2, $3)
   on conflict do nothing returning key`,
);
const READ_KEY = sql(
  'idempotency-read',
  'select fingerprint, result from idempotency_key where account_id = $1 and key = $2',
);
const KEEP_RESULT = sql(
  'idempotency-keep',
  'update idempotency_key set result = $3 where account_id = $1 and key = $2 returning key',
);

@Injectable()
export class UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` in one transaction; the ledger's entries are chained in just before the commit. */
  async run<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.dataSource.transaction(async (manager) => {
      const ledger = new LedgerWriter(actor, this.clock);
      const result = await work({
        manager,
        ledger,
        jobs: new JobQueue(this.jobs, manager),
        search: new SearchQueue(manager),
        rows: (statement, values) => rowsIn(manager, statement, values),
      });
      await ledger.flush(manager);
      return result;
    });
  }

  /** The result of an earlier request under this key, before costly work is done again; or null. */
  async replay<T>(actor: Actor, idempotency: Idempotency | null): Promise<T | null> {
    if (!idempotency || !actor.accountId) return null;
    const { key, fingerprint } = idempotency;
    const kept = await this.database.row<Kept<T>>(READ_KEY, [actor.accountId, key]);
    return kept && sameRequest(kept, fingerprint);
  }

  /**
   * Like `run`, once per key: a repetition gets the first result and changes nothing. A repetition
   * that arrives while the first is still running waits for it, since the key is a row that both
   * want to insert.
   */
  async once<T>(
    actor: Actor,
    idempotency: Idempotency | null,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const account = actor.accountId;
    if (!idempotency || !account) return this.run(actor, work);
    const { key, fingerprint } = idempotency;
    return this.run(actor, async (tx) => {
      const claimed = await tx.rows(CLAIM_KEY, [account, key, fingerprint]);
      if (claimed.length === 0) {
        const [kept] = await tx.rows<Kept<T>>(READ_KEY, [account, key]);
        return sameRequest(kept, fingerprint);
      }
      const result = await work(tx);
      await tx.rows(KEEP_RESULT, [account, key, JSON.stringify(result)]);
      return result;
    });
  }
}

interface Kept<T> {
  readonly fingerprint: string;
  readonly result: T;
}

function sameRequest<T>(kept: Kept<T> | undefined, fingerprint: string): T {
  if (kept?.fingerprint !== fingerprint) throw new Refusal('idempotency_key_reused');
  return kept.result;
}
