import type { Link } from './layering.js';

export interface Place {
  readonly row: number;
  readonly lane: number;
}

/** Which channels a link takes, before anything has a measure. */
export interface Route {
  readonly link: Link;
  readonly backward: boolean;
  /** Straight down, with nothing between. */
  readonly direct: boolean;
  /** Below the row that it leaves; channel `n` is the one above row `n`. */
  readonly startChannel: number;
  /** Above the row that it reaches. */
  readonly endChannel: number;
  /** The upright channel before this lane; null between neighbouring rows. */
  readonly gutter: number | null;
  /** On which side of the box it leaves, and on which it arrives: -1 towards the start. */
  readonly leaves: -1 | 1;
  readonly arrives: -1 | 1;
}

export function routeLinks(
  links: readonly Link[],
  places: ReadonlyMap<string, Place>,
  laneCount: number,
  backward: ReadonlySet<Link>,
): Route[] {
  const load = Array.from({ length: laneCount + 1 }, () => 0);
  return links.map((link) => {
    const from = places.get(link.from)!;
    const to = places.get(link.to)!;
    const back = backward.has(link);
    const startChannel = from.row + 1;
    const endChannel = to.row;
    const common = { link, backward: back, startChannel, endChannel };
    if (isDirect(from, to, places)) {
      return { ...common, direct: true, gutter: null, leaves: 1, arrives: 1 };
    }
    if (startChannel === endChannel) {
      const leaves = to.lane < from.lane ? -1 : 1;
      return { ...common, direct: false, gutter: null, leaves, arrives: leaves === 1 ? -1 : 1 };
    }
    const gutter = cheapestGutter(from.lane, to.lane, back, load);
    load[gutter] = load[gutter]! + 1;
    return {
      ...common,
      direct: false,
      gutter,
      leaves: gutter <= from.lane ? -1 : 1,
      arrives: gutter <= to.lane ? -1 : 1,
    };
  });
}

function isDirect(from: Place, to: Place, places: ReadonlyMap<string, Place>): boolean {
  if (from.lane !== to.lane || to.row <= from.row) return false;
  return ![...places.values()].some(
    ({ lane, row }) => lane === from.lane && row > from.row && row < to.row,
  );
}

/** The shortest detour, then the emptiest channel; ways back keep to the start side of a lane. */
function cheapestGutter(from: number, to: number, back: boolean, load: readonly number[]): number {
  const cost = (gutter: number) => {
    const detour = Math.abs(from - gutter + 0.5) + Math.abs(to - gutter + 0.5);
    const wrongSide = back === gutter <= Math.min(from, to) ? 0 : 0.3;
    return detour + wrongSide + load[gutter]! / 100;
  };
  return load.map((_, gutter) => gutter).reduce((a, b) => (cost(b) < cost(a) ? b : a));
}
