import { describe, expect, test } from 'vitest';
import { recognise } from '../../../src/platform/extraction/recognise.js';
import { sniff } from '../../../src/platform/extraction/sniff.js';
import { scratchFiles } from './support/scratch-file.js';

const write = scratchFiles();
const hex = (digits: string) => Buffer.from(digits, 'hex');

describe('sniff', () => {
  test.each([
    ['pdf', Buffer.from('%PDF-1.7\n')],
    ['pdf', Buffer.concat([Buffer.from('\0\0noise\n'), Buffer.from('%PDF-1.4\n')])],
    ['zip', hex('504b030414000000')],
    ['cfb', hex('d0cf11e0a1b11ae10000')],
    ['rtf', Buffer.from('{\\rtf1\\ansi x}')],
    ['png', hex('89504e470d0a1a0a0000')],
    ['jpeg', hex('ffd8ffe000104a46')],
    ['tiff', hex('49492a0008000000')],
    ['tiff', hex('4d4d002a00000008')],
    ['xml', Buffer.from('\ufeff<?xml version="1.0"?><a/>')],
    ['xml', Buffer.from('\ufeff<?xml version="1.0"?><akomaNtoso/>', 'utf16le')],
    ['xml', Buffer.from('<!DOCTYPE a SYSTEM "b"><a/>')],
    ['html', Buffer.from('  <!DOCTYPE html><p>')],
    [
      'html',
      Buffer.from('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>'),
    ],
    ['html', Buffer.from('<!-- saved --><html><body>x')],
    ['html', Buffer.from('<html><p>x</p></html>', 'utf16le')],
    ['text', Buffer.from('Bibliothèque\n')],
    ['text', Buffer.from('Bibliothèque\n', 'latin1')],
    ['text', Buffer.from('a document about %PDF- headers, by chance')],
    ['unknown', hex('000102030405060708090a0b0c0d0e0f')],
    ['unknown', hex('7f454c4602010100000000000000000003003e00')],
  ] as const)('%s', (kind, bytes) => {
    expect(sniff(bytes)).toBe(kind);
  });
});

describe('recognise', () => {
  const decide = async (name: string, content: string | Buffer) =>
    recognise(await write('content', content), name);

  test('an empty file is refused', async () => {
    expect(await decide('a.pdf', '')).toMatchObject({ inspection: { code: 'empty_file' } });
  });

  test.each([
    ['note.txt', 'plain words'],
    ['note', 'plain words'],
    ['note.md', '<div align="center">logo</div>\n\n# A heading'],
    ['LOI.TXT', Buffer.from('\ufeffé', 'utf16le')],
  ])('%s with text is text', async (name, content) => {
    expect(await decide(name, content)).toMatchObject({
      inspection: { ok: true, mediaType: 'text/plain' },
    });
  });

  test.each([
    ['page.pdf', '<!doctype html><p>hello'],
    ['page.txt', '<!doctype html><p>hello'],
    ['page.html', '{\\rtf1 hello}'],
    ['page.docx', 'plain words'],
    ['page.png', Buffer.from('ffd8ffe000104a46', 'hex')],
  ])('%s is refused when its content is of another type', async (name, content) => {
    expect(await decide(name, content)).toMatchObject({
      decided: true,
      inspection: { ok: false, code: 'type_mismatch' },
    });
  });

  test('a name with an unknown ending has no say', async () => {
    expect(await decide('memo.doc', '{\\rtf1 hello}')).toMatchObject({
      inspection: { ok: true, mediaType: 'application/rtf' },
    });
  });

  test('HTML that begins with words is HTML where its name says so', async () => {
    expect(await decide('a.html', 'Order paper <b>today</b>')).toMatchObject({
      inspection: { ok: true, mediaType: 'text/html' },
    });
  });

  test('what only a parser can tell is left to the child', async () => {
    expect(await decide('a.docx', Buffer.from('504b030414000000', 'hex'))).toMatchObject({
      decided: false,
      sniffed: 'zip',
    });
  });
});
