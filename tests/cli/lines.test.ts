import fc from 'fast-check';
import { expect, it } from 'vitest';
import { batches, linesOf } from '../../src/cli/backup/lines.js';
import { inOrder } from '../../src/cli/backup/tables.js';

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

it('reads back the lines that were written, wherever a chunk ends', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary' })),
      fc.integer({ min: 1, max: 9 }),
      async (texts, size) => {
        const bytes = Buffer.from(texts.map((one) => `${JSON.stringify(one)}\n`).join(''));
        const read = await collect(linesOf(inChunks(bytes, size)));
        expect(read.map((line) => JSON.parse(line) as string)).toEqual(texts);
      },
    ),
  );
});

async function collect<T>(list: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of list) all.push(one);
  return all;
}

it('makes batches that lose nothing and stay small', async () => {
  async function* many() {
    for (let n = 0; n < 1201; n += 1) yield `line ${n}`;
    yield 'x'.repeat(5_000_000);
    yield 'last';
  }
  const made = await collect(batches(many()));
  expect(made.map((batch) => batch.length)).toEqual([500, 500, 202, 1]);
  expect(made.flat().at(-1)).toBe('last');
});

it('puts every table after those that it points to, and refuses a circle', () => {
  const order = inOrder([
    { name: 'page', needs: ['version'] },
    { name: 'version', needs: ['document', 'file'] },
    { name: 'file', needs: [] },
    { name: 'document', needs: ['elsewhere'] },
  ]).map(({ name }) => name);
  expect(order.indexOf('page')).toBeGreaterThan(order.indexOf('version'));
  expect(order.indexOf('version')).toBeGreaterThan(order.indexOf('document'));
  expect(order).toHaveLength(4);
  const circle = [
    { name: 'a', needs: ['b'] },
    { name: 'b', needs: ['a'] },
  ];
  expect(() => inOrder(circle)).toThrow(/circle/);
});
