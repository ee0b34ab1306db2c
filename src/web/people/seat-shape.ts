/**
 * The signs that tell blocks of seats apart without colour. Each is drawn around a point, in a
 * square of half side `r`; all have about the same area, so that none looks like more seats.
 */
const SHAPES = [
  (r: number) => circle(r),
  (r: number) => relative(-0.88 * r, -0.88 * r, 'h', 1.76 * r, 'v', 1.76 * r, 'h', -1.76 * r),
  (r: number) => polygon(r, [0, -1.05, 1.05, 0.85, -1.05, 0.85]),
  (r: number) => polygon(r, [0, -1.2, 1.2, 0, 0, 1.2, -1.2, 0]),
  (r: number) => plus(r, 0.42),
  (r: number) => polygon(r, [0, 1.05, 1.05, -0.85, -1.05, -0.85]),
  (r: number) => polygon(r, [-1.05, -1.05, 1.05, -1.05, -1.05, 1.05, 1.05, 1.05]),
] as const;

/** More than there are signs, and prime to their number: pairs repeat only after 56 parties. */
export const COLOURS = 8;

/** A party's sign: its class (colour) and its outline as the end of a path that begins at a seat. */
export function signOf(rank: number): { readonly tone: string; outline(r: number): string } {
  return { tone: `seat-${(rank % COLOURS) + 1}`, outline: SHAPES[rank % SHAPES.length]! };
}

/** Nobody's seat: a thin ring. */
export const EMPTY_SEAT = { tone: 'seat-empty', outline: (r: number) => circle(r * 0.8) };
/** A seat that is held for no party: a thick ring. */
export const NO_PARTY_SEAT = { tone: 'seat-none', outline: (r: number) => circle(r * 0.75) };

const round = (value: number) => String(Math.round(value * 10) / 10);

function circle(r: number): string {
  // The way back must be as long as the way there.
  const half = Number(round(r));
  const [one, two] = [String(half), round(2 * half)];
  return `m-${one} 0a${one} ${one} 0 1 0 ${two} 0a${one} ${one} 0 1 0-${two} 0m${one} 0`;
}

/** Corners as x, y, x, y … in units of `r` around the point. */
function polygon(r: number, corners: readonly number[]): string {
  const points: [number, number][] = [];
  for (let at = 0; at < corners.length; at += 2) points.push([corners[at]!, corners[at + 1]!]);
  const [first, ...rest] = points as [[number, number], ...[number, number][]];
  let [x, y] = first;
  const lines = rest.map(([nextX, nextY]) => {
    const line = `l${round((nextX - x) * r)} ${round((nextY - y) * r)}`;
    [x, y] = [nextX, nextY];
    return line;
  });
  return `m${round(first[0] * r)} ${round(first[1] * r)}${lines.join('')}z`;
}

function relative(x: number, y: number, ...rest: readonly (string | number)[]): string {
  const steps = rest.map((one) => (typeof one === 'number' ? round(one) : one));
  return `m${round(x)} ${round(y)}${steps.join('')}z`;
}

function plus(r: number, arm: number): string {
  const [a, b] = [round(2 * arm * r), round((1.1 - arm) * r)];
  return (
    `m-${round(arm * r)}-${round(1.1 * r)}h${a}v${b}h${b}v${a}h-${b}v${b}h-${a}v-${b}` +
    `h-${b}v-${a}h${b}z`
  );
}
