import { type ZipPart, makeZip } from './make-zip.js';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const contentTypes = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`;

export const word = (part: string, content: string) =>
  `${HEAD}<w:${part} xmlns:w="${WORD}">${content}</w:${part}>`;

export const paragraph = (text: string, before = '') =>
  `<w:p><w:r>${before}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A Word document around the given body, with whatever other parts a test needs. */
export function makeDocx(
  body: string,
  more: Readonly<Record<string, ZipPart>> = {},
): Promise<Buffer> {
  const related = ['footnotes', 'header', 'footer']
    .filter((name) => more[`word/${name}.xml`] !== undefined)
    .map((name, at) => `<Relationship Id="r${at}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`);
  return makeZip({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONS}">${related.join('')}</Relationships>`,
    'word/document.xml': word('document', `<w:body>${body}</w:body>`),
    ...more,
  });
}
