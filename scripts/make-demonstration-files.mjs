/**
 * Makes seeds/demonstration/files from seeds/demonstration/texts and the manifest. Run by hand when
 * a text changes; the files are committed. PDF needs Chromium (CHROMIUM, or /usr/bin/chromium).
 *
 * A text: its title on the first line, `# ` before a heading, `---` between pages.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import yazl from 'yazl';

const folder = fileURLToPath(new URL('../seeds/demonstration/', import.meta.url));
const MARK = {
  en: 'Demonstration paper, written for i-Parliaments. It is not a paper of any parliament.',
  fr: 'Document de démonstration, écrit pour i-Parliaments. Il n’émane d’aucun parlement.',
  pt: 'Documento de demonstração, escrito para o i-Parliaments. Não é de nenhum parlamento.',
  ar: 'وثيقة للعرض التجريبي كُتبت لنظام i-Parliaments، وليست صادرة عن أي برلمان.',
  sw: 'Waraka wa maonyesho ulioandikwa kwa ajili ya i-Parliaments. Si waraka wa bunge lolote.',
  es: 'Documento de demostración, escrito para i-Parliaments. No procede de ningún parlamento.',
};

const escapeXml = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

/** Pages of blocks; the mark comes before everything else. */
function parse(text, language) {
  const lines = text.split('\n').filter((line) => line.trim());
  const blocks = lines.map((line, index) => {
    if (line === '---') return { kind: 'break', text: '' };
    if (index === 0) return { kind: 'title', text: line };
    if (line.startsWith('# ')) return { kind: 'heading', text: line.slice(2) };
    return { kind: 'paragraph', text: line };
  });
  return { language, blocks: [{ kind: 'mark', text: MARK[language] }, ...blocks] };
}

const TAGS = { mark: 'p class="mark"', title: 'h1', heading: 'h2', paragraph: 'p' };
const STYLE = `
  @page { size: A4; margin: 24mm 22mm; }
  @font-face { font-family: Naskh; src: url(data:font/woff2;base64,NASKH); }
  body { font: 11.5pt/1.5 'Liberation Serif', serif; max-width: 44rem; margin: auto; }
  [dir='rtl'] { font: 13pt/1.9 Naskh, serif; }
  h1 { font-size: 1.35em; text-align: center; } h2 { font-size: 1.1em; margin-top: 1.4em; }
  .mark { border: 1px solid; padding: 0.4em 0.8em; font-size: 0.9em; }
  .break { break-after: page; }`;

