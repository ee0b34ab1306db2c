import type { z } from 'zod';
import { canonicalLanguage } from '../../../kernel/language.js';
import { isPartialDate, type PartialDate } from '../../../kernel/partial-date.js';
import { cleanLine } from './clean-line.js';
import { isObject } from './read-popolo.js';
import type { RowDraft } from './row-draft.js';

/** The parts of a row, mended where that is safe; what was mended or is wrong goes to the report. */

export function readShape<T extends z.ZodType>(
  row: RowDraft,
  schema: T,
  raw: unknown,
): z.output<T> | null {
  // What it is about, also when nothing else of it can be read.
  row.name = isObject(raw) && typeof raw['name'] === 'string' ? shortened(raw['name']) : '';
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return row.refuse('malformed', pointerOf(issue?.path ?? []), { why: issue?.message ?? '' });
}

const shortened = (raw: string) => cleanLine(raw.slice(0, 500))?.text.slice(0, 200) ?? '';

const pointerOf = (path: readonly PropertyKey[]) => path.map((part) => `/${String(part)}`).join('');

export function readLine(
  row: RowDraft,
  raw: string | null,
  at: string,
  most: number,
): string | null {
  if (raw === null) return null;
  const clean = cleanLine(raw);
  if (clean === null) return null;
  if (clean.repaired) row.warn('character_repaired', at, { text: clean.text.slice(0, 200) });
  if (clean.text.length <= most) return clean.text;
  row.warn('text_cut', at, { most });
  return cut(clean.text, most);
}

/** Not in the middle of a character of two halves. */
export const cut = (text: string, most: number) =>
  text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();

export function readName(row: RowDraft, raw: string | null, most: number): string | null {
  const name = readLine(row, raw, '/name', most);
  return name ?? row.refuse('malformed', '/name', { why: 'a name is needed' });
}

/** `2012`, `2012-05`, `2012-05-03`; also with a time after it, and `2012-00-00` for a year. */
export function readDate(row: RowDraft, raw: string | null, at: string): PartialDate | null {
  const text = raw?.trim() ?? '';
  if (text === '') return null;
  const [day = ''] = text.split(/[T ](?=\d{2}:)/);
  const known = day.replace(/(?:-00){1,2}$/, '');
  if (!isPartialDate(known)) return row.refuse('date_impossible', at, { date: text.slice(0, 40) });
  if (known !== day) row.warn('date_shortened', at, { date: text, read: known });
  return known;
}

export function readLanguage(row: RowDraft, raw: string | null, at: string): string | null {
  const text = raw?.trim().replaceAll('_', '-') ?? '';
  if (text === '') return null;
  const tag = text.length <= 35 ? canonicalLanguage(text) : null;
  if (tag === null) row.warn('language_unknown', at, { language: text.slice(0, 40) });
  return tag;
}
