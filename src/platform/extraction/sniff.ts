import { decodeText } from './charset.js';

/** What the first bytes of a file look like. Everything here needs no parser. */
export type Sniffed =
  'pdf' | 'zip' | 'cfb' | 'rtf' | 'png' | 'jpeg' | 'tiff' | 'xml' | 'html' | 'text' | 'unknown';

const MAGIC: readonly (readonly [Sniffed, readonly string[]])[] = [
  ['zip', ['504b0304', '504b0506', '504b0708']],
  ['cfb', ['d0cf11e0a1b11ae1']],
  ['png', ['89504e470d0a1a0a']],
  ['jpeg', ['ffd8ff']],
  ['tiff', ['49492a00', '4d4d002a', '49492b00', '4d4d002b']],
];

// Readers accept a PDF whose header comes a little late; so do we.
const PDF_HEADER_WITHIN = 1_024;

const HTML_START =
  /^<(?:head|body|title|meta|script|style|link|div|p|h[1-6]|table|span|article|section|main|ul|ol|center|font|a|b|br|hr|img)\b/i;

export function sniff(head: Buffer): Sniffed {
  const hex = head.subarray(0, 8).toString('hex');
  for (const [kind, starts] of MAGIC)
    if (starts.some((start) => hex.startsWith(start))) return kind;
  const latin = head.toString('latin1');
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(latin)) return 'rtf';
  const opening = latin.slice(0, PDF_HEADER_WITHIN);
  if (/(?:^|[\r\n])%PDF-/.test(opening)) return 'pdf';
  const text = decodeText(head);
  if (text === null) return opening.includes('%PDF-') ? 'pdf' : 'unknown';
  const start = text.replace(/^\s+/, '');
  if (isHtml(start)) return 'html';
  return /^<(?:\?xml|!DOCTYPE|!--|[A-Za-z_:])/.test(start) ? 'xml' : 'text';
}

/** True when a document opens as HTML: its doctype, or one of the elements HTML begins with. */
function isHtml(start: string): boolean {
  const body = start.replace(/^(?:<\?xml[^>]{0,200}\?>|<!--(?:(?!-->).){0,2000}-->|\s)+/s, '');
  if (/^<(?:!doctype\s+)?html\b/i.test(body)) return true;
  // XML may name its elements as HTML does; only its root can tell the two apart.
  return !start.startsWith('<?xml') && HTML_START.test(body);
}
