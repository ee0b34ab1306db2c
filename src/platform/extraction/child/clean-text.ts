// Control characters apart from tab and newline, marks of byte order, and the invisible marks of
// direction: they hide from the eye what a search would stumble over, or turn text around.
const UNWANTED =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const LIGATURES = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/g;

/**
 * One paragraph as it is stored: composed characters, one space between words, and nothing that
 * PostgreSQL would refuse, such as U+0000 or half of a surrogate pair.
 */
export function cleanParagraph(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(UNWANTED, '')
    .replace(LIGATURES, (form) => form.normalize('NFKC'))
    .replace(LONE_SURROGATES, '\ufffd')
    .normalize('NFC')
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ ?\t[ \t]*/g, '\t')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
