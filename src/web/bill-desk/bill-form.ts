import {
  billDescriptionSchema,
  type BillDescription,
  type BillView,
  type SponsorView,
} from '../../features/bills/index.js';
import { readLanguage } from '../documents/description-form.js';
import { entries, lines, oneLine } from '../documents/form-text.js';
import { FormBody } from '../form-body.js';
import { changedParts } from '../forms/changed-parts.js';
import { readAs, type Read } from '../forms/form-reading.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import { textFields, textsIn, type FormLanguages } from '../people/name-languages.js';

/** What a form says about a bill. `present`: the sponsors so far, whose order is kept. */
export function readBill(
  form: FormBody,
  languages: FormLanguages,
  present: readonly SponsorView[] = [],
): Read<BillDescription> {
  const language = readLanguage(form.text('language'));
  const title = oneLine(form.text('title'));
  const { [language ?? '']: again, ...titles } = textsIn(form, 'titles', languages);
  const read = readAs(
    billDescriptionSchema,
    {
      title,
      language,
      titles,
      summaries: textsIn(form, 'summaries', languages, lines),
      officialNumber: oneLine(form.text('officialNumber')) || null,
      kind: form.text('kind'),
      nature: form.text('nature') || 'ordinary',
      proposer: oneLine(form.text('proposer')) || null,
      subjects: entries(form.text('subjects'), null),
      sponsors: sponsorsIn(form, present),
    },
    mistakeAt,
  );
  // The same words twice are no mistake; which of two different titles holds, only people know.
  if (again === undefined || again === title) return read;
  const twice = mistake(`titles_${language}`, 'billDesk:wrong.titleTwice');
  return { ok: false, mistakes: [...(read.ok ? [] : read.mistakes), twice] };
}

function sponsorsIn(form: FormBody, present: readonly SponsorView[]) {
  const movers = new Set([form.text('mover'), ...form.list('movers')].filter(Boolean));
  const others = [...new Set(form.list('coSponsors'))].filter((id) => !movers.has(id));
  const before = new Map(present.map(({ id }, index) => [id, index]));
  const place = (id: string) => before.get(id) ?? before.size;
  others.sort((a, b) => place(a) - place(b));
  return [
    ...[...movers].map((person) => ({ person, role: 'mover' as const })),
    ...others.map((person) => ({ person, role: 'co_sponsor' as const })),
  ];
}

/** Only what was typed anew. */
export function changedBill(
  description: BillDescription,
  form: FormBody,
  shown: FormBody,
  languages: FormLanguages,
): Partial<BillDescription> {
  const all = [...languages.own, ...languages.others];
  const fieldsOf: Record<keyof BillDescription, readonly string[]> = {
    title: ['title'],
    language: ['language'],
    titles: all.map((lang) => `titles_${lang}`),
    summaries: all.map((lang) => `summaries_${lang}`),
    officialNumber: ['officialNumber'],
    kind: ['kind'],
    nature: ['nature'],
    proposer: ['proposer'],
    subjects: ['subjects'],
    sponsors: ['mover', 'movers', 'coSponsors'],
  };
  return changedParts(description, fieldsOf, form, shown);
}

export function billValues(bill: BillView): FormBody {
  const { sponsors } = bill;
  const withRole = (wanted: SponsorView['role']) =>
    sponsors.filter(({ role }) => role === wanted).map(({ id }) => id);
  const [mover = '', ...movers] = withRole('mover');
  return new FormBody({
    title: bill.title,
    language: bill.language,
    ...textFields('titles', bill.titles),
    ...textFields('summaries', bill.summaries),
    officialNumber: bill.officialNumber ?? '',
    kind: bill.kind,
    nature: bill.nature,
    proposer: bill.proposer ?? '',
    subjects: bill.subjects.join('\n'),
    mover,
    movers,
    coSponsors: withRole('co_sponsor'),
  });
}

const MOST: Readonly<Record<string, number>> = { officialNumber: 100, proposer: 300 };

function mistakeAt([field = '', part]: readonly string[]): Mistake {
  switch (field) {
    case 'title':
    case 'language':
    case 'kind':
    case 'subjects':
      return mistake(field, `billDesk:wrong.${field}`);
    case 'titles':
      return mistake(`titles_${part}`, 'billDesk:wrong.titleIn');
    case 'summaries':
      return mistake(`summaries_${part}`, 'billDesk:wrong.summary');
    case 'sponsors':
      return mistake('mover', 'billDesk:wrong.sponsors');
    case 'nature':
      return mistake(field, 'billDesk:wrong.choose');
    default:
      return { field, key: 'billDesk:wrong.line', params: { most: MOST[field] ?? 300 } };
  }
}

/** Where a pointer into the description is typed. */
export function fieldOfBill(form: FormBody, pointer: string): string | null {
  const [, field = '', part] = pointer.split('/');
  if (field === 'sponsors') {
    // The movers stand first in what is sent.
    const movers = new Set([form.text('mover'), ...form.list('movers')].filter(Boolean)).size;
    return Number(part) < movers ? 'mover' : 'coSponsors';
  }
  return (field === 'titles' || field === 'summaries') && part ? `${field}_${part}` : field || null;
}
