/** How many pages of a text one page of the reader holds. */
export const PAGES_AT_A_TIME = 20;
const LONGEST_PART = 60_000;

/** The slice of a text that holds a page, counted from 1. */
export function sliceWith(page: number): { from: number; to: number } {
  const from = Math.floor((page - 1) / PAGES_AT_A_TIME) * PAGES_AT_A_TIME + 1;
  return { from, to: from + PAGES_AT_A_TIME - 1 };
}

/**
 * A page cut at the ends of paragraphs, so that a file without pages, such as a long plain text,
 * does not fill a telephone's memory. Put together, the parts are the page.
 */
export function partsOf(text: string, longest = LONGEST_PART): string[] {
  const parts: string[] = [];
  let at = 0;
  while (text.length - at > longest) {
    const end = at + longest;
    const paragraph = text.lastIndexOf('\n\n', end);
    const space = text.lastIndexOf(' ', end);
    let cut = paragraph > at + longest / 2 ? paragraph : space > at + longest / 2 ? space : end;
    if (/[\ud800-\udbff]/.test(text.charAt(cut - 1))) cut -= 1;
    parts.push(text.slice(at, cut));
    at = cut;
  }
  return [...parts, text.slice(at)];
}
