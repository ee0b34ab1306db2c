import type { DocumentType } from '../../features/documents/index.js';

/** The types of paper that a text of a bill usually is; any other is found by its number. */
export const TEXT_TYPES = [
  'bill',
  'explanatory_memorandum',
  'act',
  'gazette',
] as const satisfies readonly DocumentType[];

/** Where a pointer of the use case is answered in the form. */
export const fieldOfText = (pointer: string): string | null =>
  pointer === '/document' ? 'paper' : pointer.slice(1) || null;
