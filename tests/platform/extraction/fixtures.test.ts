import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { ExtractedText } from '../../../src/platform/extraction/extraction-result.js';
import { Extraction } from '../../../src/platform/extraction/extraction.js';
import { fixture } from './support/fixtures.js';
import { makeFixtures } from './support/make-fixtures.js';

const extraction = new Extraction();

async function read(name: string): Promise<ExtractedText> {
  const inspection = await extraction.inspect(fixture(name), name);
  if (!inspection.ok) throw new Error(inspection.detail);
  const result = await extraction.extract(fixture(name), inspection.mediaType);
  if (!result.ok) throw new Error(result.detail);
  return result;
}

const texts = ({ pages }: ExtractedText) => pages.map(({ text }) => text);

test('the fixtures are what the code beside them makes', async () => {
  const made = await makeFixtures();
  for (const [name, bytes] of Object.entries(made)) {
    expect((await readFile(fixture(name))).equals(bytes), name).toBe(true);
  }
  expect((await readdir(fixture('.'))).length).toBe(Object.keys(made).length + 4);
});

describe('text of', () => {
  test('an English PDF: pages, paragraphs and divided words', async () => {
    const result = await read('bill-en.pdf');
    expect(texts(result)).toEqual([
      [
        'THE VILLAGE LIBRARIES BILL',
        'A Bill for an Act of Parliament to provide for a library in every village, for the training of those who keep them, and for connected purposes. It binds every county.',
        '1. This Act may be cited as the Village Libraries Act.',
        '2. In this Act, unless the context otherwise requires, a library means a room that is open to all.',
      ].join('\n\n'),
      'Every village shall have a lantern beside its library.\n\nPassed on the last page.',
    ]);
    expect(result).toMatchObject({
      language: 'en',
      truncated: false,
      meta: { pageCount: 2, title: 'The Village Libraries Bill' },
    });
    expect(result.pages.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('a French PDF: accents, a ligature, and the hyphens that belong', async () => {
    const result = await read('loi-fr.pdf');
    expect(texts(result)[0]).toContain(
      "La bibliothécaire, le vice-président et l'œuvre sont nommés",
    );
    expect(result.language).toBe('fr');
  });

  test('an Arabic PDF: letters in order, also those that share a glyph', async () => {
    const result = await read('qanun-ar.pdf');
    expect(texts(result)[0]?.replace(/\s+/g, ' ')).toBe(
      'لا يجوز لأي عضو من الأعضاء أن يتكلم إلا بإذن من الرئيس الإسلام والسلام (المادة 25) من اللائحة الداخلية لمجلس النواب',
    );
    expect(result.language).toBe('ar');
  });

  test('a Word document: table, note, page break, tracked changes, running head', async () => {
    const result = await read('bill-en.docx');
    expect(texts(result)).toEqual([
      [
        'THE VILLAGE LIBRARIES BILL',
        'A Bill for an Act of Parliament to provide for a library in every village of the republic and for connected purposes.',
        'Each library is entered.',
        'Village\tBooks',
        'Kijiji\t120',
        'The first page',
        'The county keeps a register of libraries.',
      ].join('\n\n'),
      'goes on overleaf.\n\nput in',
      'Village Libraries Bill',
    ]);
    expect(result.pages.map(({ number }) => number)).toEqual([1, 2, null]);
  });

  test('an OpenDocument text', async () => {
    const result = await read('lei-pt.odt');
    expect(texts(result)).toEqual([
      'Lei das Bibliotecas das Aldeias\n\nA Assembleia Nacional aprova a criação de uma biblioteca em cada aldeia, aberta a todos os cidadãos.\n\nAldeia\tLivros',
      'Segunda página: disposições finais.',
      'Bibliotecas das Aldeias',
    ]);
    expect(result).toMatchObject({ language: 'pt', meta: { title: 'Lei das Bibliotecas' } });
  });

  test('RTF', async () => {
    const result = await read('ley-es.rtf');
    expect(texts(result)[0]).toContain('aprobó en sesión pública la creación');
    expect(texts(result)[0]).toContain('مجلس مجلس');
    expect(texts(result).join()).not.toMatch(/Secreto|Nobody/);
    expect(result.language).toBe('es');
  });

  test.each(['loi-fr-latin1.txt', 'loi-fr-utf16.txt', 'loi-fr-utf8.txt'])(
    '%s, in pages',
    async (name) => {
      const result = await read(name);
      expect(texts(result)).toEqual([
        "Loi relative aux bibliothèques des villages\n\nL'Assemblée nationale a délibéré et adopté la loi dont la teneur suit, où chaque élève trouve à lire.",
        'Article 2\n\nLes aînés y sont reçus dès le matin.',
      ]);
    },
  );

  test('HTML without its script and menus', async () => {
    const result = await read('sheria-sw.html');
    expect(texts(result)[0]).toContain('Sheria ya Maktaba za Vijiji\n\nBunge la Taifa');
    expect(texts(result)[0]).toContain('Mwangaza\t120');
    expect(texts(result)[0]).not.toMatch(/siri|Ruka|color/);
    expect(result).toMatchObject({ language: 'sw', meta: { title: 'Sheria ya Maktaba' } });
    expect(result.pages[0]?.anchors).toEqual([{ at: 0, id: 'kichwa' }]);
  });

  test('Akoma Ntoso, with the names of its sections where they begin', async () => {
    const result = await read('bill-en.akn.xml');
    const [page] = result.pages;
    expect(page?.text).toContain(
      '1. Short title\n\nThis Act may be cited as the Village Libraries Act.',
    );
    const section = page?.anchors?.find(({ id }) => id === 'sec_2');
    expect(page?.text.slice(section?.at)).toMatch(/^2\. Lanterns\n\n\(a\) every library/);
  });
});

test.each(['seal.png', 'seal.jpg', 'seal.tiff'])('%s is kept for OCR', async (name) => {
  const inspection = await extraction.inspect(fixture(name), name);
  if (!inspection.ok) throw new Error(inspection.detail);
  expect(await extraction.extract(fixture(name), inspection.mediaType)).toMatchObject({
    ok: false,
    reason: 'ocr_later',
  });
});

test('a file that is not there is an error of ours, not of the file', async () => {
  await expect(extraction.inspect(fixture('absent.pdf'), 'absent.pdf')).rejects.toThrow(/ENOENT/);
  await expect(extraction.extract(fixture('absent.pdf'), 'application/pdf')).rejects.toThrow(
    /ENOENT/,
  );
});
