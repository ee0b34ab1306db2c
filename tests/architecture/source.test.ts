import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { nodes, places, sourceFiles } from './source-files.js';

const product = sourceFiles('src', 'migrations', 'seeds').filter(({ path }) => /tsx?$/.test(path));
const everything = [...product, ...sourceFiles('tests', 'scripts', 'public')];
const database = /^src\/platform\/database\//;
/** LISTEN needs a connection of its own; it writes nothing. */
const listener = /^src\/features\/search\/queue-alarm\.ts$/;
const except = (...allowed: RegExp[]) =>
  product.filter(({ path }) => !allowed.some((one) => one.test(path)));

describe('settings', () => {
  test('are read in one place: a setting read elsewhere is neither checked nor explained', () => {
    const elsewhere = except(/^src\/platform\/config\//);
    expect(places(elsewhere, /\bprocess\s*(\.|\[)\s*['"]?env\b/)).toEqual([]);
  });

  test('explained in .env.example are exactly those that exist', () => {
    const config = readFileSync('src/platform/config/config.ts', 'utf8');
    const schema = /z\.object\(\{([\s\S]*?)\n\}\);/.exec(config)?.[1] ?? '';
    const names = [...schema.matchAll(/^ {2}([A-Z0-9_]+):/gm)].map(([, name]) => name);
    const compose = readFileSync('docker-compose.yml', 'utf8');
    const secrets = [...compose.matchAll(/\$\{([A-Z0-9_]+):\?/g)].map(([, name]) => name);
    const example = readFileSync('.env.example', 'utf8');
    const explained = [...example.matchAll(/^#? ?([A-Z0-9_]+)=/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(explained)).toEqual(new Set([...names, ...secrets]));
  });
});

describe('types', () => {
  const ours = everything.filter(({ path }) => !path.startsWith('tests/architecture/'));

  test('are never switched off: one hole makes all conclusions drawn from them worthless', () => {
    expect(nodes(ours, ({ kind }) => kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
    expect(places(ours, /@ts-(ignore|nocheck|expect-error)/)).toEqual([]);
  });

  test('and their checks neither, but for characters that a pattern is about', () => {
    const silenced = /(ox|es)lint-disable(?!-next-line no-control-regex$)/;
    expect(places(ours, silenced)).toEqual([]);
  });
});

describe('files', () => {
  /** Longer ones that are known. The list may only become shorter. */
  const KNOWN_LONG: readonly string[] = ['tests/web/layout/page.browser.test.tsx'];
  const BUDGET = 300;

  test(`have at most ${BUDGET} lines: what is longer does more than one thing`, () => {
    const code = everything.filter(({ path }) => !path.endsWith('.css'));
    const long = code.filter(({ lines }) => lines.length > BUDGET + 1);
    const shown = long.map(({ path, lines }) => `${path} (${lines.length - 1})`);
    const known = (text: string) => KNOWN_LONG.some((path) => text.startsWith(`${path} (`));
    expect(shown.filter((text) => !known(text))).toEqual([]);
    expect(KNOWN_LONG.filter((path) => !shown.some((text) => text.startsWith(path)))).toEqual([]);
  });

  test('are named in kebab-case, so that a name is the same on every disk', () => {
    const name = /^([a-z0-9]+(-[a-z0-9]+)*)(\.[a-z0-9-]+)*\.(tsx?|mjs|js)$|^_?[a-z-]+\.css$/;
    const odd = everything.filter(({ path }) => !name.test(path.split('/').at(-1) ?? ''));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  test('leave nothing for later in the code', () => {
    const later = /\b(TODO|FIXME|XXX|HACK)\b/;
    expect(places(everything, later).filter((at) => !at.startsWith('tests/architecture/'))).toEqual(
      [],
    );
  });
});

describe('classes', () => {
  test('are given at most six things: who needs more does several jobs', () => {
    const crowded = (node: ts.Node) =>
      ts.isConstructorDeclaration(node) && node.parameters.length > 6;
    expect(nodes(product, crowded)).toEqual([]);
  });

  test('never wait for each other: forwardRef and Relation only hide a cycle', () => {
    expect(places(product, /\bforwardRef\b|\bRelation</)).toEqual([]);
  });
});

describe('writing to the database', () => {
  test('has one door: a second handle could write outside the transaction', () => {
    const handles = /\b(DataSource|createQueryRunner|getRepository|InjectRepository)\b/;
    expect(places(except(database, /^migrations\//), handles)).toEqual([]);
  });

  test('never goes past the unit of work', () => {
    const raw = /\bnew pg\.(Client|Pool)\b|\.pool\b|\bdataSource\b/;
    const entrance = /^src\/(platform\/(database|jobs)\/|cli\/)/;
    expect(places(except(entrance, listener), raw)).toEqual([]);
  });

  test('leaves the schema to the migrations', () => {
    const schema = /synchronize:\s*true|dropSchema:\s*true|migrationsRun:\s*true/;
    expect(places(product, schema)).toEqual([]);
  });

  test('does not hand entities out of a feature: others would come to depend on the table', () => {
    const doors = product.filter(({ path }) => /^src\/features\/[^/]+\/index\.ts$/.test(path));
    const entities = product.flatMap(({ text }) =>
      [...text.matchAll(/@Entity\([\s\S]*?export class (\w+)/g)].map(([, name]) => name),
    );
    expect(entities.length).toBeGreaterThan(10);
    const shown = doors.flatMap(({ path, text }) =>
      [...text.matchAll(/export (?:type )?\{([^}]*)\} from '[^']*\.entity\.js'/g)]
        .flatMap(([, names = '']) => names.split(','))
        .map((name) => name.replace(/\btype\b/, '').trim())
        .filter((name) => entities.includes(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(shown).toEqual([]);
  });
});

describe('SQL', () => {
  test('has one name per statement: two texts under one name answer each other’s questions', () => {
    const names = [...product, ...sourceFiles('tests')].flatMap(({ path, text }) =>
      [...text.matchAll(/(?<![\w.])sql\(\s*'([^']+)'/g)].map(([, name]) => ({ name, path })),
    );
    const twice = names.filter(({ name }, at) => names.findIndex((n) => n.name === name) !== at);
    expect(names.length).toBeGreaterThan(20);
    expect(twice).toEqual([]);
  });

  test('is constant: what readers type arrives as a parameter, never in the text', () => {
    // Within a statement only fixed pieces may be put together: CONSTANTS, what is made
    // from one of them, and the audience rule.
    const piece =
      /\$\{(?!\s*(?:[A-Z][A-Z0-9_]*(?:\.[a-z]\w*|\[[^\]]+\])?|[a-z]\w*\([A-Z][A-Z0-9_]*\)|visibleWhere\('\w+', '\$\d+'\))\s*\})/;
    const statements = except(database, /^migrations\//).flatMap(({ path, text }) =>
      [...text.matchAll(/(?<![\w.])sql\(\s*'([^']+)',\s*`([^`]*)`/g)]
        .filter(([, , body = '']) => piece.test(body))
        .map(([, name]) => `${path}: ${name}`),
    );
    expect(statements).toEqual([]);
  });

  test('is not put together around `query`: a statement has a name and a place', () => {
    const loose = /\.query\(\s*[`'"]|\.query\([^)]*\+|createQueryBuilder/;
    const allowed = [database, /^migrations\//, /^src\/platform\/jobs\//, listener];
    expect(places(except(...allowed), loose)).toEqual([]);
  });
});

describe('pages', () => {
  const templates = product.filter(({ path }) => path.endsWith('.tsx'));

  test('hold no script, style or handler of their own: the browser is told to refuse them', () => {
    const inline = /<style[\s>]|<script(?![^>]*\bsrc=)[\s>]|\bstyle=|\bon[A-Z]\w+=|javascript:/;
    expect(places(templates, inline)).toEqual([]);
  });

  test('escape everything: raw HTML is where other people’s words become our code', () => {
    expect(places(templates, /dangerouslySetInnerHTML|innerHTML/)).toEqual([]);
  });

  test('take their addresses from paths.ts: a link written by hand breaks unseen', () => {
    const byHand = /\b(href|action|formaction)=("\/|\{[`'"]\/)/i;
    const root = /href="\/"|href=\{'\/'\}/;
    const found = templates.flatMap(({ path, lines }) =>
      lines.flatMap((line, at) =>
        byHand.test(line) && !root.test(line) ? [`${path}:${at + 1}`] : [],
      ),
    );
    expect(found).toEqual([]);
  });
});

describe('style sheets', () => {
  test('know no left and right: Arabic is read the other way round', () => {
    const sheets = sourceFiles('public/css');
    const physical =
      /(^|[\s;{])(margin|padding|border|inset)-(left|right)\b|(^|[\s;{])(left|right)\s*:|text-align:\s*(left|right)|float:\s*(left|right)/;
    expect(places(sheets, physical)).toEqual([]);
  });
});
