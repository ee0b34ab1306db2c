type Point = readonly [x: number, y: number];

const RADIUS = 5;
const HEAD = 5;

/** The outline of an arrow along these corners, which it rounds, with its head at the last. */
export function arrowPath(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (!start || rest.length === 0) return '';
  let path = `M${at(start)}`;
  rest.forEach((point, index) => {
    const before = points[index]!;
    const after = rest[index + 1];
    if (!after) {
      path += `L${at(point)}`;
      return;
    }
    const bend = Math.min(RADIUS, length(before, point) / 2, length(point, after) / 2);
    path += `L${at(towards(point, before, bend))}Q${at(point)} ${at(towards(point, after, bend))}`;
  });
  return path + head(points.at(-2)!, points.at(-1)!);
}

function head(before: Point, tip: Point): string {
  const back = towards(tip, before, HEAD);
  // The two barbs lie square to the last stretch.
  const [dx, dy] = [tip[0] - back[0], tip[1] - back[1]];
  const barb = (side: 1 | -1): Point => [back[0] - side * dy * 0.8, back[1] + side * dx * 0.8];
  return `M${at(barb(1))}L${at(tip)}L${at(barb(-1))}`;
}

function towards(from: Point, to: Point, by: number): Point {
  const whole = length(from, to);
  if (whole === 0) return from;
  return [from[0] + ((to[0] - from[0]) * by) / whole, from[1] + ((to[1] - from[1]) * by) / whole];
}

const length = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const at = ([x, y]: Point) => `${round(x)} ${round(y)}`;
const round = (value: number) => Math.round(value * 10) / 10;
