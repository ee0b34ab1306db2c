export interface SeatRow {
  readonly radius: number;
  readonly seats: number;
}

/**
 * The seats of a house as one path of dots, for a stroke with round ends. Rows are half circles
 * around (x, y), which is the place of the chair.
 */
export function hemicycle(x: number, y: number, rows: readonly SeatRow[]): string {
  const round = (value: number) => Math.round(value * 100) / 100;
  return rows
    .flatMap(({ radius, seats }) =>
      Array.from({ length: seats }, (_, index) => {
        const angle = (Math.PI * index) / (seats - 1);
        return `M${round(x - radius * Math.cos(angle))} ${round(y - radius * Math.sin(angle))}h.01`;
      }),
    )
    .join('');
}
