import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExtractedText } from '../../../src/platform/extraction/extraction-result.js';
import { Extraction } from '../../../src/platform/extraction/extraction.js';
import { corpora, corpusFiles, withCorpora } from '../../support/corpora.js';

const extraction = new Extraction();

async function look(file: string) {
  const path = join(corpora!, file);
  const inspection = await extraction.inspect(path, path);
  if (!inspection.ok) return { inspection, result: null };
  return { inspection, result: await extraction.extract(path, inspection.mediaType) };
}

async function read(file: string): Promise<ExtractedText> {
  const { inspection, result } = await look(file);
  if (!result?.ok)
    throw new Error(`${file}: ${inspection.ok ? result?.detail : inspection.detail}`);
  return result;
}

describe.skipIf(!withCorpora)('real papers', () => {
  test('no hostile file crashes, hangs or throws', async () => {
    const files = corpusFiles('hostile');
    expect(files.length).toBeGreaterThan(40);
    for (const file of files) {
      const started = Date.now();
      const { inspection, result } = await look(file);
      expect(Date.now() - started, file).toBeLessThan(30_000);
      expect(inspection.ok ? result : inspection, file).not.toMatchObject({
        reason: expect.stringMatching(/crashed|timeout|memory/) as string,
      });
    }
  }, 300_000);

  test('every real paper gives its text', async () => {
    const files = corpusFiles('documents').filter(
      (file) => /\.(?:docx|pdf|html)$/.test(file) || /\/fr\/|\/za\/.*\.xml$/.test(file),
    );
    expect(files.length).toBeGreaterThan(24);
    for (const file of files) {
      const { pages, truncated } = await read(file);
      const length = pages.reduce((sum, { text }) => sum + text.length, 0);
      expect(length, file).toBeGreaterThan(3_000);
      expect(truncated).toBe(false);
    }
  }, 300_000);

  test('every Akoma Ntoso file is read', async () => {
    const files = corpusFiles('akn').filter((file) => file.endsWith('.xml'));
    for (const file of files) {
      const { inspection, result } = await look(file);
      expect(inspection, file).toMatchObject({
        mediaType: 'application/akn+xml',
      });
      expect(result, file).toMatchObject({ ok: true });
    }
  }, 120_000);

  test.each([
    [
      'documents/pt/ao-constituicao-2010.pdf',
      'pt',
      92,
      'Nós, o Povo de Angola, através dos nossos',
    ],
    ['documents/ke-hansard-pdf/hansard_20251126_P.pdf', 'en', 40, 'The House met at 9.30 a.m.'],
    [
      'documents/fr/reglement-AN-20030326.md',
      'fr',
      null,
      "Le doyen d'âge de l'Assemblée nationale préside",
    ],
    ['hostile/pdf/ArabicCIDTrueType.pdf', 'ar', 1, 'الخطوط العربية'],
    ['parallel/udhr-html/swh.html', 'sw', null, 'haki'],
    ['parallel/udhr-html/spa.html', 'es', null, 'derechos'],
  ])('%s', async (file, language, pageCount, phrase) => {
    const result = await read(file);
    expect(result).toMatchObject({ language, meta: { pageCount } });
    expect(result.pages.map(({ text }) => text).join('\n')).toContain(phrase);
  });
});
