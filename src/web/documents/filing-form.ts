import {
  isDocumentType,
  type DocumentDescription,
  type DocumentType,
} from '../../features/documents/index.js';
import type { ParliamentFacts } from '../../features/parliaments/index.js';
import { readDescription } from './description-form.js';
import { isText, lines } from './form-text.js';
import type { FormBody } from '../form-body.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import { readSharing, type ReadSharing } from '../forms/sharing-form.js';

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
  form: FormBody,
  facts: Pick<ParliamentFacts, 'code' | 'timeZone' | 'chambers'>,
  now: Date,
): FilingOutcome {
  const mistakes: Mistake[] = [];
  const type = form.text('type');
  if (!isDocumentType(type)) mistakes.push(mistake('type', 'documents:wrong.type'));
  const described = readDescription(form);
  mistakes.push(...described.mistakes);
  const chamber = form.text('chamber') || null;
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

export function readNote(form: FormBody): { note: string | null; mistakes: Mistake[] } {
  const note = lines(form.text('note'));
  if (!isText(note)) return { note, mistakes: [mistake('note', 'documents:wrong.letters')] };
  if (note.length > 2000) return { note, mistakes: [mistake('note', 'documents:wrong.note')] };
  return { note: note || null, mistakes: [] };
}

/** What the browser computed before sending; anything else than a digest is no claim. */
export function claimedSha256(form: FormBody): string | null {
  const text = form.text('sha256');
  return /^[0-9a-f]{64}$/i.test(text) ? text : null;
}
