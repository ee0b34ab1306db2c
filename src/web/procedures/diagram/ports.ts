import type { Route } from './routes.js';

/**
 * Which part of half an edge lines share, from the middle outwards. Those that leave keep nearer to
 * the middle than those that arrive, so that no two stand on one line between two boxes.
 */
const LEAVING = { low: 0.15, high: 0.5 };
const ARRIVING = { low: 0.5, high: 0.9 };

export interface Ports {
  readonly out: ReadonlyMap<Route, number>;
  readonly in: ReadonlyMap<Route, number>;
}

/**
 * Where on the lower edge a line leaves its box, and where on the upper edge it arrives. The middle
 * is for the one that goes straight down; the others share the half that they come from or go to.
 */
export function choosePorts(
  routes: readonly Route[],
  width: number,
  xOf: (code: string) => number,
): Ports {
  const leaving = routes.map((route) => ({ route, code: route.link.from, side: route.leaves }));
  const arriving = routes.map((route) => ({ route, code: route.link.to, side: route.arrives }));
  return { out: spread(leaving, width, xOf, LEAVING), in: spread(arriving, width, xOf, ARRIVING) };
}

interface Wanted {
  readonly route: Route;
  readonly code: string;
  readonly side: -1 | 1;
}

function spread(
  wanted: readonly Wanted[],
  width: number,
  xOf: (code: string) => number,
  part: typeof LEAVING,
): Map<Route, number> {
  const ports = new Map<Route, number>();
  const halves = new Map<string, Wanted[]>();
  for (const one of wanted) {
    if (one.route.direct) {
      ports.set(one.route, xOf(one.code) + width / 2);
      continue;
    }
    const half = `${one.code} ${one.side}`;
    halves.set(half, [...(halves.get(half) ?? []), one]);
  }
  for (const half of halves.values()) {
    half.forEach(({ route, code, side }, index) => {
      const share = part.low + ((index + 1) * (part.high - part.low)) / (half.length + 1);
      ports.set(route, xOf(code) + (width / 2) * (1 + side * share));
    });
  }
  return ports;
}
