import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { paperPath, readManifest } from '../../seeds/demonstration/manifest.js';
import { SHARING_LEVELS } from '../../src/kernel/audience.js';

const manifest = readManifest();
const versions = manifest.papers.flatMap((paper) => paper.versions);
const folder = dirname(paperPath(versions[0]!.file));

it('has a file for every version and a version for every file, together under 400 kB', async () => {
  const files = versions.map(({ file }) => file).sort();
  expect(new Set(files).size).toBe(files.length);
  expect((await readdir(folder)).sort()).toEqual(files);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
});

it('covers six languages, seven formats and every level that needs no space', () => {
  const distinct = (list: readonly string[]) => [...new Set(list)].sort();
  expect(distinct(versions.map(({ language }) => language))).toEqual([
    'ar',
    'en',
    'es',
    'fr',
    'pt',
    'sw',
  ]);
  expect(distinct(versions.map(({ file }) => file.split('.').at(-1)!))).toEqual([
    'docx',
    'html',
    'odt',
    'pdf',
    'rtf',
    'txt',
    'xml',
  ]);
  expect(distinct(manifest.papers.map(({ sharing }) => sharing.level))).toEqual(
    SHARING_LEVELS.filter((level) => level !== 'space').sort(),
  );
  expect(manifest.papers.some(({ embargoDays }) => embargoDays !== null)).toBe(true);
});

it('gives every parliament that files a clerk, and every account a demonstration address', () => {
  const clerks = manifest.accounts.filter(({ role }) => role === 'clerk');
  const served = new Set(clerks.map(({ parliament }) => parliament));
  for (const { parliament } of manifest.papers) expect(served).toContain(parliament);
  for (const { email } of manifest.accounts) expect(email).toMatch(/^demo\..*@example\.org$/);
});

it.each(versions.filter(({ file }) => /\.(txt|html|xml)$/.test(file)))(
  'says before anything else that $file is a demonstration',
  async ({ file, language }) => {
    const text = await readFile(join(folder, file), 'utf8');
    const words = text.replace(/^[\s\S]*?(<body>|<preface>)/, '').replace(/<[^>]+>/g, ' ');
    const marks: Record<string, RegExp> = {
      en: /^\s*Demonstration paper/,
      fr: /^\s*Document de démonstration/,
      ar: /^\s*وثيقة للعرض التجريبي/,
      sw: /^\s*Waraka wa maonyesho/,
    };
    expect(words).toMatch(marks[language]!);
  },
);
