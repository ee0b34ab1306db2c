import type { T } from '../../platform/i18n/translator.js';
import type { Bench } from './chamber-bench.js';
import { seatBlocks } from './seat-blocks.js';

const WIDTH = 400;
const RADIUS = 150;
const TOP = 30;
const MARGIN = 12;
/** Of all seats: smaller blocks have no room for a name; the table has all names. */
const NAMED_FROM = 0.04;
const LONGEST_LABEL = 7;
/** In radians: names closer than this would touch. */
const APART = 0.24;

/**
 * A chamber as its seats, each party's as one block. Colour only repeats what the sign of a seat
 * says, and the table beside the drawing says all of it in words.
 */
export function ChamberDrawing({ t, benches }: { t: T; benches: readonly Bench[] }) {
  const counts = benches.map(({ seats }) => seats);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const { blocks, spacing } = seatBlocks(counts, t.dir === 'rtl');
  const size = Math.min(spacing * RADIUS * 0.43, 11);
  const height = RADIUS + TOP + MARGIN;
  const at = (x: number, y: number) =>
    `${round(WIDTH / 2 + x * RADIUS)} ${round(height - MARGIN - y * RADIUS)}`;
  return (
    <svg
      class="house"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={t('people:chamber.drawing', { count: total })}
    >
      {benches.map(({ sign }, index) => (
        <path
          class={sign.tone}
          d={blocks[index]!.seats.map(({ x, y }) => `M${at(x, y)}${sign.outline(size)}`).join('')}
        />
      ))}
      {labelled(benches, blocks, total).map(({ text, angle }) => {
        const side = t.dir === 'rtl' ? 1 : -1;
        // Further out at the sides, where a name reaches back towards the seats.
        const far = 1 + (14 + 16 * Math.abs(Math.cos(angle))) / RADIUS;
        const [x, y] = [side * far * Math.cos(angle), far * Math.sin(angle)];
        return (
          <text
            x={round(WIDTH / 2 + x * RADIUS)}
            y={round(height - MARGIN - y * RADIUS + 4)}
            text-anchor="middle"
          >
            {text}
          </text>
        );
      })}
    </svg>
  );
}

function labelled(
  benches: readonly Bench[],
  blocks: readonly { readonly angle: number }[],
  total: number,
) {
  let last = -1;
  return benches.flatMap(({ party, seats }, index) => {
    const text = party?.abbreviation ?? '';
    const { angle } = blocks[index]!;
    const fits = text !== '' && text.length <= LONGEST_LABEL && seats >= total * NAMED_FROM;
    if (!fits || angle - last < APART) return [];
    last = angle;
    return [{ text, angle }];
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
