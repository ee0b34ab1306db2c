const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/;

/**
 * The instant at which the clocks of a zone show `2026-11-23T10:00`, as browsers send it. A time
 * that the clocks jump over is read as they stood before the jump; one that they show twice is the
 * earlier. Null when the text is no time.
 */
export function instantOf(local: string, timeZone: string): Date | null {
  const match = LOCAL.exec(local.trim());
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as Numbers;
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  // 31 February and 25 o'clock roll over, so they do not come back as they went in.
  if (year < 1900 || year > 2200 || shownInUtc(wall) !== local.trim().slice(0, 16)) return null;
  const before = offsetAt(wall - HALF_A_DAY, timeZone);
  const after = offsetAt(wall + HALF_A_DAY, timeZone);
  for (const offset of [before, after]) {
    if (offsetAt(wall - offset, timeZone) === offset) return new Date(wall - offset);
  }
  return new Date(wall - before);
}

type Numbers = [number, number, number, number, number];
const HALF_A_DAY = 12 * 3600 * 1000;

const shownInUtc = (instant: number) => new Date(instant).toISOString().slice(0, 16);

/** What a control of type `datetime-local` shows for an instant. */
export function localTextOf(instant: Date, timeZone: string): string {
  return shownInUtc(instant.getTime() + offsetAt(instant.getTime(), timeZone));
}

/** How far the clocks of the zone are ahead of UTC at this instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = partsFor(timeZone).formatToParts(instant);
  const number = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(
    number('year'),
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}
