import { describe, expect, it } from 'vitest';
import { CheckReport } from '../../../src/platform/doctor/check-report.js';
import { entryHash } from '../../../src/platform/ledger/ledger-entry.js';
import type { LedgerHead } from '../../../src/platform/ledger/ledger-heads.js';
import { ChainVerifier, type StoredEntry } from '../../../src/platform/ledger/verify-chain.js';
import { headOf, makeChain } from './chain-fixture.js';

function problemsOf(
  stored: readonly StoredEntry[],
  head: LedgerHead | null,
  kept: readonly LedgerHead[] = [],
): [code: string, subject: string][] {
  const report = new CheckReport('ledger');
  const verifier = new ChainVerifier('ke', head, kept, report);
  for (const one of stored) verifier.next(one);
  verifier.finish();
  return report.problems.map(({ code, subject }) => [code, subject]);
}

const changed = (one: StoredEntry, detail: StoredEntry['entry']['detail']): StoredEntry => ({
  ...one,
  entry: { ...one.entry, detail },
});

describe('a chain of the ledger', () => {
  const chain = makeChain(12);
  const head = headOf(chain);

  it('is sound as it was written, and when it is empty', () => {
    expect(problemsOf(chain, head, [headOf(chain.slice(0, 5)), head])).toEqual([]);
    expect(problemsOf([], { chain: 'ke', seq: 0, hash: '00'.repeat(32) })).toEqual([]);
  });

  it('names each changed entry once, and only those', () => {
    const damaged = chain.map((one, index) => ([2, 8].includes(index) ? changed(one, {}) : one));
    expect(problemsOf(damaged, head)).toEqual([
      ['ledger_entry_changed', 'ledger ke 3'],
      ['ledger_entry_changed', 'ledger ke 9'],
    ]);
  });

  it.each(['actorId', 'actorKind', 'action', 'kind', 'recordId', 'at', 'chain'] as const)(
    'notices a change of %s',
    (field) => {
      const damaged = chain.map((one, index) =>
        index === 4 ? { ...one, entry: { ...one.entry, [field]: 'other' } } : one,
      );
      expect(problemsOf(damaged, head)).toEqual([['ledger_entry_changed', 'ledger ke 5']]);
    },
  );

  it('names an entry whose hash was overwritten, not the one behind it', () => {
    const damaged = chain.map((one, index) =>
      index === 6 ? { ...one, hash: Buffer.alloc(32, 1) } : one,
    );
    expect(problemsOf(damaged, head)).toEqual([['ledger_entry_changed', 'ledger ke 7']]);
  });

  it('names what is missing in the middle, at the beginning and at the end', () => {
    expect(problemsOf([...chain.slice(0, 3), ...chain.slice(5)], head)).toEqual([
      ['ledger_gap', 'ledger ke 4'],
    ]);
    expect(problemsOf(chain.slice(1), head)).toEqual([['ledger_gap', 'ledger ke 1']]);
    expect(problemsOf(chain.slice(0, 10), head)).toEqual([['ledger_tail_missing', 'ledger ke 11']]);
    expect(problemsOf([], head)).toEqual([['ledger_tail_missing', 'ledger ke 1']]);
  });

  it('names entries that changed places', () => {
    const swapped = chain.map((one, index) => {
      const other = index === 3 ? chain[4] : index === 4 ? chain[3] : one;
      return { ...other!, entry: { ...other!.entry, seq: index + 1 } };
    });
    expect(problemsOf(swapped, head).map(([, subject]) => subject)).toContain('ledger ke 4');
  });

  it('holds the head against the last entry', () => {
    expect(problemsOf(chain, null)).toEqual([['ledger_head_wrong', 'ledger ke']]);
    expect(problemsOf(chain, { ...head, seq: 11 })).toEqual([['ledger_head_wrong', 'ledger ke']]);
    expect(problemsOf(chain, { ...head, hash: 'ab'.repeat(32) })).toEqual([
      ['ledger_head_wrong', 'ledger ke'],
    ]);
  });

  it('catches a chain that was rewritten as a whole only by a head kept elsewhere', () => {
    const rewritten: StoredEntry[] = [];
    for (const { entry } of chain) {
      const other = entry.seq === 4 ? { ...entry, detail: { number: 99 } } : entry;
      const previous = rewritten.at(-1)?.hash ?? Buffer.alloc(32);
      rewritten.push({ entry: other, hash: entryHash(previous, other) });
    }
    expect(problemsOf(rewritten, headOf(rewritten))).toEqual([]);
    expect(problemsOf(rewritten, headOf(rewritten), [head])).toEqual([
      ['ledger_rewritten', 'ledger ke'],
    ]);
    const cut = chain.slice(0, 8);
    expect(problemsOf(cut, headOf(cut), [head])).toEqual([['ledger_rewritten', 'ledger ke']]);
  });
});
