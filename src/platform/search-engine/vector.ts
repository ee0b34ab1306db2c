import { referencesIn } from './references.js';
import type { Token } from './tokenise.js';

export type Weight = 'A' | 'B' | 'C';

/** Marks forms that several spellings of a word share, so that the word as it stands ranks higher. */
const shared = (form: string) => `~${form}`;

/**
 * The lexemes of one text with their places: exact words carry a place, for phrases; shared forms
 * and references carry none.
 */
export class Vector {
  private readonly places = new Map<string, string[]>();
  private next = 1;

  add(text: string, tokens: readonly Token[], weight: Weight | '' = ''): this {
    for (const { form, bare } of tokens) {
      this.at(form).push(`${this.next++}${weight}`);
      if (bare) this.at(shared(bare));
    }
    for (const { form, named } of referencesIn(text, tokens)) {
      this.at(form);
      if (named) this.at(named);
    }
    // No phrase reaches from one text into the next.
    this.next += 20;
    return this;
  }

  get lexemes(): IterableIterator<string> {
    return this.places.keys();
  }

  countOf(lexeme: string): number {
    return this.places.get(lexeme)!.length;
  }

  /** As PostgreSQL reads a tsvector. */
  toString(): string {
    return [...this.places]
      .map(([lexeme, places]) => {
        const known = places.slice(0, MOST_PLACES);
        return known.length > 0 ? `${quoteLexeme(lexeme)}:${known.join()}` : quoteLexeme(lexeme);
      })
      .join(' ');
  }

  private at(lexeme: string): string[] {
    let places = this.places.get(lexeme);
    if (!places) this.places.set(lexeme, (places = []));
    return places;
  }
}

/** PostgreSQL keeps no more for one lexeme. */
const MOST_PLACES = 255;

export const quoteLexeme = (lexeme: string) =>
  `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
