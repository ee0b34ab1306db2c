/** The time, as something that can be given. Tests hand over a clock that they can turn. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** The year on the clocks of the parliament: its registers turn at its own midnight. */
export function yearIn(timeZone: string, now: Date): number {
  const year = new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric' }).format(now);
  return Number(year);
}

/** They cost far more to make than to use, and there are fewer zones than parliaments. */
const days = new Map<string, Intl.DateTimeFormat>();

/** The day on the clocks of the parliament, `YYYY-MM-DD`. */
export function dayIn(timeZone: string, now: Date): string {
  let format = days.get(timeZone);
  if (!format) days.set(timeZone, (format = new Intl.DateTimeFormat('sv-SE', { timeZone })));
  return format.format(now);
}
