import { SYMMETRIC_RELATIONS, type RelationKind } from './vocabulary.js';

/** That `from` is something to `to`. */
export interface Relation {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
}

const SYMMETRIC: ReadonlySet<RelationKind> = new Set(SYMMETRIC_RELATIONS);

/** Whether it means the same from both ends. */
export const isSymmetric = (kind: RelationKind): boolean => SYMMETRIC.has(kind);

export type RelationProblem = 'relation_to_itself' | 'relation_exists' | 'relation_circular';

/**
 * What forbids to add a relation to those there are; null: nothing. `existing` must hold at least
 * what can be reached from the new one's end along its own kind, and what joins the two.
 */
export function relationProblem(
  wanted: Relation,
  existing: readonly Relation[],
): RelationProblem | null {
  const { kind, from, to } = wanted;
  if (from === to) return 'relation_to_itself';
  const same = existing.filter((one) => one.kind === kind);
  const joins = (a: string, b: string) => same.some((one) => one.from === a && one.to === b);
  if (joins(from, to) || (isSymmetric(kind) && joins(to, from))) return 'relation_exists';
  if (isSymmetric(kind)) return null;
  return reaches(same, to, from) ? 'relation_circular' : null;
}

/** Whether a walk along the relations leads from one bill to the other. */
function reaches(relations: readonly Relation[], start: string, goal: string): boolean {
  const seen = new Set([start]);
  const waiting = [start];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === goal) return true;
    for (const { from, to } of relations) {
      if (from !== at || seen.has(to)) continue;
      seen.add(to);
      waiting.push(to);
    }
  }
  return false;
}
