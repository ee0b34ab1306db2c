import {
  certainlyOverlap,
  earliest,
  isReversed,
  latest,
  type PartialDate,
  type Period,
} from '../../kernel/partial-date.js';
import type { MembershipRole, PlaceKind } from './vocabulary.js';

/** The rules of mandates. All of them refuse only what is wrong however vague dates are read. */

/** A post as the rules see it. `period` is the effective one. */
export interface Post {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly key: string;
  readonly role: MembershipRole;
  readonly title: string | null;
  readonly period: Period;
}

interface TermDates {
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
}

/** Its own dates and, where those are missing, those of its term. */
export const effectivePeriod = (own: Period, term: TermDates | null): Period => ({
  from: own.from ?? term?.startsOn ?? null,
  to: own.to ?? term?.endsOn ?? null,
});

/** The date to correct when a post would end before it begins; null when it does not. */
export function reversedAt(own: Period, period: Period): '/to' | '/from' | '/term' | null {
  if (!isReversed(period)) return null;
  if (own.to !== null) return '/to';
  return own.from !== null ? '/from' : '/term';
}

/** Who works in a chamber without sitting in it may serve two. */
export const NOT_SEATED: readonly MembershipRole[] = ['clerk', 'minister', 'other'];
export const isSeated = (role: MembershipRole): boolean => !NOT_SEATED.includes(role);

/** The post of the same person that this one cannot be held beside; null when there is none. */
export function clashing(post: Post, others: readonly Post[]): Post | null {
  const clashes = (other: Post) =>
    other.id !== post.id &&
    (isSamePost(post, other) || sitsInTwoChambers(post, other)) &&
    overlaps(post.period, other.period);
  return others.find(clashes) ?? null;
}

function isSamePost(a: Post, b: Post): boolean {
  if (a.kind !== b.kind || a.key !== b.key || a.role !== b.role) return false;
  // A role that says nothing is told apart by its title.
  return a.role !== 'other' || a.title === b.title;
}

const sitsInTwoChambers = (a: Post, b: Post) =>
  a.kind === 'chamber' &&
  b.kind === 'chamber' &&
  a.key !== b.key &&
  isSeated(a.role) &&
  isSeated(b.role);

/** A beginning that nobody knows may be as late as the end, so it proves nothing by itself. */
const overlaps = (a: Period, b: Period) => certainlyOverlap(lateBeginning(a), lateBeginning(b));
const lateBeginning = ({ from, to }: Period): Period => ({ from: from ?? to, to });

/** The life of a committee, to the day. */
export interface Life {
  readonly establishedOn: string | null;
  readonly dissolvedOn: string | null;
}

/**
 * The date that lies outside the committee's life; null when none certainly does. A term may well
 * begin before the committee: then the post begins with the committee, and nothing is wrong.
 */
export function outsideLife(
  own: Period,
  period: Period,
  { establishedOn, dissolvedOn }: Life,
): '/from' | '/to' | '/term' | null {
  const before = (date: PartialDate | null) =>
    date !== null && establishedOn !== null && latest(date) < establishedOn;
  const after = (date: PartialDate | null) =>
    date !== null && dissolvedOn !== null && earliest(date) > dissolvedOn;
  if (before(own.from) || after(own.from)) return '/from';
  if (before(own.to) || after(own.to)) return '/to';
  return before(period.to) || after(period.from) ? '/term' : null;
}

export interface Seat {
  readonly person: string;
  readonly role: MembershipRole;
  readonly period: Period;
}

const takesSeat = ({ role }: Seat) => role !== 'clerk';

/** Whether, with this seat taken, more persons than `most` certainly sat there on some day. */
export function isFull(seat: Seat, others: readonly Seat[], most: number | null): boolean {
  if (most === null || !takesSeat(seat)) return false;
  const mine = certainDays(seat.period);
  if (!mine) return false;
  const taken = others
    .filter((other) => takesSeat(other) && other.person !== seat.person)
    .flatMap((other) => {
      const days = certainDays(other.period);
      return days ? [{ person: other.person, days }] : [];
    });
  // The number can only grow on a day on which somebody begins.
  const firsts = [mine, ...taken.map(({ days }) => days)].map(({ first }) => first);
  return firsts
    .filter((day) => mine.first <= day && day <= mine.last)
    .some((day) => {
      const there = taken.filter(({ days }) => days.first <= day && day <= days.last);
      return new Set(there.map(({ person }) => person)).size + 1 > most;
    });
}

/** Before and after every day that can be written. */
const [ALWAYS, FOREVER] = ['0000-00-00', '9999-99-99'];

/** The days it covers however its vague ends are read; null: perhaps none. */
function certainDays({ from, to }: Period): { first: string; last: string } | null {
  const first = from === null ? ALWAYS : latest(from);
  const last = to === null ? FOREVER : earliest(to);
  return first <= last ? { first, last } : null;
}
