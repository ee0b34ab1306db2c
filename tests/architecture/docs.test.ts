import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const pages = ['README.md', 'CONTRIBUTING.md', 'src/web/README.md'].concat(
  readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
);

/** As they are made from headings when a page is shown. */
const anchorsIn = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the documentation', () => {
  test('links to what exists', () => {
    const broken = pages.flatMap((page) => {
      const text = readFileSync(page, 'utf8');
      const targets = [...text.matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].map(
        ([, link, image]) => link ?? image ?? '',
      );
      return targets
        .filter((target) => !/^(https?|mailto):/.test(target))
        .filter((target) => {
          const [path = '', anchor] = target.split('#');
          const file = path === '' ? page : join(dirname(page), path);
          if (!existsSync(file)) return true;
          return anchor !== undefined && !anchorsIn(readFileSync(file, 'utf8')).includes(anchor);
        })
        .map((target) => `${page}: ${target}`);
    });
    expect(broken).toEqual([]);
  });

  test('names commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = pages
      .map((page) => readFileSync(page, 'utf8'))
      .flatMap((text) => [...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)])
      .map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('shows pictures that load on a slow line', () => {
    const pictures = readdirSync('docs/screenshots').map((name) => join('docs/screenshots', name));
    expect(pictures.length).toBeGreaterThan(5);
    expect(pictures.filter((path) => statSync(path).size > 120 * 1024)).toEqual([]);
    const readme = readFileSync('README.md', 'utf8');
    expect(pictures.filter((path) => !readme.includes(path))).toEqual([]);
  });

  test('numbers its decisions without a gap', () => {
    const headings = [...readFileSync('docs/decisions.md', 'utf8').matchAll(/^## (\d+)\. /gm)];
    const numbers = headings.map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(numbers.length).toBeGreaterThan(15);
  });
});
