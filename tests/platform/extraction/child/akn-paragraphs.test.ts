import { expect, test } from 'vitest';
import { AknParagraphs } from '../../../../src/platform/extraction/child/akn-paragraphs.js';
import { readXml } from '../../../../src/platform/extraction/child/xml-reader.js';

async function read(xml: string) {
  const reader = new AknParagraphs();
  await readXml([Buffer.from(xml)], reader, 100);
  return reader;
}

test('numbers stay with what they number, and names with where they begin', async () => {
  const { paragraphs } = await read(
    '<akomaNtoso><act><body><section eId="s1"><num>1.</num><heading>Short  title</heading><content><p>This <b>Act</b>.</p></content></section><paragraph id="p2"><num>(a)</num><content><p wId="x">text</p></content></paragraph></body></act></akomaNtoso>',
  );
  expect(paragraphs).toEqual([
    { text: '1. Short title ', ids: ['s1'] },
    { text: 'This Act.', ids: [] },
    { text: '(a) text', ids: ['p2', 'x'] },
  ]);
});

test('data about the document is no text, its title is a title', async () => {
  const reader = await read(
    '<akomaNtoso><bill><meta><note>hidden</note><FRBRalias value="short"/></meta><preface><p><docTitle>The Bill</docTitle></p></preface></bill></akomaNtoso>',
  );
  expect(reader.paragraphs.map(({ text }) => text)).toEqual(['The Bill']);
  expect(reader.title).toBe('The Bill');
});

test('prefixed elements are the same elements', async () => {
  const { paragraphs } = await read(
    '<a:akomaNtoso xmlns:a="x"><a:p>one</a:p><a:p>two</a:p></a:akomaNtoso>',
  );
  expect(paragraphs.map(({ text }) => text)).toEqual(['one', 'two']);
});
