import { mark, type Span } from './highlight.js';

const LENGTH = 320;
const ELLIPSIS = '…';

/** The stretch of a text with the most found words, marked, cut between words. */
export function snippet(text: string, spans: readonly Span[], length: number = LENGTH): string {
  if (text.length <= length * 1.2) return oneLine(mark(text, spans));
  const { from, to } = bestWindow(text, spans, length);
  const inside = spans
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  const before = from > 0 ? `${ELLIPSIS} ` : '';
  const after = to < text.length ? ` ${ELLIPSIS}` : '';
  return before + oneLine(mark(text.slice(from, to), inside)) + after;
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

function bestWindow(text: string, spans: readonly Span[], length: number) {
  const first = bestFirst(spans, length);
  if (!first) return { from: 0, to: wordEnd(text, length) };
  // Some words before the first found one, so that the reader knows what it is about.
  const lead = Math.max(0, first.start - Math.floor(length / 4));
  const from = lead === 0 ? 0 : Math.min(wordStart(text, lead), first.start);
  return { from, to: Math.max(wordEnd(text, from + length), first.end) };
}

function bestFirst(spans: readonly Span[], length: number): Span | undefined {
  const reach = (length * 3) / 4;
  let best: Span | undefined;
  let most = 0;
  spans.forEach((span, index) => {
    let count = 0;
    while (spans[index + count] && spans[index + count]!.end <= span.start + reach) count++;
    if (count > most || !best) [best, most] = [span, count];
  });
  return best;
}

function wordStart(text: string, at: number): number {
  const blank = text.slice(at, at + 40).search(/\s/u);
  return blank < 0 ? whole(text, at) : at + blank + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const blank = text.slice(Math.max(0, at - 40), at).search(/\s\S*$/u);
  return blank < 0 ? whole(text, at) : Math.max(0, at - 40) + blank;
}

/** Never between the two halves of a character outside the basic plane. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
