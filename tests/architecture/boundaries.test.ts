import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from './boundaries.rules.js';

async function look(folders: string[], baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(folders, {
    baseDir,
    doNotFollow: { path: 'node_modules' },
    // Imports of types too: a drawing with invisible lines is no drawing.
    tsPreCompilationDeps: true,
    validate: true,
    ruleSet: { forbidden: rules },
  });
  if (typeof output === 'string') throw new Error(output);
  return output;
}

const broken = ({ summary }: ICruiseResult) =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

describe('the boundaries of the house', () => {
  test('are kept by every file', async () => {
    const found = await look(['src', 'migrations', 'seeds'], process.cwd());
    expect(found.summary.totalCruised).toBeGreaterThan(200);
    const why = new Map(rules.map(({ name, comment }) => [name, comment]));
    const reasons = new Set(found.summary.violations.map(({ rule }) => why.get(rule.name)));
    expect(broken(found), [...reasons].join('\n')).toEqual([]);
  });

  test('each say why', () => {
    expect(rules.filter(({ comment }) => !comment || comment.length < 20)).toEqual([]);
  });
});

/** A rule that is never broken may also be one that never looks. */
describe('a boundary bites', () => {
  let folder: string;
  const files: Record<string, string> = {
    'src/kernel/a.ts':
      "import { b } from './b.js'; import '../platform/files/p.js'; export const a = b;",
    'src/kernel/b.ts': "import type { a } from './a.js'; export const b: typeof a | 1 = 1;",
    'src/platform/files/p.ts': "import '../../features/access/index.js'; import './absent.js';",
    'src/platform/http/h.ts': 'export const h = 1;',
    'src/features/access/index.ts': "export * from './x.js';",
    'src/features/access/x.ts': "export const x = 1; import '../documents/index.js';",
    'src/features/search/s.ts': "import '../access/x.js'; import '../../platform/http/h.js';",
    'src/features/search/index.ts': 'export const s = 1;',
    'src/features/search/own.ts': "import './index.js';",
    'src/features/documents/index.ts': 'export const d = 1;',
    'src/features/weather/index.ts': 'export const w = 1;',
    'src/api/a.ts': "import '../web/w.js'; import '../features/access/x.js';",
    'src/web/w.ts': "import '../main.js'; import '../features/weather/index.js';",
    'src/main.ts': "import '../tests/t.js';",
    'tests/t.ts': 'export const t = 1;',
    'migrations/m.ts': "import '../src/kernel/a.js';",
  };
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'boundaries-')));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('where it should', async () => {
    const found = broken(await look(['src', 'migrations', 'tests'], folder));
    expect(found.sort()).toEqual([
      'access-knows-only-its-left: src/features/access/x.ts → src/features/documents/index.ts',
      'edges-do-not-know-each-other: src/api/a.ts → src/web/w.ts',
      'edges-do-not-know-who-starts-them: src/web/w.ts → src/main.ts',
      'every-feature-has-a-place: src/web/w.ts → src/features/weather/index.ts',
      'features-by-the-front-door: src/features/search/s.ts → src/features/access/x.ts',
      'features-know-no-edge: src/features/search/s.ts → src/platform/http/h.ts',
      'kernel-knows-nobody: src/kernel/a.ts → src/platform/files/p.ts',
      'migrations-stand-alone: migrations/m.ts → src/kernel/a.ts',
      'no-cycles: src/kernel/a.ts → src/kernel/b.ts',
      'no-tests-in-the-product: src/main.ts → tests/t.ts',
      'nobody-uses-their-own-front-door: src/features/search/own.ts → src/features/search/index.ts',
      'nothing-unresolved: src/platform/files/p.ts → ./absent.js',
      'outsiders-by-the-front-door: src/api/a.ts → src/features/access/x.ts',
      'platform-knows-no-parliament: src/platform/files/p.ts → src/features/access/index.ts',
    ]);
  });
});
