import { GENESIS, entryHash, type LedgerEntry } from '../../../src/platform/ledger/ledger-entry.js';
import type { LedgerHead } from '../../../src/platform/ledger/ledger-heads.js';
import type { StoredEntry } from '../../../src/platform/ledger/verify-chain.js';

/** A sound chain of `length` entries. */
export function makeChain(length: number): StoredEntry[] {
  const chain: StoredEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const entry: LedgerEntry = {
      chain: 'ke',
      seq,
      at: new Date(Date.UTC(2026, 0, seq)).toISOString(),
      actorId: null,
      actorKind: 'system',
      action: 'document.filed',
      kind: 'document',
      recordId: `record ${seq}`,
      detail: { number: seq, nested: { b: [1, null], a: 'é' } },
    };
    chain.push({ entry, hash: entryHash(chain.at(-1)?.hash ?? GENESIS, entry) });
  }
  return chain;
}

export function headOf(chain: readonly StoredEntry[]): LedgerHead {
  const last = chain.at(-1);
  if (!last) throw new Error('an empty chain has no head');
  return { chain: 'ke', seq: last.entry.seq, hash: last.hash.toString('hex') };
}
