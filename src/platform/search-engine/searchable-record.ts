import type { SharingLevel } from '../../kernel/audience.js';

export interface RecordKey {
  readonly kind: string;
  readonly id: string;
}

/** One page of a record's text. `page` is null where the text has no pages. */
export interface SearchablePage {
  readonly page: number | null;
  readonly text: string;
  /** The identifier of the element in structured text (`art_12`), to link to the very place. */
  readonly anchor?: string | null;
  readonly versionId: string | null;
  readonly versionNumber: number | null;
  /** BCP 47, decides the stemming; null: only the words as they stand. */
  readonly language: string | null;
}

/** What a record tells search about itself: all of it, whoever may read it later. */
export interface SearchableRecord extends RecordKey {
  readonly iri: string | null;
  readonly parliament: string;
  readonly level: SharingLevel;
  readonly audience: readonly string[];
  readonly visibleFrom: Date;
  readonly type: string | null;
  /** How far it has come, where that is comparable between records. */
  readonly milestone?: string | null;
  readonly language: string | null;
  /** Every language it can be read in, when there are more than `language`. */
  readonly languages?: readonly string[];
  /** `YYYY-MM-DD`: the date that people sort and filter by. */
  readonly date: string | null;
  readonly number: string | null;
  readonly title: string;
  /** The same in other languages and scripts: found like the title, and shown nowhere. */
  readonly otherTitles?: readonly string[];
  /** Found by their words and counted as they stand. */
  readonly subjects: readonly string[];
  /** Ids of the committees that deal with it; they are counted, their names are not searched. */
  readonly committees?: readonly string[];
  /** Ids of the persons who bring it in, likewise. */
  readonly sponsors?: readonly string[];
  readonly people: readonly string[];
  readonly pages: readonly SearchablePage[];
  readonly updatedAt: Date;
}
