import type { MediaType } from './media-type.js';

/** Languages that can be told apart by their text, as BCP 47. */
export const DETECTABLE_LANGUAGES = ['en', 'fr', 'pt', 'es', 'ar', 'sw', 'am'] as const;

export type DetectedLanguage = (typeof DETECTABLE_LANGUAGES)[number];

/** Where a named element of the source begins: `at` is an offset into the page's text. */
export interface Anchor {
  readonly at: number;
  readonly id: string;
}

/** One page, or one section of a format without pages (`number` is null then). */
export interface TextPage {
  readonly number: number | null;
  /** The number printed on the page when it differs, such as `iv`. */
  readonly label?: string;
  /** Paragraphs are separated by an empty line; safe to store in PostgreSQL. */
  readonly text: string;
  readonly language: DetectedLanguage | null;
  readonly anchors?: readonly Anchor[];
}

/** Why no text could be had. Stable: states and translations depend on these. */
export const EXTRACTION_FAILURES = [
  'timeout',
  'memory',
  'crashed',
  'encrypted',
  'damaged',
  'too_large',
  'doctype_forbidden',
  'no_text_layer',
  'no_text',
  'ocr_later',
  'unsupported',
] as const;

export type ExtractionFailure = (typeof EXTRACTION_FAILURES)[number];

/** Key of a sentence that tells a clerk what happened and what helps. */
export function failureKeyOf(reason: ExtractionFailure): `extraction:failure.${ExtractionFailure}` {
  return `extraction:failure.${reason}`;
}

export interface ExtractedText {
  readonly ok: true;
  readonly mediaType: MediaType;
  readonly pages: readonly TextPage[];
  /** The language most of the text is in; null when unsure. */
  readonly language: DetectedLanguage | null;
  /** True when the text goes on beyond the limit of pages or characters. */
  readonly truncated: boolean;
  readonly meta: { readonly pageCount: number | null; readonly title?: string };
}

export interface NoText {
  readonly ok: false;
  readonly reason: ExtractionFailure;
  /** For logs, in English. */
  readonly detail: string;
}

export type ExtractionResult = ExtractedText | NoText;
