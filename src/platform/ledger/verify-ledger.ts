import type { Snapshot } from '../database/snapshot.js';
import { sql } from '../database/sql.js';
import type { CheckProgress, CheckReport } from '../doctor/check-report.js';
import type { Json } from './canonical-json.js';
import { ledgerHeads, type LedgerHead } from './ledger-heads.js';
import { ChainVerifier, type StoredEntry } from './verify-chain.js';

const COUNT = sql('ledger-verify-count', 'select count(*)::int as n from ledger_entry');
const ENTRIES = `
  select chain, seq::float8 as seq, at, actor_id as "actorId", actor_kind as "actorKind", action,
    record_kind as kind, record_id as "recordId", detail, hash
  from ledger_entry order by chain collate "C", seq`;

interface Row {
  readonly chain: string;
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorKind: string;
  readonly action: string;
  readonly kind: string;
  readonly recordId: string;
  readonly detail: { readonly [key: string]: Json };
  readonly hash: Buffer;
}

/**
 * Recomputes every chain from its beginning. `kept` are heads that were exported earlier and kept
 * where nobody who can write to this database can: they also catch a chain that was rewritten as a
 * whole, with all its hashes.
 */
export async function verifyLedger(
  snapshot: Snapshot,
  report: CheckReport,
  options: { readonly kept?: readonly LedgerHead[]; readonly progress?: CheckProgress } = {},
): Promise<void> {
  const { kept = [], progress = () => undefined } = options;
  const all = (await snapshot.row<{ n: number }>(COUNT))?.n ?? 0;
  const heads = new Map((await ledgerHeads(snapshot)).map((head) => [head.chain, head]));
  const unseen = new Set([...heads.keys(), ...kept.map(({ chain }) => chain)]);
  const begin = (chain: string) => {
    unseen.delete(chain);
    report.count('chains');
    const keptHere = kept.filter((head) => head.chain === chain);
    return new ChainVerifier(chain, heads.get(chain) ?? null, keptHere, report);
  };
  let verifier: ChainVerifier | null = null;
  let done = 0;
  for await (const row of snapshot.each<Row>(ENTRIES)) {
    if (verifier?.chain !== row.chain) {
      verifier?.finish();
      verifier = begin(row.chain);
    }
    verifier.next(storedEntry(row));
    report.count('entries');
    if ((done += 1) % 500 === 0) progress(done, all);
  }
  verifier?.finish();
  // Chains that should have entries and have none.
  for (const chain of unseen) begin(chain).finish();
  progress(all, all);
}

const storedEntry = ({ hash, at, ...entry }: Row): StoredEntry => ({
  entry: { ...entry, at: at.toISOString() },
  hash,
});
