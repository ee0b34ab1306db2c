import { scanQuery, type Piece } from './query-scanner.js';
import { referencesIn } from './references.js';
import { tokenise, type Token } from './tokenise.js';

/** Something that must stand in a record. The words of a phrase stand next to each other. */
export type Term =
  | { readonly kind: 'word'; readonly form: string; readonly bare: string | null }
  | { readonly kind: 'prefix'; readonly form: string }
  | { readonly kind: 'phrase'; readonly forms: readonly string[] }
  | { readonly kind: 'reference'; readonly form: string; readonly named: string | null };

/** At least one of the terms; or, when excluded, none of them. */
export interface Clause {
  readonly excluded: boolean;
  readonly terms: readonly Term[];
}

/** What was asked: every clause holds. Without clauses, everything. */
export interface Query {
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** Something was left out: the query was longer than anybody asks. */
  readonly shortened: boolean;
}

const LONGEST_QUERY = 500;
const MOST_TERMS = 32;
/** One letter with a star would be half the dictionary. */
const SHORTEST_PREFIX = 2;

/** `l’assemblée`, `d'État`, `qu'il`: who types them looks for the word behind. */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/;
const APOSTROPHE = /^['’ʼ`´]$/u;

/**
 * Reads what somebody typed. Words must all be there, `"words in quotes"` stand together, `-word`
 * must not be there, `word*` begins so, `one OR other`. Whatever is typed has a meaning. With
 * `typing`, the last word may be unfinished.
 */
export function parseQuery(input: string, options: { typing?: boolean } = {}): Query {
  const text = input.slice(0, LONGEST_QUERY).trim();
  const clauses: { excluded: boolean; terms: Term[] }[] = [];
  const typing = options.typing === true && !/\s$/u.test(input);
  let either = false;
  let count = 0;
  for (const { excluded, term } of itemsOf(text, typing)) {
    if (term === 'or') {
      either = clauses.length > 0;
      continue;
    }
    if (++count > MOST_TERMS) return { text, clauses, shortened: true };
    const last = clauses.at(-1);
    // An exclusion is no alternative to anything: `a OR -b` keeps both demands.
    if (either && last && !last.excluded && !excluded) last.terms.push(term);
    else clauses.push({ excluded, terms: [term] });
    either = false;
  }
  return { text, clauses, shortened: input.trim().length > text.length };
}

interface Item {
  readonly excluded: boolean;
  readonly term: Term | 'or';
}

function itemsOf(text: string, typing: boolean): Item[] {
  const pieces = scanQuery(text);
  const references = referencesOver(text, pieces);
  const items: Item[] = [];
  for (const piece of pieces) {
    const reference = references.find(({ start, end }) => start < piece.end && piece.start < end);
    if (reference) {
      if (!reference.used) items.push({ excluded: false, term: reference.term });
      reference.used = true;
      continue;
    }
    const { excluded } = piece;
    if (!piece.quoted && !excluded && (piece.text === 'OR' || piece.text === '|')) {
      items.push({ excluded, term: 'or' });
      continue;
    }
    const term = termOf(piece, typing && piece.end === text.length);
    if (term) items.push({ excluded, term });
  }
  return items;
}

/**
 * References reach over blanks (`HB 12/2024`). They count only where they take whole pieces:
 * `12/05/2024` is no reference with a rest, and quotes, exclusions and stars are more precise.
 */
function referencesOver(text: string, pieces: readonly Piece[]) {
  const tokens = tokenise(text);
  const references = referencesIn(text, tokens, { typed: true }).map(
    ({ from, to, form, named }) => {
      const term: Term = { kind: 'reference', form, named };
      return { start: tokens[from]!.start, end: tokens[to - 1]!.end, term, used: false };
    },
  );
  return references.filter(({ start, end }) =>
    pieces.every((piece) => {
      const inside = tokens.filter((token) => token.start >= piece.start && token.end <= piece.end);
      const touched = inside.filter((token) => token.start < end && start < token.end).length;
      if (touched === 0) return true;
      const plain = !piece.quoted && !piece.excluded && !piece.text.endsWith('*');
      return plain && touched === inside.length;
    }),
  );
}

function termOf(piece: Piece, unfinished: boolean): Term | null {
  const all = tokenise(piece.text);
  // What is in quotation marks is meant to the letter: no stem, no other form, no elision.
  if (piece.quoted) return all.length > 0 ? { kind: 'phrase', forms: formsOf(all) } : null;
  const tokens = withoutElision(piece.text, all);
  const last = tokens.at(-1);
  if (!last) return null;
  // A run such as `vice-president` or `ng'ombe` is written in one, so its parts stand together.
  if (tokens.length > 1) return { kind: 'phrase', forms: formsOf(tokens) };
  const begins = unfinished || piece.text.endsWith('*');
  if (begins && [...last.form].length >= SHORTEST_PREFIX)
    return { kind: 'prefix', form: last.form };
  return { kind: 'word', form: last.form, bare: last.bare };
}

function withoutElision(run: string, tokens: readonly Token[]): Token[] {
  return tokens.filter((token, index) => {
    const next = tokens[index + 1];
    if (!next || !ELISION.test(token.form)) return true;
    return !APOSTROPHE.test(run.slice(token.end, next.start));
  });
}

const formsOf = (tokens: readonly Token[]) => tokens.map(({ form }) => form);

/** The terms that are wanted, for ranking and highlights. */
export function wantedTerms(query: Query): Term[] {
  return query.clauses.filter(({ excluded }) => !excluded).flatMap(({ terms }) => [...terms]);
}
