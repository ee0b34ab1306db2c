import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORKFLOWS } from '../../../src/features/parliaments/index.js';
import { PASSAGES } from '../../../src/features/procedures/index.js';
import { procedureTemplates } from '../../../src/features/procedures/procedure-templates.js';
import {
  layOut,
  type Box,
  type Diagram,
} from '../../../src/web/procedures/diagram/diagram-layout.js';
import type { Link } from '../../../src/web/procedures/diagram/layering.js';
import { LANES, graphOf, laneOf } from '../../../src/web/procedures/diagram/procedure-graph.js';

interface Drawing {
  readonly nodes: readonly { code: string; lane: string; height: number }[];
  readonly links: readonly Link[];
}

const draw = ({ nodes, links }: Drawing) => layOut(nodes, links, nodes[0]!.code, LANES);

/** Any stages joined in any way: broken drafts are not drawn, but must not hang or crash either. */
const drawings: fc.Arbitrary<Drawing> = fc
  .array(
    fc.record({ lane: fc.constantFrom(...LANES), height: fc.integer({ min: 30, max: 120 }) }),
    { minLength: 1, maxLength: 34 },
  )
  .chain((stages) => {
    const nodes = stages.map((stage, index) => ({ code: `s${index}`, ...stage }));
    const link = fc.tuple(fc.nat({ max: nodes.length - 1 }), fc.nat({ max: nodes.length - 1 }));
    return fc.array(link, { maxLength: 70 }).map((pairs) => {
      const distinct = new Map(
        pairs
          .filter(([from, to]) => from !== to)
          .map(([from, to]) => [`${from} ${to}`, { from: `s${from}`, to: `s${to}` }]),
      );
      return { nodes, links: [...distinct.values()] };
    });
  });

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Every straight part of every arrow. */
const stretchesOf = ({ arrows }: Diagram) =>
  arrows.flatMap((arrow) =>
    arrow.points.slice(1).map((to, index) => ({ arrow, from: arrow.points[index]!, to })),
  );

function expectReadable({ nodes, links }: Drawing, diagram: Diagram): void {
  expect(diagram.boxes.map(({ code }) => code)).toEqual(nodes.map(({ code }) => code));
  expect(diagram.arrows.map(({ link }) => link)).toEqual(links);
  for (const [index, box] of diagram.boxes.entries()) {
    expect(box.height).toBeGreaterThanOrEqual(nodes[index]!.height);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(diagram.width);
    expect(box.y + box.height).toBeLessThanOrEqual(diagram.height);
    expect(diagram.boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
  }
  expectJoined(diagram);
  expectFree(diagram);
}

/** Each arrow leaves the lower edge of its box and reaches the upper edge of the other. */
function expectJoined(diagram: Diagram): void {
  const boxOf = (code: string) => diagram.boxes.find((box) => box.code === code)!;
  for (const { link, points } of diagram.arrows) {
    const [start, end] = [points[0]!, points.at(-1)!];
    const [from, to] = [boxOf(link.from), boxOf(link.to)];
    expect(start[1]).toBe(from.y + from.height);
    expect(end[1]).toBe(to.y);
    for (const [x, box] of [
      [start[0], from],
      [end[0], to],
    ] as const) {
      expect(x).toBeGreaterThan(box.x);
      expect(x).toBeLessThan(box.x + box.width);
    }
  }
}

/** No arrow crosses a box, none leaves the drawing, and no two run along the same line. */
function expectFree(diagram: Diagram): void {
  const stretches = stretchesOf(diagram).map(({ arrow, from, to }) => ({
    arrow,
    level: from[1] === to[1],
    upright: from[0] === to[0],
    low: [Math.min(from[0], to[0]), Math.min(from[1], to[1])] as const,
    high: [Math.max(from[0], to[0]), Math.max(from[1], to[1])] as const,
  }));
  for (const { level, upright, low, high } of stretches) {
    expect(level || upright).toBe(true);
    expect(Math.min(...low)).toBeGreaterThanOrEqual(0);
    expect(high[0]).toBeLessThanOrEqual(diagram.width);
    expect(high[1]).toBeLessThanOrEqual(diagram.height);
    for (const box of diagram.boxes) {
      const through =
        low[0] < box.x + box.width &&
        high[0] > box.x &&
        low[1] < box.y + box.height &&
        high[1] > box.y;
      expect(through).toBe(false);
    }
  }
  for (const [along, across] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const parallel = stretches.filter(({ low, high }) => low[across] === high[across]);
    for (const [index, a] of parallel.entries()) {
      const hidden = parallel
        .slice(index + 1)
        .filter((b) => a.arrow !== b.arrow && Math.abs(a.low[across] - b.low[across]) < 1)
        .filter((b) => a.low[along] < b.high[along] && b.low[along] < a.high[along]);
      expect(hidden).toEqual([]);
    }
  }
}

describe('the diagram of a procedure', () => {
  const templates = procedureTemplates();
  const cases = WORKFLOWS.flatMap((workflow) => PASSAGES.map((one) => [workflow, one] as const));

  it.each(cases)(
    '%s, %s: shows every stage and every way on, none over another',
    (name, passage) => {
      const procedure = templates[name];
      const graph = graphOf(procedure, passage);
      const nodes = graph.stages.map(({ code, house }) => {
        return { code, lane: laneOf(house), height: 60 };
      });
      expect(nodes.length).toBeGreaterThan(8);
      const drawing = { nodes, links: graph.links };
      const diagram = layOut(nodes, graph.links, graph.initial, LANES);
      expectReadable(drawing, diagram);
      // Every way of the procedure is an arrow or the number of an end.
      for (const { from, to, passage: only } of procedure.transitions) {
        if (only !== null && only !== passage) continue;
        for (const code of from) {
          if (!graph.endsFrom.has(code)) continue;
          const drawn = diagram.arrows.some(({ link }) => link.from === code && link.to === to);
          const numbered = graph.endsFrom.get(code)!.some((n) => graph.ends[n - 1]!.code === to);
          expect([code, to, drawn !== numbered]).toEqual([code, to, true]);
        }
      }
    },
  );

  it.each(cases)('%s, %s: leads down the page, from where bills are filed', (name, passage) => {
    const graph = graphOf(templates[name], passage);
    const nodes = graph.stages.map(({ code, house }) => {
      return { code, lane: laneOf(house), height: 60 };
    });
    const diagram = layOut(nodes, graph.links, graph.initial, LANES);
    const yOf = (code: string) => diagram.boxes.find((box) => box.code === code)!.y;
    expect(Math.min(...diagram.boxes.map(({ y }) => y))).toBe(yOf(graph.initial));
    for (const { link, backward } of diagram.arrows) {
      expect(yOf(link.to) > yOf(link.from)).toBe(!backward);
    }
    const law = graph.stages.find(({ milestone }) => milestone === 'commenced');
    expect(Math.max(...diagram.boxes.map(({ y }) => y))).toBe(yOf(law!.code));
  });

  it('stays readable whatever an administrator draws', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        expectReadable(drawing, draw(drawing));
      }),
      { numRuns: 150 },
    );
  });

  it('puts a chain straight down', () => {
    const nodes = ['a', 'b', 'c'].map((code) => ({ code, lane: 'first', height: 40 }));
    const links = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'a' },
    ];
    const { arrows } = draw({ nodes, links });
    expect(arrows.map(({ backward }) => backward)).toEqual([false, false, true]);
    expect(arrows.map(({ points }) => points.length)).toEqual([2, 2, 6]);
  });
});
