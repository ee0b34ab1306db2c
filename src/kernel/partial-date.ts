/**
 * A date as exactly as it is known: `2021`, `2021-05` or `2021-05-03`. Sources often know no more
 * than a year, and writing 1 January in its place would be a lie that nobody can find again.
 */
export type PartialDate = string;

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is a year from 1 on, a month of it, or a day of that. */
export function isPartialDate(text: string): boolean {
  const match = FORM.exec(text);
  if (!match || match[1] === '0000') return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The first day it can mean. */
export function earliest(date: PartialDate): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** The last day it can mean. */
export function latest(date: PartialDate): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? String(daysIn(Number(year), Number(month))).padStart(2, '0')}`;
}

export interface Period {
  readonly from: PartialDate | null;
  /** Its last day; null: it lasts, or its end is not known. */
  readonly to: PartialDate | null;
}

/** Whether it certainly ends before it begins. */
export const isReversed = ({ from, to }: Period): boolean =>
  from !== null && to !== null && latest(to) < earliest(from);

/** Whether the two certainly have a day in common, however their vague ends are read. */
export const certainlyOverlap = (a: Period, b: Period): boolean =>
  (a.from === null || b.to === null || latest(a.from) <= earliest(b.to)) &&
  (b.from === null || a.to === null || latest(b.from) <= earliest(a.to));

/** Whether the day may lie in the period. */
export const mayInclude = ({ from, to }: Period, day: string): boolean =>
  (from === null || earliest(from) <= day) && (to === null || day <= latest(to));

/** Whether the day lies in the period however its vague ends are read. */
export const surelyIncludes = ({ from, to }: Period, day: string): boolean =>
  (from === null || latest(from) <= day) && (to === null || day <= earliest(to));

/** The days it may cover, as a PostgreSQL `daterange`. */
export function dateRange({ from, to }: Period): string {
  return `[${from === null ? '' : earliest(from)},${to === null ? '' : latest(to)}]`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
