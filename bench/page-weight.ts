import { gzipSync } from 'node:zlib';
import { SOME_DAY } from './people.js';
import { LARGEST, type BenchData } from './prepare.js';

/** What a first visit costs: the page and all its style sheets, compressed. */
async function weigh(base: string, path: string): Promise<{ html: number; css: number }> {
  const answer = await fetch(`${base}${path}`, { headers: { accept: 'text/html' } });
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  const text = await answer.text();
  const sheets = [...text.matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map(([, href]) => href!);
  const sizes = await Promise.all(
    sheets.map(async (href) => gzipSync(await (await fetch(`${base}${href}`)).text()).length),
  );
  return { html: gzipSync(text).length, css: sizes.reduce((sum, size) => sum + size, 0) };
}

/** The rows of the weight of pages, in the words of a reader's line: kB that it must carry. */
export async function weights(base: string, data: BenchData): Promise<string[]> {
  const { chambers, committees, members } = data.houses.find(({ code }) => code === LARGEST)!;
  const bill = data.bills.find(({ parliament }) => parliament === LARGEST)!;
  const house = `/parliaments/${LARGEST}`;
  const pages = [
    ['home', '/'],
    ['bill', `/bills/${bill.id}`],
    ['bills with facets', '/bills'],
    ['board', `${house}/board`],
    ['continent', '/bills/continent'],
    ['person', `/people/${members[0]}`],
    ['directory', `${house}/people`],
    ['committee', `/committees/${committees[0]}?on=${SOME_DAY}`],
    ['chamber', `${house}/chambers/${chambers[0]}?on=${SOME_DAY}`],
  ] as const;
  const lines: string[] = [];
  for (const [name, path] of pages) {
    const { html, css } = await weigh(base, path);
    const kB = (bytes: number) => (bytes / 1000).toFixed(1);
    lines.push(`${name.padEnd(20)} ${kB(html)} + ${kB(css)} = ${kB(html + css)} kB`);
  }
  return lines;
}