function html({ language, blocks }, style) {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const title = escapeXml(blocks.find(({ kind }) => kind === 'title').text);
  const body = blocks.map(({ kind, text }) =>
    kind === 'break'
      ? '<div class="break"></div>'
      : `<${TAGS[kind]}>${escapeXml(text)}</${TAGS[kind].split(' ')[0]}>`,
  );
  const styles = style ? `<style>${style}</style>` : '';
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><title>${title}</title>${styles}</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

async function pdf(paper, { page }) {
  const naskh = await readFile(join(folder, '../../public/fonts/naskh.woff2'), 'base64');
  await page.setContent(html(paper, STYLE.replace('NASKH', naskh)));
  await page.evaluate(() => document.fonts.ready);
  return page.pdf({ preferCSSPageSize: true, tagged: false });
}

const plain = ({ blocks }) =>
  blocks.map(({ kind, text }) => (kind === 'break' ? '\f' : `${text}\n`)).join('\n');

function rtf({ blocks }) {
  const escape = (text) =>
    text
      .replace(/[\\{}]/g, '\\$&')
      .replace(/[^\x20-\x7e]/g, (c) => `\\u${(c.charCodeAt(0) << 16) >> 16}?`);
  const styles = { mark: '\\i', title: '\\qc\\b\\fs28', heading: '\\b', paragraph: '' };
  const body = blocks.map(({ kind, text }) =>
    kind === 'break' ? '\\page' : `{\\pard\\sa160${styles[kind]} ${escape(text)}\\par}`,
  );
  return `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times New Roman;}}\\fs23\n${body.join('\n')}\n}\n`;
}

function akn({ language, blocks }) {
  const iso = { en: 'eng', fr: 'fra' }[language];
  const work = '/akn/aa-pap/doc/demo-model-law/pap/2026/personal-data';
  const expression = `${work}/${iso}@2026-10-07`;
  const frbr = (level, iri, extra = '') =>
    `<${level}><FRBRthis value="${iri}/!main"/><FRBRuri value="${iri}"/>` +
    `<FRBRdate date="2026-10-07" name="adoption"/><FRBRauthor href="#pap"/>${extra}</${level}>`;
  const [mark, title, ...rest] = blocks;
  const parts = [];
  for (const { kind, text } of rest) {
    if (kind === 'heading') parts.push({ heading: text, articles: [] });
    else parts.at(-1).articles.push(/^(\d+\.) (.*)$/.exec(text));
  }
  const body = parts.map(({ heading, articles }, index) => {
    const inside = articles.map(
      ([, num, text]) =>
        `<article eId="part_${index + 1}__art_${parseInt(num, 10)}"><num>${String(num)}</num><content><p>${escapeXml(text)}</p></content></article>`,
    );
    return `<part eId="part_${index + 1}"><heading>${escapeXml(heading)}</heading>${inside.join('')}</part>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<act name="model-law" contains="originalVersion">
<meta><identification source="#pap">${frbr('FRBRWork', work, '<FRBRcountry value="aa"/>')}
${frbr('FRBRExpression', expression, `<FRBRlanguage language="${iso}"/>`)}
${frbr('FRBRManifestation', `${expression}.akn`)}</identification>
<references source="#pap"><TLCOrganization eId="pap" href="/akn/aa-pap/ontology/organization/pap" showAs="Pan-African Parliament"/></references></meta>
<preface><p>${escapeXml(mark.text)}</p><p><docTitle>${escapeXml(title.text)}</docTitle></p></preface>
<body>
${body.join('\n')}
</body>
</act>
</akomaNtoso>
`;
}

const DATE = new Date('2026-10-01T00:00:00Z');
async function zip(entries) {
  const archive = new yazl.ZipFile();
  for (const [name, text, compress = true] of entries) {
    archive.addBuffer(Buffer.from(text), name, { compress, mtime: DATE });
  }
  archive.end();
  return Buffer.concat(await archive.outputStream.toArray());
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const REL = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
function docx({ blocks }) {
  const styles = { mark: 'Quote', title: 'Title', heading: 'Heading1', paragraph: 'Normal' };
  const body = blocks.map(({ kind, text }) =>
    kind === 'break'
      ? '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
      : `<w:p><w:pPr><w:pStyle w:val="${styles[kind]}"/></w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`,
  );
  const style = (id, name, run) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:spacing w:after="160"/></w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return zip([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${REL}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `${head}<Relationships xmlns="${REL}"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'word/styles.xml',
      `${head}<w:styles xmlns:w="${W}">${style('Normal', 'Normal', '<w:sz w:val="23"/>')}${style('Quote', 'Quote', '<w:i/>')}${style('Title', 'Title', '<w:b/><w:sz w:val="30"/>')}${style('Heading1', 'heading 1', '<w:b/><w:sz w:val="25"/>')}</w:styles>`,
    ],
    [
      'word/document.xml',
      `${head}<w:document xmlns:w="${W}"><w:body>${body.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    ],
  ]);
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
function odt({ blocks }) {
  let breaks = false;
  const body = [];
  for (const { kind, text } of blocks) {
    if (kind === 'break') {
      breaks = true;
      continue;
    }
    const style = breaks ? ' text:style-name="P1"' : '';
    breaks = false;
    const tag = kind === 'title' || kind === 'heading' ? 'h' : 'p';
    const level = tag === 'h' ? ` text:outline-level="${kind === 'title' ? 1 : 2}"` : '';
    body.push(`<text:${tag}${style}${level}>${escapeXml(text)}</text:${tag}>`);
  }
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const mime = 'application/vnd.oasis.opendocument.text';
  return zip([
    ['mimetype', mime, false],
    [
      'META-INF/manifest.xml',
      `${head}<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mime}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ],
    [
      'content.xml',
      `${head}<office:document-content xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:style="${ODF}:style:1.0" xmlns:fo="${ODF}:xsl-fo-compatible:1.0" office:version="1.3"><office:automatic-styles><style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style></office:automatic-styles><office:body><office:text>${body.join('')}</office:text></office:body></office:document-content>`,
    ],
  ]);
}

const FORMATS = {
  '.pdf': pdf,
  '.docx': docx,
  '.odt': odt,
  '.rtf': rtf,
  '.txt': plain,
  '.xml': akn,
};
FORMATS['.html'] = (paper) => html(paper, '');

const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
await rm(join(folder, 'files'), { recursive: true, force: true });
await mkdir(join(folder, 'files'));
let total = 0;
for (const { file, language } of manifest.papers.flatMap(({ versions }) => versions)) {
  const name = basename(file, extname(file));
  const text = await readFile(join(folder, 'texts', `${name}.txt`), 'utf8');
  const bytes = Buffer.from(await FORMATS[extname(file)](parse(text, language), { page }));
  await writeFile(join(folder, 'files', file), bytes);
  total += bytes.length;
  process.stdout.write(`${String(bytes.length).padStart(8)}  ${file}\n`);
}
await browser.close();
process.stdout.write(`${String(total).padStart(8)}  together\n`);
