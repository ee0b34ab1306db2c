import { sql } from '../database/sql.js';
import type { Snapshot } from '../database/snapshot.js';

/** The end of a chain. Kept elsewhere, it proves later that nothing before it was rewritten. */
export interface LedgerHead {
  readonly chain: string;
  readonly seq: number;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

const HEADS = sql(
  'ledger-heads',
  `select chain, seq::float8 as seq, encode(hash, 'hex') as hash from ledger_head
   order by chain collate "C"`,
);

export const ledgerHeads = (snapshot: Snapshot): Promise<LedgerHead[]> =>
  snapshot.rows<LedgerHead>(HEADS);
