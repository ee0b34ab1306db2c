import { createDeflate, deflateSync } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { Extraction } from '../../../src/platform/extraction/extraction.js';
import { mediaTypeOfName } from '../../../src/platform/extraction/media-type.js';
import { contentTypes, makeDocx, paragraph, word } from './support/make-docx.js';
import { makeOdt } from './support/make-odt.js';
import { HELVETICA, makePdf, pdfOfContents, streamOf, textPdf } from './support/make-pdf.js';
import { blanks, lieAboutSize, makeZip } from './support/make-zip.js';
import { scratchFiles } from './support/scratch-file.js';

const write = scratchFiles();
const extraction = new Extraction();
const MEGABYTE = 1024 ** 2;

async function inspect(name: string, content: string | Buffer) {
  return extraction.inspect(await write(name, content), name);
}

async function extract(name: string, content: string | Buffer) {
  return extraction.extract(await write(name, content), mediaTypeOfName(name)!);
}

describe('refused at the door', () => {
  test('a container that unpacks to more than is allowed', async () => {
    const bomb = await makeDocx(paragraph('x'), { 'word/media/a.bin': blanks(600) });
    expect(bomb.length).toBeLessThan(MEGABYTE);
    expect(await inspect('bomb.docx', bomb)).toMatchObject({ code: 'unpacked_too_large' });
  });

  test('one part of text that is longer than any text', async () => {
    const bomb = await makeDocx('', { 'word/document.xml': blanks(80) });
    expect(await inspect('long.docx', bomb)).toMatchObject({ code: 'unpacked_too_large' });
  });

  test('headers that claim less than what comes out', async () => {
    const honest = await makeDocx(paragraph('x'.repeat(5 * MEGABYTE)));
    const lying = lieAboutSize(honest, 'word/document.xml', 1_000);
    expect(await inspect('lie.docx', lying)).toMatchObject({ code: 'unpacked_too_large' });
    expect(await extract('lie.docx', lying)).toMatchObject({ ok: false, reason: 'too_large' });
  });

  test('headers that claim more', async () => {
    const lying = lieAboutSize(await makeDocx(paragraph('x')), 'word/document.xml', 2 ** 32 - 2);
    expect(await inspect('lie.docx', lying)).toMatchObject({ ok: false });
  });

  test('more entries than a document has', async () => {
    const few = new Extraction({ limits: { zipEntries: 100 } });
    const parts = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`word/${at}`, '']));
    const path = await write('many.docx', await makeDocx('', parts));
    expect(await few.inspect(path, 'many.docx')).toMatchObject({ code: 'unpacked_too_large' });
    expect(await extraction.inspect(path, 'many.docx')).toMatchObject({ ok: true });
  });

  test('elements that nest without end', async () => {
    const tower = '<w:p>'.repeat(200_000) + '</w:p>'.repeat(200_000);
    expect(await inspect('tower.docx', await makeDocx(tower))).toMatchObject({ code: 'damaged' });
    const xml = `<akomaNtoso>${'<p>'.repeat(200_000)}`;
    expect(await inspect('tower.xml', xml)).toMatchObject({ ok: false, code: 'damaged' });
  });

  const LAUGHS = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}]>`;

  test.each([
    ['a thousand million laughs', `${LAUGHS}<akomaNtoso>&l9;</akomaNtoso>`],
    [
      'a file of the server',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><akomaNtoso>&x;</akomaNtoso>',
    ],
    ['an empty declaration', '<?xml version="1.0"?><!-- x --><!DOCTYPE akomaNtoso><akomaNtoso/>'],
  ])('XML that declares %s', async (_what, xml) => {
    expect(await inspect('laughs.xml', xml)).toMatchObject({ code: 'doctype_forbidden' });
    expect(await extract('laughs.xml', xml)).toMatchObject({ reason: 'doctype_forbidden' });
  });

  test('a declaration inside a Word file, in any part', async () => {
    const inText = await makeDocx('', {
      'word/document.xml': `${LAUGHS}<w:document xmlns:w="x">&l9;</w:document>`,
    });
    expect(await inspect('inside.docx', inText)).toMatchObject({ code: 'doctype_forbidden' });
    const inStyles = await makeDocx(paragraph('x'), {
      'word/styles.xml': Buffer.from(`\ufeff<!DOCTYPE s><s/>`, 'utf16le'),
    });
    expect(await inspect('styles.docx', inStyles)).toMatchObject({ code: 'doctype_forbidden' });
  });

  test.each([
    ['cut off', '<akomaNtoso><act>'],
    ['crossed', '<akomaNtoso><a></b></akomaNtoso>'],
    ['bare ampersand', '<akomaNtoso>a & b</akomaNtoso>'],
    [
      'bytes of no encoding',
      Buffer.from('<?xml version="1.0"?><akomaNtoso>\xff\xfe\xfa</akomaNtoso>', 'latin1'),
    ],
    ['no XML at all', 'just words'],
  ])('XML that is %s', async (_what, xml) => {
    expect(await inspect('broken.xml', xml)).toMatchObject({ code: 'malformed_xml' });
  });

  test('XML of another kind', async () => {
    expect(await inspect('feed.xml', '<rss><channel/></rss>')).toMatchObject({
      code: 'unsupported_type',
      messageKey: 'extraction:refusal.other_xml',
    });
  });

  test('locked documents', async () => {
    const key = '00'.repeat(32);
    const pdf = textPdf([['secret']], {
      trailer: `/ID[<${key}><${key}>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${key}>/U<${key}>>>`,
    });
    expect(await inspect('locked.pdf', pdf)).toMatchObject({ code: 'encrypted' });
    expect(await extract('locked.pdf', pdf)).toMatchObject({ reason: 'encrypted' });
    expect(await inspect('locked.docx', cfb('EncryptedPackage'))).toMatchObject({
      code: 'encrypted',
    });
    const odt = await makeOdt('', {
      manifest:
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
    });
    expect(await inspect('locked.odt', odt)).toMatchObject({ code: 'encrypted' });
  });

  test('the Word format of last century, with advice of its own', async () => {
    expect(await inspect('memo.doc', cfb('WordDocument'))).toMatchObject({
      code: 'unsupported_type',
      messageKey: 'extraction:refusal.legacy_word',
    });
  });

  test('half of a file', async () => {
    const docx = await makeDocx(paragraph('x'.repeat(10_000)));
    expect(await inspect('half.docx', docx.subarray(0, docx.length / 2))).toMatchObject({
      code: 'damaged',
    });
    const pdf = textPdf(Array.from({ length: 400 }, () => ['a page', 'of words', 'to lose']));
    expect(await inspect('half.pdf', pdf.subarray(0, pdf.length / 2))).toMatchObject({
      code: 'damaged',
    });
  });

  test('a byte that changed in a stored part', async () => {
    const parts = {
      '[Content_Types].xml': contentTypes,
      'word/document.xml': word('document', ''),
    };
    const docx = await makeZip({ ...parts, 'word/media/a.bin': 'original' }, ['word/media/a.bin']);
    docx[docx.indexOf('original')] = 88;
    expect(await inspect('changed.docx', docx)).toMatchObject({ code: 'damaged' });
  });

  test.each([
    ['sheet.docx', makeZip({ 'xl/workbook.xml': '<workbook/>' }), 'unsupported_type'],
    ['fake.pdf', makeDocx(paragraph('x')), 'type_mismatch'],
    ['fake.odt', makeDocx(paragraph('x')), 'type_mismatch'],
    [
      'program',
      Promise.resolve(Buffer.from('7f454c46020101000000000000000000', 'hex')),
      'unsupported_type',
    ],
    [
      'program.pdf',
      Promise.resolve(Buffer.from('7f454c46020101000000000000000000', 'hex')),
      'type_mismatch',
    ],
    ['nothing.pdf', Promise.resolve(Buffer.from('%PDF-1.7\n%%EOF')), 'damaged'],
  ])('%s', async (name, content, code) => {
    expect(await inspect(name, await content)).toMatchObject({ ok: false, code });
  });
});

describe('stopped while reading', () => {
  test('a PDF of a few kilobytes that unpacks twice, to more than the memory', async () => {
    const once = await deflated(900);
    const content = streamOf(deflateSync(once), '/Filter[/FlateDecode/FlateDecode]');
    const bomb = pdfOfContents([content], HELVETICA);
    expect(bomb.length).toBeLessThan(64 * 1024);
    const started = Date.now();
    const result = await extract('bomb.pdf', bomb);
    expect(Date.now() - started).toBeLessThan(30_000);
    expect(result).toMatchObject({ ok: false, reason: 'memory' });
  });

  test('three million empty paragraphs', async () => {
    const docx = await makeDocx('<w:p/>'.repeat(3_000_000));
    expect(docx.length).toBeLessThan(100_000);
    expect(await extract('blank.docx', docx)).toMatchObject({ ok: false, reason: 'no_text' });
  });

  test('a page tree that bites its own tail', async () => {
    const pdf = makePdf([
      { dict: '<</Type/Catalog/Pages 2 0 R>>' },
      { dict: '<</Type/Pages/Count 9/Kids[2 0 R]>>' },
    ]);
    expect(await inspect('loop.pdf', pdf)).toMatchObject({ ok: false, code: 'damaged' });
  });

  test('a scan has no layer of text', async () => {
    const scan = pdfOfContents([streamOf(Buffer.from('0 0 100 100 re f'))], HELVETICA);
    expect(await inspect('scan.pdf', scan)).toMatchObject({ ok: true, pageCount: 1 });
    expect(await extract('scan.pdf', scan)).toMatchObject({ reason: 'no_text_layer' });
  });

  test('the end of a text beyond the limit is cut, and said to be', async () => {
    const short = new Extraction({ limits: { characters: 1_000 } });
    const path = await write('long.txt', 'word '.repeat(10_000));
    const result = await short.extract(path, 'text/plain');
    expect(result).toMatchObject({ ok: true, truncated: true });
    if (result.ok) expect(result.pages[0]?.text).toHaveLength(1_000);
  });

  test('HTML a hundred thousand elements deep', async () => {
    const result = await extract('deep.html', `<html>${'<div>'.repeat(100_000)}bottom`);
    expect(result).toMatchObject({ ok: true, pages: [{ text: 'bottom' }] });
  });
});

function cfb(stream: string): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1_016),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);
}

async function deflated(megabytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(chunk);
      next();
    },
  });
  await pipeline(Readable.from(blanks(megabytes)), createDeflate({ level: 1 }), sink);
  return Buffer.concat(chunks);
}
