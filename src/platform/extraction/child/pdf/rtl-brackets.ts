const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
};
const BRACKETS = /[()[\]{}«»]/g;
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '»': '«' };

/**
 * Text from right to left shows brackets mirrored, and some programs write into a PDF what is
 * shown. Turned back when more of them find their partner that way.
 */
export function unmirrorBrackets(text: string): string {
  if (text.search(BRACKETS) < 0) return text;
  const turned = text.replace(BRACKETS, (bracket) => MIRRORED[bracket] ?? bracket);
  return pairs(turned) > pairs(text) ? turned : text;
}

function pairs(text: string): number {
  const open: string[] = [];
  let found = 0;
  for (const bracket of text.match(BRACKETS) ?? []) {
    const opener = CLOSERS[bracket];
    if (opener === undefined) open.push(bracket);
    else if (open.at(-1) === opener) {
      open.pop();
      found += 1;
    }
  }
  return found;
}
