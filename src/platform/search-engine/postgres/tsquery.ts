import { phraseWindows } from '../passages.js';
import type { Clause, Query, Term } from '../query.js';
import { quoteLexeme } from '../vector.js';

/**
 * A tsquery in pieces, put together by the SQL function `search_query`: `=` before operators and
 * finished lexemes, `w` before words that PostgreSQL stems.
 */
export type Pieces = readonly string[];

export interface TextQueries {
  /** On the words of a record: all clauses that need no neighbourhood. Null: there are none. */
  readonly words: Pieces | null;
  /** The wanted ones of these, one by one, for records whose words do not fit into one vector. */
  readonly clauses: readonly Pieces[];
  /** On passages: each must be met by some passage of the record. */
  readonly phrases: readonly Pieces[];
  /** On passages: none may be met. */
  readonly withoutPhrases: Pieces | null;
  /** Everything excluded, for the same records. */
  readonly without: Pieces | null;
  /** Any and all wanted terms in one passage: for ranking, and for the passages to show. */
  readonly any: Pieces | null;
  readonly all: Pieces | null;
}

export function textQueries(query: Query): TextQueries {
  const wanted = query.clauses.filter(({ excluded }) => !excluded);
  const excluded = query.clauses.filter((clause) => clause.excluded);
  const plain = (clause: Clause) => !clause.terms.some(needsNeighbours);
  const phrases = wanted.filter((clause) => !plain(clause)).flatMap(windowsOf);
  const terms = wanted.flatMap(windowsOf).flatMap((clause) => clause.terms.map(termPieces));
  return {
    words: join('&', [
      ...wanted.filter(plain).map(clausePieces),
      ...excluded.filter(plain).map((clause) => ['=!', ...clausePieces(clause)]),
    ]),
    clauses: wanted.filter(plain).map(clausePieces),
    phrases: phrases.map(clausePieces),
    withoutPhrases: join('|', excluded.filter((clause) => !plain(clause)).map(clausePieces)),
    without: join('|', excluded.map(clausePieces)),
    any: join('|', terms),
    all: join('&', wanted.flatMap(windowsOf).map(clausePieces)),
  };
}

const needsNeighbours = (term: Term) => term.kind === 'phrase' && term.forms.length > 1;

/**
 * A phrase longer than a passage's overlap may stand across two passages, so it is looked for in
 * windows, each of which must be somewhere in the record.
 */
function windowsOf(clause: Clause): Clause[] {
  const [only, ...others] = clause.terms;
  if (only?.kind !== 'phrase' || others.length > 0) return [clause];
  return phraseWindows(only.forms).map((forms) => ({
    excluded: clause.excluded,
    terms: [{ kind: 'phrase', forms }],
  }));
}

const clausePieces = ({ terms }: Clause): Pieces => join('|', terms.map(termPieces))!;

function termPieces(term: Term): Pieces {
  switch (term.kind) {
    case 'word':
      if (term.bare) return [`=(${quoteLexeme(term.form)} | ${quoteLexeme(`~${term.bare}`)})`];
      return STEMMABLE.test(term.form) ? [`w${term.form}`] : [`=${quoteLexeme(term.form)}`];
    case 'prefix':
      return [`=${quoteLexeme(term.form)}:*`];
    case 'phrase':
      return [`=(${term.forms.map(quoteLexeme).join(' <-> ')})`];
    case 'reference':
      return [
        term.named
          ? `=(${quoteLexeme(term.named)} | ${quoteLexeme(term.form)} & ${quoteLexeme(acronymOf(term.named))})`
          : `=${quoteLexeme(term.form)}`,
      ];
  }
}

const STEMMABLE = /^[a-z]{3,}$/;
const acronymOf = (named: string) => /^\p{L}+/u.exec(named)![0];

function join(operator: string, parts: readonly Pieces[]): Pieces | null {
  if (parts.length < 2) return parts[0] ?? null;
  return [
    '=(',
    ...parts.flatMap((part, index) => (index > 0 ? [`=${operator}`, ...part] : part)),
    '=)',
  ];
}
