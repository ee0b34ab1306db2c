/** A row of seats: a half circle of this radius (the outermost is 1) with this many seats. */
export interface SeatRow {
  readonly radius: number;
  readonly seats: number;
}

export interface SeatRows {
  readonly rows: readonly SeatRow[];
  /** The distance from one seat to its neighbours, in the same measure. */
  readonly spacing: number;
}

/** The innermost row; the floor of the house lies inside it. */
const INNERMOST = 0.42;

/**
 * Spreads the seats over as many half circles as make the distance between neighbours in a row and
 * between rows most alike; longer rows get more seats. The rows always hold exactly `seats`.
 */
export function planSeats(seats: number): SeatRows {
  let best: { radii: number[]; spacing: number; unevenness: number } | null = null;
  for (let count = 1; count <= 40 && count <= seats; count++) {
    const radii = radiiOf(count);
    const along = (Math.PI * sum(radii)) / seats;
    const across = count === 1 ? 1 - INNERMOST : (1 - INNERMOST) / (count - 1);
    const unevenness = Math.abs(Math.log(along / across));
    if (best && best.unevenness <= unevenness) continue;
    best = { radii, spacing: Math.min(along, across), unevenness };
  }
  if (!best) return { rows: [], spacing: 1 };
  return { rows: share(seats, best.radii), spacing: best.spacing };
}

function radiiOf(count: number): number[] {
  if (count === 1) return [1];
  const step = (1 - INNERMOST) / (count - 1);
  return Array.from({ length: count }, (_, row) => INNERMOST + row * step);
}

/** By largest remainder, so that rounding neither loses nor adds a seat. */
function share(seats: number, radii: readonly number[]): SeatRow[] {
  const total = sum(radii);
  const exact = radii.map((radius) => (seats * radius) / total);
  const rows = exact.map((wanted, row) => ({ radius: radii[row]!, seats: Math.floor(wanted) }));
  let left = seats - sum(rows.map((row) => row.seats));
  const byRemainder = exact.map((wanted, row) => [wanted % 1, row] as const);
  byRemainder.sort(([a], [b]) => b - a);
  for (const [, row] of byRemainder) if (left-- > 0) rows[row]!.seats += 1;
  return rows;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
