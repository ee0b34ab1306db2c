import type { MessageKey } from './catalogue.js';

export type MessageParams = Readonly<Record<string, string | number>>;
type Translate = (key: MessageKey, params: MessageParams) => string;

/** For a page with a large table several times over. */
const MOST_KEPT = 5000;
/** Titles and the like seldom come again, and would push out what does. */
const LONGEST_PARAM = 60;

/**
 * Messages with parameters, kept: the same key and parameters always say the same, and to put a
 * message together costs as much as a hundred elements of a page.
 */
export function keptTexts(): (
  key: MessageKey,
  params: MessageParams,
  translate: Translate,
) => string {
  const kept = new Map<string, string>();
  return (key, params, translate) => {
    const asked = askedOf(key, params);
    if (asked === null) return translate(key, params);
    let text = kept.get(asked);
    if (text !== undefined) return text;
    text = translate(key, params);
    // All at once: what is asked for often is soon back, and nothing has to be counted meanwhile.
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(asked, text);
    return text;
  };
}

/** A number is written differently than the same digits as text. */
function askedOf(key: MessageKey, params: MessageParams): string | null {
  let asked: string = key;
  for (const name in params) {
    const value = params[name]!;
    if (typeof value === 'string') {
      if (value.length > LONGEST_PARAM || value.includes('\0')) return null;
      asked += `\0${name}=${value}`;
    } else {
      asked += `\0${name}#${value}`;
    }
  }
  return asked;
}
