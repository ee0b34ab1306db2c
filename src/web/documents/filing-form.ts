import {
  isDocumentType,
  type DocumentDescription,
  type DocumentType,
} from '../../features/documents/index.js';
import type { ParliamentFacts } from '../../features/parliaments/index.js';
import { DESCRIPTION_FIELDS, readDescription } from './description-form.js';
import { isText, lines } from './form-text.js';
import { mistake, type FormValues, type Mistake } from './form-values.js';
import { SHARING_FIELDS, readSharing, type ReadSharing } from './sharing-form.js';

export const VERSION_FIELDS = ['key', 'sha256', 'note', 'language'] as const;
export const FILING_FIELDS = [
  ...VERSION_FIELDS,
  ...DESCRIPTION_FIELDS,
  ...SHARING_FIELDS,
  'parliament',
  'type',
  'chamber',
] as const;

export interface ReadFiling extends ReadSharing {
  readonly type: DocumentType;
  readonly chamber: string | null;
  readonly note: string | null;
  readonly description: DocumentDescription;
}

export type FilingOutcome =
  | { readonly ok: true; readonly filing: ReadFiling }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** Reads the form of the filing desk; every mistake at once, in the order of the page. */
export function readFiling(
  form: FormValues,
  facts: Pick<ParliamentFacts, 'code' | 'timeZone' | 'chambers'>,
  now: Date,
): FilingOutcome {
  const mistakes: Mistake[] = [];
  const type = form.one('type');
  if (!isDocumentType(type)) mistakes.push(mistake('type', 'documents:wrong.type'));
  const described = readDescription(form);
  mistakes.push(...described.mistakes);
  const chamber = form.one('chamber') || null;
  if (chamber !== null && !facts.chambers.some(({ code }) => code === chamber)) {
    mistakes.push(mistake('chamber', 'documents:wrong.chamber'));
  }
  const noted = readNote(form);
  mistakes.push(...noted.mistakes);
  const shared = readSharing(form, { timeZone: facts.timeZone, parliament: facts.code, now });
  mistakes.push(...shared.mistakes);
  if (mistakes.length > 0 || !isDocumentType(type)) return { ok: false, mistakes };
  const { description } = described;
  const { sharing, embargoUntil } = shared;
  const { note } = noted;
  return { ok: true, filing: { type, chamber, note, description, sharing, embargoUntil } };
}

export function readNote(form: FormValues): { note: string | null; mistakes: Mistake[] } {
  const note = lines(form.one('note'));
  if (!isText(note)) return { note, mistakes: [mistake('note', 'documents:wrong.letters')] };
  if (note.length > 2000) return { note, mistakes: [mistake('note', 'documents:wrong.note')] };
  return { note: note || null, mistakes: [] };
}

/** What the browser computed before sending; anything else than a digest is no claim. */
export function claimedSha256(form: FormValues): string | null {
  const text = form.one('sha256');
  return /^[0-9a-f]{64}$/i.test(text) ? text : null;
}
