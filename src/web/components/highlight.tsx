import { directionOf } from '../../kernel/language.js';
import { MARK_END, MARK_START } from '../../platform/search-engine/highlight.js';

export interface HighlightProps {
  text: string;
  lang?: string | null | undefined;
}

/** Text with what search found in `<mark>`. Marks that do not pair up are dropped, not printed. */
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
