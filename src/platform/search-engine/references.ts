import type { Token } from './tokenise.js';

/** A legal reference in a text: `HB 12/2024`, `Loi n° 2021-33`, `Act No. 5 of 2019`. */
export interface Reference {
  /** Indexes of the first token and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** `12/2024`, whatever stood between the numbers. */
  readonly form: string;
  /** `hb12/2024` where an acronym stood before it. */
  readonly named: string | null;
}

const NUMBER = /^\d{1,6}$/;
const GLUED = /^([a-z]{1,6})(\d{1,6})$/;
/** Between the two numbers of a reference: a slash, a dash or a full stop, or "of", "de", "ya"… */
const JOINT = /^\s?[/\-\u2010-\u2015\u2212.]\s?$/u;
const OF = new Set(['of', 'de', 'du', 'da', 'do', 'ya', 'la', 'لسنه']);
const NUMERO = new Set(['no', 'n', 'nr', 'num', 'numero', 'number', 'na', 'nambari', 'رقم', 'o']);
const ACRONYM = /^\p{Lu}{1,6}$/u;
/** People do not hold the shift key down in a search box. */
const TYPED_ACRONYM = /^\p{L}{1,4}$/u;
const YEAR = /^(?:1[89]|20)\d\d$/;

/**
 * The references in a tokenised text. Two numbers count as one when a slash, dash or stop stands
 * between them, or a word for "of", and one of them is a year or a slash joins them. In a `typed`
 * query, small letters may be an acronym too.
 */
export function referencesIn(
  text: string,
  tokens: readonly Token[],
  options: { typed?: boolean } = {},
): Reference[] {
  const pattern = options.typed ? TYPED_ACRONYM : ACRONYM;
  const found: Reference[] = [];
  for (let index = 0; index + 1 < tokens.length; index++) {
    const first = numberOf(tokens[index]!);
    if (!first) continue;
    const second = secondNumber(text, tokens, index);
    if (!second) continue;
    const form = `${first.number}/${tokens[second]!.form}`;
    const acronym = first.acronym
      ? { letters: first.acronym, from: index }
      : acronymBefore(text, tokens, index, pattern);
    found.push({
      from: acronym?.from ?? index,
      to: second + 1,
      form,
      named: acronym ? acronym.letters + form : null,
    });
    index = second;
  }
  return found;
}

function numberOf(token: Token): { number: string; acronym: string | null } | null {
  if (NUMBER.test(token.form)) return { number: token.form, acronym: null };
  const glued = GLUED.exec(token.form);
  return glued ? { number: glued[2]!, acronym: glued[1]! } : null;
}

function secondNumber(text: string, tokens: readonly Token[], index: number): number | null {
  const [a, b, c] = [tokens[index]!, tokens[index + 1]!, tokens[index + 2]];
  const number = numberOf(a)!.number;
  const between = text.slice(a.end, b.start);
  if (NUMBER.test(b.form) && JOINT.test(between)) {
    const slash = between.includes('/');
    return slash || YEAR.test(number) || YEAR.test(b.form) ? index + 1 : null;
  }
  if (c && OF.has(b.form) && YEAR.test(c.form) && c.start - a.end < 12) return index + 2;
  return null;
}

/** The acronym before a number: `HB`, `H.B.`, also with `No.` in between. */
function acronymBefore(
  text: string,
  tokens: readonly Token[],
  index: number,
  pattern: RegExp,
): { letters: string; from: number } | null {
  let at = index - 1;
  let end = tokens[index]!.start;
  while (at >= 0 && index - at <= 3 && NUMERO.has(tokens[at]!.form) && near(at, end)) {
    end = tokens[at]!.start;
    at--;
  }
  let letters = '';
  let from = index;
  // `H.B.` is two tokens of one letter each.
  while (at >= 0 && letters.length < 6 && near(at, end)) {
    const { start, end: stop, form } = tokens[at]!;
    if (!pattern.test(text.slice(start, stop))) break;
    const single = form.length === 1;
    if (letters && !single) break;
    letters = form + letters;
    from = at;
    end = start;
    at--;
    if (!single) break;
  }
  return letters ? { letters, from } : null;

  function near(one: number, next: number): boolean {
    return next - tokens[one]!.end <= 3;
  }
}
