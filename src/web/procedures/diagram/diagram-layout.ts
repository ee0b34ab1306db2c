import { layer, type Link, type Node } from './layering.js';
import { choosePorts, type Ports } from './ports.js';
import { routeLinks, type Route } from './routes.js';
import { assignTracks } from './tracks.js';

export interface DiagramNode extends Node {
  /** How high its box must be at least. */
  readonly height: number;
}

export interface Box {
  readonly code: string;
  readonly lane: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Arrow {
  readonly link: Link;
  readonly backward: boolean;
  /** Corner by corner, each stretch upright or level. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Diagram {
  readonly width: number;
  readonly height: number;
  /** From start to end; a lane without a node is left out. */
  readonly lanes: readonly { readonly lane: string; readonly x: number; readonly width: number }[];
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

export const BOX_WIDTH = 172;
const TRACK = 8;
const MARGIN = 12;
/** Room for the name of a lane above its first box. */
const HEAD = 34;
/** The shortest way between two rows: long enough to see an arrow's head. */
const CHANNEL = 22;

/**
 * Draws nodes in lanes, the bill's life downwards. Lines run in the channels between the rows and
 * beside the lanes only, each on a track of its own, so no line crosses a box or hides another.
 */
export function layOut(
  nodes: readonly DiagramNode[],
  links: readonly Link[],
  initial: string,
  laneOrder: readonly string[],
): Diagram {
  const { rows, backward } = layer(nodes, links, initial);
  const lanes = laneOrder.filter((lane) => nodes.some((node) => node.lane === lane));
  const places = new Map(
    nodes.map(({ code, lane }) => [code, { row: rows.get(code)!, lane: lanes.indexOf(lane) }]),
  );
  const routes = routeLinks(links, places, lanes.length, backward);
  const beside = gutters(routes, lanes.length);
  const ports = choosePorts(routes, BOX_WIDTH, (code) => beside.laneX[places.get(code)!.lane]!);
  const rowCount = Math.max(-1, ...rows.values()) + 1;
  const between = channels(routes, rowCount, (route) => stretchesOf(route, ports, beside.xOf));
  const heights = Array.from({ length: rowCount }, (_, row) =>
    Math.max(...nodes.filter(({ code }) => rows.get(code) === row).map(({ height }) => height)),
  );
  const rowY: number[] = [];
  const channelY: number[] = [];
  let y = HEAD;
  for (let row = 0; row <= rowCount; row += 1) {
    channelY.push(y);
    y += between.heights[row]!;
    if (row === rowCount) break;
    rowY.push(y);
    y += heights[row]!;
  }
  return {
    width: beside.width,
    height: y,
    lanes: lanes.map((lane, index) => ({ lane, x: beside.laneX[index]!, width: BOX_WIDTH })),
    boxes: nodes.map(({ code, lane }) => ({
      code,
      lane,
      x: beside.laneX[places.get(code)!.lane]!,
      y: rowY[rows.get(code)!]!,
      width: BOX_WIDTH,
      height: heights[rows.get(code)!]!,
    })),
    arrows: routes.map((route) => {
      const from = places.get(route.link.from)!.row;
      const to = places.get(route.link.to)!.row;
      const start = [ports.out.get(route)!, rowY[from]! + heights[from]!] as const;
      const end = [ports.in.get(route)!, rowY[to]!] as const;
      const level = between.tracksOf(route).map((track, index) => {
        const channel = index === 0 ? route.startChannel : route.endChannel;
        return channelY[channel]! + MARGIN + track * TRACK;
      });
      return {
        link: route.link,
        backward: route.backward,
        points: corners(start, end, level, beside.xOf(route)),
      };
    }),
  };
}

type Point = readonly [x: number, y: number];

function corners(start: Point, end: Point, level: readonly number[], x: number | null): Point[] {
  const [first, last] = level;
  if (first === undefined) return [start, end];
  if (x === null || last === undefined) return [start, [start[0], first], [end[0], first], end];
  return [start, [start[0], first], [x, first], [x, last], [end[0], last], end];
}

/** The upright channels: before the first lane, between two, after the last. */
function gutters(routes: readonly Route[], laneCount: number) {
  const xOfRoute = new Map<Route, number>();
  const laneX: number[] = [];
  let x = MARGIN;
  for (let gutter = 0; gutter <= laneCount; gutter += 1) {
    const here = routes
      .filter((route) => route.gutter === gutter)
      .map((route) => ({
        route,
        low: Math.min(route.startChannel, route.endChannel),
        high: Math.max(route.startChannel, route.endChannel),
      }));
    const { trackOf, count } = assignTracks(here, 1);
    for (const [stretch, track] of trackOf) {
      xOfRoute.set(stretch.route, x + MARGIN + track * TRACK);
    }
    const inner = gutter > 0 && gutter < laneCount;
    if (count > 0) x += 2 * MARGIN + (count - 1) * TRACK;
    else if (inner) x += 2 * MARGIN;
    if (gutter === laneCount) break;
    laneX.push(x);
    x += BOX_WIDTH;
  }
  return {
    laneX,
    width: x + MARGIN,
    xOf: (route: Route): number | null => xOfRoute.get(route) ?? null,
  };
}

interface LevelStretch {
  readonly route: Route;
  readonly channel: number;
  readonly low: number;
  readonly high: number;
}

/** Where a route runs level: once between neighbouring rows, else on its way to the gutter and from it. */
function stretchesOf(
  route: Route,
  ports: Ports,
  xOf: (route: Route) => number | null,
): LevelStretch[] {
  if (route.direct) return [];
  const stretch = (channel: number, a: number, b: number) => {
    return { route, channel, low: Math.min(a, b), high: Math.max(a, b) };
  };
  const start = ports.out.get(route)!;
  const end = ports.in.get(route)!;
  const x = xOf(route);
  if (x === null) return [stretch(route.startChannel, start, end)];
  return [stretch(route.startChannel, start, x), stretch(route.endChannel, x, end)];
}

/** The level channels: channel `n` is the one above row `n`. */
function channels(
  routes: readonly Route[],
  rowCount: number,
  stretches: (route: Route) => LevelStretch[],
) {
  const all = routes.map((route) => [route, stretches(route)] as const);
  const byChannel = all.flatMap(([, list]) => list);
  const tracks = new Map<LevelStretch, number>();
  const heights = Array.from({ length: rowCount + 1 }, (_, channel) => {
    const here = byChannel.filter((one) => one.channel === channel);
    const { trackOf, count } = assignTracks(here, TRACK);
    for (const [stretch, track] of trackOf) tracks.set(stretch, track);
    const outer = channel === 0 || channel === rowCount;
    if (count === 0) return outer ? 0 : CHANNEL;
    return Math.max(CHANNEL, 2 * MARGIN + (count - 1) * TRACK);
  });
  const ofRoute = new Map(all.map(([route, list]) => [route, list.map((one) => tracks.get(one)!)]));
  return { heights, tracksOf: (route: Route) => ofRoute.get(route)! };
}
