import { crc32, deflateSync } from 'node:zlib';
import { arabicPdf } from './make-arabic-pdf.js';
import { makeDocx, paragraph, word } from './make-docx.js';
import { makeOdt } from './make-odt.js';
import { textPdf } from './make-pdf.js';

/** The documents in `tests/fixtures/documents` that are not written by hand, byte for byte. */
export async function makeFixtures(): Promise<Record<string, Buffer>> {
  return {
    'bill-en.pdf': textPdf(BILL_EN, { title: 'The Village Libraries Bill' }),
    'loi-fr.pdf': textPdf(LOI_FR),
    'qanun-ar.pdf': arabicPdf(QANUN_AR),
    'bill-en.docx': await makeDocx(DOCX_BODY, {
      'word/footnotes.xml': word(
        'footnotes',
        `<w:footnote w:id="2">${paragraph('The county keeps a register of libraries.')}</w:footnote>`,
      ),
      'word/header.xml': word('hdr', paragraph('Village Libraries Bill')),
    }),
    'lei-pt.odt': await makeOdt(ODT_BODY, {
      title: 'Lei das Bibliotecas',
      styles: '<style:header><text:p>Bibliotecas das Aldeias</text:p></style:header>',
    }),
    'loi-fr-latin1.txt': Buffer.from(PLAIN_FR, 'latin1'),
    'loi-fr-utf16.txt': Buffer.from(`\ufeff${PLAIN_FR}`, 'utf16le'),
    'loi-fr-utf8.txt': Buffer.from(PLAIN_FR, 'utf8'),
    'seal.png': png(),
    'seal.jpg': Buffer.from(
      'ffd8ffe000104a46494600010100000100010000ffdb004300' +
        '01'.repeat(64) +
        'ffc0000b080001000101011100ffc40014000100000000000000000000000000000009ffc40014100100000000000000000000000000000000ffda0008010100003f0054bfffd9',
      'hex',
    ),
    'seal.tiff': Buffer.from(
      '49492a0008000000060000010300010000000100000001010300010000000100000002010300010000000800000003010300010000000100000006010300010000000100000011010400010000005600000000000000ff',
      'hex',
    ),
  };
}

const BILL_EN = [
  [
    'THE VILLAGE LIBRARIES BILL',
    '',
    'A Bill for an Act of Parliament to provide for a library in every',
    'village, for the training of those who keep them, and for connected pur-',
    'poses. It binds every county.',
    '',
    '1. This Act may be cited as the Village Libraries Act.',
    '2. In this Act, unless the context otherwise requires, a library means',
    'a room that is open to all.',
  ],
  ['Every village shall have a lantern beside its library.', '', 'Passed on the last page.'],
];
const LOI_FR = [
  [
    "L'Assemblée nationale a délibéré et adopté la loi dont la teneur suit.",
    '',
    'Article premier. Il est créé dans chaque village une bibliothèque où',
    'les élèves, les étudiants et les aînés peuvent lire. La bibliothé-',
    "caire, le vice-président et l'œuvre sont nommés par décret.".replace('œ', '\x9c'),
  ],
];
const QANUN_AR = [
  'لا يجوز لأي عضو من الأعضاء أن يتكلم إلا بإذن من الرئيس',
  'الإسلام والسلام (المادة 25) من اللائحة الداخلية لمجلس النواب',
];
const DOCX_BODY = [
  paragraph('THE VILLAGE LIBRARIES BILL'),
  paragraph(
    'A Bill for an Act of Parliament to provide for a library in every village of the republic and for connected purposes.',
  ),
  '<w:p><w:r><w:t>Each library is entered.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
  `<w:tbl><w:tr><w:tc>${paragraph('Village')}</w:tc><w:tc>${paragraph('Books')}</w:tc></w:tr><w:tr><w:tc>${paragraph('Kijiji')}</w:tc><w:tc>${paragraph('120')}</w:tc></w:tr></w:tbl>`,
  '<w:p><w:r><w:t>The first page</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>goes on overleaf.</w:t></w:r></w:p>',
  '<w:p><w:del><w:r><w:delText>struck out</w:delText></w:r></w:del><w:ins><w:r><w:t>put in</w:t></w:r></w:ins></w:p>',
].join('');
const ODT_BODY = [
  '<text:h text:outline-level="1">Lei das Bibliotecas das Aldeias</text:h>',
  '<text:p>A Assembleia Nacional aprova a criação de uma biblioteca em cada<text:s/>aldeia, aberta a todos os cidadãos.</text:p>',
  '<table:table><table:table-row><table:table-cell><text:p>Aldeia</text:p></table:table-cell><table:table-cell><text:p>Livros</text:p></table:table-cell></table:table-row></table:table>',
  '<text:tracked-changes><text:p>riscado</text:p></text:tracked-changes>',
  '<text:p text:style-name="PB">Segunda página: disposições finais.</text:p>',
].join('');
const PLAIN_FR =
  "Loi relative aux bibliothèques des villages\r\n\r\nL'Assemblée nationale a délibéré et adopté la loi dont la teneur suit, où chaque élève trouve à lire.\r\n\fArticle 2\r\n\r\nLes aînés y sont reçus dès le matin.\r\n";

function png(): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length, 0);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
    chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
