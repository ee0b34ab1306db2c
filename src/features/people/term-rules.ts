import {
  certainlyOverlap,
  earliest,
  latest,
  type PartialDate,
  type Period,
} from '../../kernel/partial-date.js';

/**
 * Whether two terms certainly share a day. A term whose end nobody wrote down ended when the next
 * one began, so an open end proves nothing: only what is known of each counts.
 */
export function termsOverlap(a: Period, b: Period): boolean {
  const [one, other] = [known(a), known(b)];
  return one !== null && other !== null && certainlyOverlap(one, other);
}

function known({ from, to }: Period): Period | null {
  if (from === null && to === null) return null;
  return { from: from ?? to, to: to ?? from };
}

/** The date of a session that certainly lies outside its term; null when none does. */
export function outsideTerm(session: Period, term: Period): '/startsOn' | '/endsOn' | null {
  const outside = (date: PartialDate | null) =>
    date !== null &&
    ((term.from !== null && latest(date) < earliest(term.from)) ||
      (term.to !== null && earliest(date) > latest(term.to)));
  if (outside(session.from)) return '/startsOn';
  return outside(session.to) ? '/endsOn' : null;
}
