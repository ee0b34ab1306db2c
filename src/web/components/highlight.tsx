import { directionOf } from '../../kernel/language.js';

/** Search puts these two characters of the private use area around each hit. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

export interface HighlightProps {
  text: string;
  lang?: string | null | undefined;
}

/** Text with its hits in `<mark>`. Marks that do not pair up are dropped, never printed. */
export function Highlight({ text, lang }: HighlightProps) {
  return (
    <bdi lang={lang ?? undefined} dir={lang ? directionOf(lang) : 'auto'}>
      {splitMarks(text).map(({ hit, text: piece }) => (hit ? <mark>{piece}</mark> : piece))}
    </bdi>
  );
}

export function splitMarks(text: string): { hit: boolean; text: string }[] {
  const pieces: { hit: boolean; text: string }[] = [];
  const add = (piece: string, hit: boolean) => {
    const clean = piece.replaceAll(MARK_START, '').replaceAll(MARK_END, '');
    if (clean) pieces.push({ hit, text: clean });
  };
  let rest = 0;
  for (const match of text.matchAll(/\uE000([^\uE000\uE001]*)\uE001/g)) {
    add(text.slice(rest, match.index), false);
    add(match[1]!, true);
    rest = match.index + match[0].length;
  }
  add(text.slice(rest), false);
  return pieces;
}
