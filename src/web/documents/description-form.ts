import type { DocumentDescription } from '../../features/documents/index.js';
import { canonicalLanguage } from '../../kernel/language.js';
import { COMMAS, entries, isDay, isText, oneLine } from './form-text.js';
import { FormBody } from '../form-body.js';
import { mistake, type Mistake } from '../forms/mistakes.js';

const FIELDS = ['title', 'language', 'officialNumber', 'date', 'subjects', 'people'] as const;

/** Reads what is said about a paper. Gives as much as can be used, and every mistake. */
export function readDescription(form: FormBody): {
  description: DocumentDescription;
  mistakes: Mistake[];
} {
  const mistakes: Mistake[] = [];
  const wrong = (field: (typeof FIELDS)[number], when: boolean) => {
    if (when) mistakes.push(mistake(field, `documents:wrong.${field}`));
  };
  for (const field of FIELDS) {
    if (!isText(form.text(field))) mistakes.push(mistake(field, 'documents:wrong.letters'));
  }
  const title = oneLine(form.text('title'));
  wrong('title', title === '');
  if (title.length > 1000) mistakes.push(mistake('title', 'documents:wrong.titleLong'));
  const language = readLanguage(form.text('language'));
  wrong('language', language === null);
  const officialNumber = oneLine(form.text('officialNumber'));
  wrong('officialNumber', officialNumber.length > 200);
  const date = form.text('date').trim();
  wrong('date', date !== '' && !isDay(date));
  const subjects = entries(form.text('subjects'), COMMAS);
  wrong('subjects', subjects.length > 50 || subjects.some((one) => one.length > 200));
  // A name may hold a comma: "Wanjiru, Jane".
  const people = entries(form.text('people'), null);
  wrong('people', people.length > 200 || people.some((one) => one.length > 200));
  const description = {
    title,
    language: language ?? 'und',
    officialNumber: officialNumber || null,
    documentDate: date || null,
    subjects,
    people,
  };
  return { description, mistakes };
}

export function readLanguage(text: string): string | null {
  return text.length > 0 && text.length <= 35 ? canonicalLanguage(text) : null;
}

/** A description as its form shows it. */
export const describedValues = (described: DocumentDescription) =>
  new FormBody({
    title: described.title,
    language: described.language,
    officialNumber: described.officialNumber ?? '',
    date: described.documentDate ?? '',
    subjects: described.subjects.join('\n'),
    people: described.people.join('\n'),
  });
