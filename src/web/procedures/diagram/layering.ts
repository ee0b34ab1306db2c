/** From one stage to another; several transitions between the same two are one arrow. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

export interface Layering {
  /** Counted from 0; every forward link leads to a higher row. */
  readonly rows: ReadonlyMap<string, number>;
  /** Links that lead back to where the bill has been. */
  readonly backward: ReadonlySet<Link>;
}

/** `lane` is a column: two nodes of one lane never share a row. */
export interface Node {
  readonly code: string;
  readonly lane: string;
}

/**
 * The row of each node: the longest way to it from the first one, once the links that lead back are
 * left out. Nodes come in the order of a bill's life, which decides where a circle begins.
 */
export function layer(nodes: readonly Node[], links: readonly Link[], initial: string): Layering {
  const backward = backwardLinks(nodes, links, initial);
  const forward = links.filter((link) => !backward.has(link));
  const rows = new Map<string, number>();
  const taken = new Set<string>();
  const waiting = new Map(nodes.map(({ code }) => [code, 0]));
  for (const { to } of forward) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const earliest = new Map<string, number>();
  const left = [...nodes];
  while (left.length > 0) {
    // Without the backward links there is no circle, so one is always free.
    const next = left.findIndex(({ code }) => waiting.get(code) === 0);
    const [{ code, lane }] = left.splice(next, 1) as [Node];
    let row = earliest.get(code) ?? 0;
    while (taken.has(`${lane} ${row}`)) row += 1;
    taken.add(`${lane} ${row}`);
    rows.set(code, row);
    for (const { from, to } of forward) {
      if (from !== code) continue;
      waiting.set(to, waiting.get(to)! - 1);
      earliest.set(to, Math.max(earliest.get(to) ?? 0, row + 1));
    }
  }
  return { rows, backward };
}

/** Those that close a circle, seen on a walk that starts where bills start. */
function backwardLinks(
  nodes: readonly Node[],
  links: readonly Link[],
  initial: string,
): ReadonlySet<Link> {
  const order = new Map(nodes.map(({ code }, index) => [code, index]));
  const onwards = new Map<string, Link[]>(nodes.map(({ code }) => [code, []]));
  for (const link of links) onwards.get(link.from)?.push(link);
  for (const list of onwards.values()) list.sort((a, b) => order.get(a.to)! - order.get(b.to)!);
  const backward = new Set<Link>();
  const state = new Map<string, 'open' | 'done'>();
  const visit = (code: string): void => {
    state.set(code, 'open');
    for (const link of onwards.get(code) ?? []) {
      const seen = state.get(link.to);
      if (seen === 'open') backward.add(link);
      else if (!seen) visit(link.to);
    }
    state.set(code, 'done');
  };
  for (const code of [initial, ...order.keys()]) {
    if (order.has(code) && !state.has(code)) visit(code);
  }
  return backward;
}
