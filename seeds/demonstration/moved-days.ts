const DAY = /^(\d{4})(-\d{2}-\d{2})$/;

/** The same data with every day so many years earlier. No day of the demonstration is a leap day. */
export function movedDays(data: unknown, years: number): unknown {
  if (years === 0) return data;
  if (typeof data === 'string') {
    return data.replace(DAY, (_, year: string, rest: string) => `${Number(year) - years}${rest}`);
  }
  if (Array.isArray(data)) return data.map((one) => movedDays(one, years));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, movedDays(value, years)]),
  );
}

/**
 * How many years earlier the demonstration has to take place, so that none of it lies ahead: steps
 * in the future are refused, and clocks of machines on which people try things are often wrong.
 */
export function yearsAhead(lastDay: string, today: string): number {
  const years = Number(lastDay.slice(0, 4)) - Number(today.slice(0, 4));
  return Math.max(0, lastDay.slice(4) > today.slice(4) ? years + 1 : years);
}
