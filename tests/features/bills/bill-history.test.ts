import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, type RecordedEntry } from '../../../src/features/bills/bill-history.js';

const AT = new Date('2024-03-01T10:00:00Z');
const entry = (n: number, kind: RecordedEntry['kind'], over: Partial<RecordedEntry> = {}) => ({
  n,
  kind,
  transition: null,
  fromStage: null,
  toStage: null,
  happenedOn: '2024-01-01',
  decision: null,
  documents: [],
  note: null,
  reason: null,
  corrects: null,
  referrals: [],
  procedureId: 'p1',
  recordedAt: AT,
  ...over,
});
const filing = entry(1, 'filing', { toStage: 'filed' });
const move = (n: number, fromStage: string, toStage: string, over: Partial<RecordedEntry> = {}) =>
  entry(n, 'move', { transition: `to_${toStage}`, fromStage, toStage, ...over });
const strike = (n: number, corrects: number, fromStage: string, toStage: string) =>
  entry(n, 'withdrawal', { corrects, fromStage, toStage, reason: 'never happened' });

describe('a history', () => {
  it('begins with the filing, and goes on with each move', () => {
    const { steps, stage, procedureId, struck } = fold([filing, move(2, 'filed', 'read')]);
    expect(steps.map(({ n, from, to }) => [n, from, to])).toEqual([
      [1, null, 'filed'],
      [2, 'filed', 'read'],
    ]);
    expect({ stage, procedureId, struck: [...struck] }).toEqual({
      stage: 'read',
      procedureId: 'p1',
      struck: [],
    });
  });

  it('holds what the last correction says, and keeps what it may not change', () => {
    const first = { happenedOn: '2024-02-02', note: 'first', reason: 'typing error' };
    const { steps } = fold([
      filing,
      move(2, 'filed', 'read', { reason: 'urgency', referrals: ['r1'], documents: ['d1'] }),
      entry(3, 'correction', { corrects: 2, ...first }),
      entry(4, 'correction', { corrects: 2, ...first, note: 'second', documents: ['d2'] }),
    ]);
    expect(steps[1]).toMatchObject({
      n: 2,
      on: '2024-02-02',
      note: 'second',
      documents: ['d2'],
      reason: 'urgency',
      referrals: ['r1'],
      corrected: { reason: 'typing error', at: AT },
    });
  });

  it('forgets a step that was struck out, with its corrections, and counts neither', () => {
    const entries = [
      filing,
      move(2, 'filed', 'read'),
      entry(3, 'correction', { corrects: 2, reason: 'day' }),
      strike(4, 2, 'read', 'filed'),
      move(5, 'filed', 'withdrawn'),
    ];
    const { steps, stage, struck } = fold(entries);
    expect(steps.map(({ n }) => n)).toEqual([1, 5]);
    expect(stage).toBe('withdrawn');
    expect([...struck]).toEqual([2, 3]);
  });

  it('goes on under a version that was adopted, while earlier steps keep theirs', () => {
    const adopted = entry(3, 'procedure', {
      fromStage: 'read',
      toStage: 'debated',
      procedureId: 'p2',
    });
    const history = fold([filing, move(2, 'filed', 'read'), adopted]);
    expect(history).toMatchObject({ stage: 'debated', procedureId: 'p2' });
    expect(history.steps.map(({ procedureId }) => procedureId)).toEqual(['p1', 'p1']);
  });

  it.each([
    ['no filing', [move(1, 'filed', 'read')]],
    ['two filings', [filing, { ...filing, n: 2 }]],
    ['a gap in the numbers', [filing, move(3, 'filed', 'read')]],
    ['a move from elsewhere', [filing, move(2, 'read', 'passed')]],
    ['a move under another version', [filing, move(2, 'filed', 'read', { procedureId: 'p2' })]],
    ['the filing struck out', [filing, strike(2, 1, 'filed', 'filed')]],
    [
      'a step in the middle struck out',
      [filing, move(2, 'filed', 'read'), move(3, 'read', 'passed'), strike(4, 2, 'passed', 'read')],
    ],
    ['a correction of nothing', [filing, entry(2, 'correction', { corrects: 7 })]],
    ['nothing at all', []],
  ])('is no history with %s', (_what, entries: RecordedEntry[]) => {
    expect(() => fold(entries)).toThrow();
  });

  it('is after any moves and strikes what the moves alone that were kept would give', () => {
    const stages = ['a', 'b', 'c', 'd'];
    const acts = fc.array(fc.oneof(fc.constantFrom(...stages), fc.constant(null)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(acts, (wanted) => {
        const entries: RecordedEntry[] = [filing];
        const kept: { n: number; from: string; to: string }[] = [];
        const stage = () => kept.at(-1)?.to ?? 'filed';
        for (const act of wanted) {
          const n = entries.length + 1;
          if (act !== null) {
            entries.push(move(n, stage(), act));
            kept.push({ n, from: stage(), to: act });
          } else if (kept.length > 0) {
            const last = kept.pop()!;
            entries.push(strike(n, last.n, last.to, last.from));
          }
        }
        const history = fold(entries);
        expect(history.stage).toBe(stage());
        expect(history.steps.slice(1).map(({ n, from, to }) => ({ n, from, to }))).toEqual(kept);
      }),
    );
  });
});
