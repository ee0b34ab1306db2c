import { planSeats } from './seat-rows.js';

const WIDTH = 240;
const MARGIN = 8;

/**
 * The seats of a chamber, drawn to number. A row is one dotted arc and not a hundred circles, which
 * keeps the page small. The table beside it says the same in words.
 */
export function SeatPlan({ seats, label }: { seats: number; label: string }) {
  const { rows, spacing } = planSeats(seats);
  const outer = WIDTH / 2 - MARGIN;
  const dot = Math.min(spacing * outer * 0.72, MARGIN * 1.8);
  const height = outer + 2 * MARGIN;
  const arc = (radius: number) => {
    const r = round(radius * outer);
    return `M${WIDTH / 2 - r} ${height - MARGIN}a${r} ${r} 0 01${2 * r} 0`;
  };
  return (
    <svg class="seat-plan" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      {rows.map(({ radius, seats: inRow }) => (
        <path
          d={arc(radius)}
          stroke-width={round(dot)}
          // The dashes have no length: the round ends of the line make the dots. A little less than
          // the whole arc, so that rounding cannot swallow the last seat.
          pathLength={Math.max(inRow - 1, 1) + 0.01}
          stroke-dasharray={inRow === 1 ? '0 2' : '0 1'}
        />
      ))}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
