import { passagesOf } from './passages.js';
import type { SearchableRecord } from './searchable-record.js';
import { tokenise } from './tokenise.js';
import { Vector, quoteLexeme } from './vector.js';

/** A record made ready for the tables of the projection; no database is needed to make one. */
export interface ProjectedRecord {
  readonly record: SearchableRecord;
  readonly languages: readonly string[];
  readonly head: string;
  readonly words: string;
  /** What is to be stemmed, by language. */
  readonly vocabularies: readonly {
    readonly language: string;
    readonly words: readonly string[];
  }[];
  readonly passages: readonly ProjectedPassage[];
  /** Too many different words for one tsvector; they are looked for in the passages. */
  readonly beyond: boolean;
}

export interface ProjectedPassage {
  readonly ordinal: number;
  readonly page: number | null;
  readonly anchor: string | null;
  readonly versionId: string | null;
  readonly versionNumber: number | null;
  readonly language: string | null;
  readonly text: string;
  /** The characters before the words that the next passage begins with. */
  readonly ownLength: number;
  readonly vector: string;
}

/** A tsvector holds one megabyte; stems and places need their share. */
const MOST_LEXEME_BYTES = 450_000;
/** A word is what a text is about when it stands there often for the length of the text. */
const OFTEN = { least: 3, oneIn: 400 };

export function projectedRecord(record: SearchableRecord): ProjectedRecord {
  const head = headVector(record);
  const counts = new Map<string, number>();
  const vocabularies = new Map<string, Set<string>>();
  const passages: ProjectedPassage[] = [headPassage(record, head)];
  learn(vocabularies, record.language, head);

  let length = 0;
  for (const { page, text, tokens, own } of passagesOf(record.pages)) {
    const vector = new Vector().add(text, tokens);
    for (const lexeme of vector.lexemes) {
      counts.set(lexeme, (counts.get(lexeme) ?? 0) + vector.countOf(lexeme));
    }
    length += own;
    const language = page.language ?? record.language;
    learn(vocabularies, language, vector);
    passages.push({
      ordinal: passages.length,
      page: page.page,
      anchor: page.anchor ?? null,
      versionId: page.versionId,
      versionNumber: page.versionNumber,
      language,
      text,
      ownLength: tokens[own - 1]!.end,
      vector: vector.toString(),
    });
  }
  const beyond = bytesOf(counts) > MOST_LEXEME_BYTES;
  return {
    record,
    languages: languagesOf(record),
    head: head.toString(),
    words: wordsVector(head, beyond ? new Map() : counts, length),
    vocabularies: beyond
      ? []
      : [...vocabularies].map(([language, words]) => ({ language, words: [...words] })),
    passages,
    beyond,
  };
}

function headVector(record: SearchableRecord): Vector {
  const { title, otherTitles = [], number, subjects, people } = record;
  const head = new Vector().add(title, tokenise(title), 'A');
  for (const text of otherTitles) head.add(text, tokenise(text), 'A');
  if (number) head.add(number, tokenise(number), 'B');
  for (const text of [...subjects, ...people]) head.add(text, tokenise(text), 'C');
  return head;
}

function headPassage(record: SearchableRecord, head: Vector): ProjectedPassage {
  const nowhere = { page: null, anchor: null, versionId: null, versionNumber: null };
  const { title, language } = record;
  const vector = head.toString();
  return { ordinal: 0, ...nowhere, language, text: title, ownLength: title.length, vector };
}

function learn(known: Map<string, Set<string>>, language: string | null, vector: Vector): void {
  if (!language) return;
  const base = language.toLowerCase().split('-')[0]!;
  if (!STEMMED.has(base)) return;
  let words = known.get(base);
  if (!words) known.set(base, (words = new Set()));
  for (const lexeme of vector.lexemes) words.add(lexeme);
}

const STEMMED = new Set(['en', 'fr', 'pt', 'es']);

/** Every word once; weights say how much the record is about it. */
function wordsVector(head: Vector, counts: ReadonlyMap<string, number>, length: number): string {
  const often = Math.max(OFTEN.least, length / OFTEN.oneIn);
  const lexemes: string[] = [];
  for (const lexeme of head.lexemes) lexemes.push(`${quoteLexeme(lexeme)}:1B`);
  for (const [lexeme, count] of counts) {
    lexemes.push(count >= often ? `${quoteLexeme(lexeme)}:1C` : quoteLexeme(lexeme));
  }
  return lexemes.join(' ');
}

function bytesOf(counts: ReadonlyMap<string, number>): number {
  let bytes = 0;
  for (const lexeme of counts.keys()) bytes += Buffer.byteLength(lexeme) + 4;
  return bytes;
}

function languagesOf({ language, languages = [] }: SearchableRecord): string[] {
  return [...new Set([...(language ? [language] : []), ...languages])];
}
