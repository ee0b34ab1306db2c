import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSymmetric,
  relationProblem,
  type Relation,
} from '../../../src/features/bills/bill-relations.js';
import {
  DIRECTED_RELATIONS,
  RELATION_KINDS,
  SYMMETRIC_RELATIONS,
} from '../../../src/features/bills/vocabulary.js';

const bill = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const relation: fc.Arbitrary<Relation> = fc.record({
  kind: fc.constantFrom(...RELATION_KINDS),
  from: bill,
  to: bill,
});
const wishes = fc.array(relation, { maxLength: 80 });

/** Everything that may be added, in the order in which it is wished for. */
function grow(wanted: readonly Relation[]): Relation[] {
  const kept: Relation[] = [];
  for (const one of wanted) if (relationProblem(one, kept) === null) kept.push(one);
  return kept;
}

/** By taking away, again and again, those that nothing leads to. Says so without walking. */
function hasCircle(relations: readonly Relation[]): boolean {
  let left = [...relations];
  for (;;) {
    const rest = left.filter(({ from }) => left.some(({ to }) => to === from));
    if (rest.length === left.length) return left.length > 0;
    left = rest;
  }
}

describe('relations of bills', () => {
  it('never close a circle, in whatever order they are made', () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const kept = grow(wanted);
        for (const kind of DIRECTED_RELATIONS) {
          expect(hasCircle(kept.filter((one) => one.kind === kind))).toBe(false);
        }
      }),
    );
  });

  it('join two bills at most once in the same way, and none to itself', () => {
    fc.assert(
      fc.property(wishes, (wanted) => {
        const kept = grow(wanted);
        const keyOf = ({ kind, from, to }: Relation) =>
          `${kind} ${(isSymmetric(kind) ? [from, to].sort() : [from, to]).join(' ')}`;
        expect(new Set(kept.map(keyOf)).size).toBe(kept.length);
        expect(kept.filter(({ from, to }) => from === to)).toEqual([]);
      }),
    );
  });

  it('are refused for a reason only: what is refused would close a circle or is there', () => {
    fc.assert(
      fc.property(wishes, relation, (wanted, one) => {
        const kept = grow(wanted);
        const same = kept.filter(({ kind }) => kind === one.kind);
        const problem = relationProblem(one, kept);
        if (problem === 'relation_circular') expect(hasCircle([...same, one])).toBe(true);
        if (problem === null && !isSymmetric(one.kind)) {
          expect(hasCircle([...same, one])).toBe(false);
        }
      }),
    );
  });

  it('may go round when they mean the same both ways', () => {
    for (const kind of SYMMETRIC_RELATIONS) {
      const wanted = [
        { kind, from: 'a', to: 'b' },
        { kind, from: 'b', to: 'c' },
        { kind, from: 'c', to: 'a' },
      ];
      expect(grow(wanted)).toEqual(wanted);
    }
  });
});
