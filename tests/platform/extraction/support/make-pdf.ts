/** One object of a PDF: a dictionary, and the bytes of its stream when it has one. */
interface PdfObject {
  readonly dict: string;
  readonly stream?: Buffer;
}

export interface PdfOptions {
  readonly title?: string;
  /** More entries of the trailer, such as one that says the file is encrypted. */
  readonly trailer?: string;
}

/** Puts numbered objects together; the first must be the catalogue. */
export function makePdf(objects: readonly PdfObject[], { title, trailer = '' }: PdfOptions = {}) {
  const all = title === undefined ? objects : [...objects, { dict: `<</Title(${title})>>` }];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  const push = (bytes: Buffer) => {
    parts.push(bytes);
    at += bytes.length;
  };
  for (const [index, { dict, stream }] of all.entries()) {
    offsets.push(at);
    push(Buffer.from(`${index + 1} 0 obj\n${dict}\n`, 'latin1'));
    if (stream) {
      push(Buffer.concat([Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')]));
    }
    push(Buffer.from('endobj\n'));
  }
  const info = title === undefined ? '' : `/Info ${all.length} 0 R`;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  push(
    Buffer.from(
      `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${all.length + 1}/Root 1 0 R${info}${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

export const streamOf = (content: Buffer, more = ''): PdfObject => ({
  dict: `<</Length ${content.length}${more}>>`,
  stream: content,
});

/** Pages whose contents are given as drawing commands, with the fonts that `fonts` names. */
export function pdfOfContents(
  contents: readonly PdfObject[],
  fonts: string,
  more: readonly PdfObject[] = [],
  options: PdfOptions = {},
): Buffer {
  const firstPage = 3 + more.length;
  const pages = contents.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  return makePdf(
    [
      { dict: '<</Type/Catalog/Pages 2 0 R>>' },
      { dict: `<</Type/Pages/Count ${contents.length}/Kids[${pages}]>>` },
      ...more,
      ...contents.flatMap((content, index) => [
        {
          dict: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${firstPage + index * 2 + 1} 0 R/Resources<</Font<<${fonts}>>>>>>`,
        },
        content,
      ]),
    ],
    options,
  );
}

export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export const HELVETICA =
  '/F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';

/** Pages of Latin text at given places. */
export function placedPdf(pages: readonly (readonly Placed[])[], options?: PdfOptions): Buffer {
  const contents = pages.map((placed) =>
    streamOf(
      Buffer.from(
        placed
          .map(({ text, x, y, size = 12 }) => {
            const escaped = text.replace(/[\\()]/g, String.raw`\$&`);
            return `BT /F1 ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`;
          })
          .join('\n'),
        'latin1',
      ),
    ),
  );
  return pdfOfContents(contents, HELVETICA, [], options);
}

/** Pages of Latin text, line under line; an empty string leaves a gap between paragraphs. */
export function textPdf(pages: readonly (readonly string[])[], options?: PdfOptions): Buffer {
  return placedPdf(
    pages.map((lines) =>
      lines.flatMap((text, at) => (text === '' ? [] : [{ text, x: 72, y: 770 - at * 15 }])),
    ),
    options,
  );
}
