import type { Confidence } from './vocabulary.js';

/** A name in several languages, by BCP 47 tag. */
export type Names = Readonly<Record<string, string>>;

/** A text and the language that it is in, so that a page can say so to a screen reader. */
export interface LocalText {
  readonly text: string;
  readonly lang: string;
}

/** Where facts come from. `sources` are codes of the parliament's own `sources` list. */
export interface Evidence {
  /** The names of the facts: `structure`, `names.sw`, `seats`. */
  readonly of: readonly string[];
  readonly confidence: Confidence;
  readonly sources?: readonly string[];
  readonly asOf?: string;
  readonly note?: string;
}

export interface Source {
  readonly code: string;
  readonly title: string;
  readonly url: string | null;
}

/** `scope` is `parliament` or the code of the chamber whose site it is. */
export interface Website {
  readonly url: string;
  readonly scope: string;
}

/** A body beside the chambers that advises and does not legislate. */
export interface AdvisoryBody {
  readonly names: Names;
  readonly role: string;
  readonly members: number | null;
}

/** The name in the first of these languages that has one; English, then any, where none has. */
export function pickName(names: Names, languages: readonly string[]): LocalText {
  for (const lang of [...languages, 'en', ...Object.keys(names)]) {
    const text = names[lang];
    if (text) return { text, lang };
  }
  throw new Error('a name in no language');
}
