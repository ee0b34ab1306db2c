import type { Deadline } from './procedure.js';

const DAY = 24 * 3600 * 1000;
/** Sunday is 0. */
const WEEKEND: readonly number[] = [6, 0];

/**
 * The last day of a deadline that began to run on `since`; null for days of sitting, which no
 * calendar knows ahead. Public holidays are not known, so working days may end later than said.
 */
export function dueOn(
  deadline: Deadline,
  since: string,
  restDays: readonly number[] = WEEKEND,
): string | null {
  const start = new Date(`${since}T00:00:00Z`).getTime();
  switch (deadline.unit) {
    case 'sitting':
      return null;
    case 'calendar':
      return dayOf(start + deadline.count * DAY);
    case 'working':
      return restDays.length < 7 ? afterWorkingDays(start, deadline.count, restDays) : null;
  }
}

function afterWorkingDays(start: number, count: number, restDays: readonly number[]): string {
  let at = start;
  for (let left = count; left > 0;) {
    at += DAY;
    if (!restDays.includes(new Date(at).getUTCDay())) left -= 1;
  }
  return dayOf(at);
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
