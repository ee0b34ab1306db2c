import {
  personFactsSchema,
  type OtherName,
  type PersonFacts,
  type PersonView,
} from '../../features/people/index.js';
import { lines, oneLine } from '../documents/form-text.js';
import { FormBody } from '../form-body.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import { changedParts } from '../forms/changed-parts.js';
import { readAs, type Read } from '../forms/form-reading.js';
import { textFields, textsIn, type FormLanguages } from './name-languages.js';
import { dateIn } from './organisation-form.js';

/** The parts of the form, each with the fields that it is typed in. */
const LINES = ['name', 'familyName', 'givenName', 'sortName', 'honorific'] as const;
const DATES = ['birthDate', 'deathDate'] as const;

export function readPerson(form: FormBody, languages: FormLanguages): Read<PersonFacts> {
  const typed = {
    ...Object.fromEntries(LINES.map((field) => [field, oneLine(form.text(field)) || null])),
    ...Object.fromEntries(DATES.map((field) => [field, dateIn(form, field)])),
    name: oneLine(form.text('name')),
    gender: form.text('gender') || null,
    otherNames: otherNamesIn(form),
    biography: textsIn(form, 'biography', languages, lines),
    identifiers: identifiersIn(form.text('identifiers')),
    links: linksIn(form.text('links')),
  };
  return readAs(personFactsSchema, typed, mistakeAt(form));
}

/** Only what was typed anew. */
export function changedFacts(
  facts: PersonFacts,
  form: FormBody,
  shown: FormBody,
  languages: FormLanguages,
): Partial<PersonFacts> {
  const all = [...languages.own, ...languages.others];
  const fieldsOf: Record<keyof PersonFacts, readonly string[]> = {
    name: ['name'],
    familyName: ['familyName'],
    givenName: ['givenName'],
    sortName: ['sortName'],
    honorific: ['honorific'],
    gender: ['gender'],
    birthDate: ['birthDate'],
    deathDate: ['deathDate'],
    otherNames: ['otherName', 'otherNameLanguage', 'otherNameNote'],
    biography: all.map((lang) => `biography_${lang}`),
    identifiers: ['identifiers'],
    links: ['links'],
  };
  return changedParts(facts, fieldsOf, form, shown);
}

export function personValues(person: PersonView | null): FormBody {
  if (!person) return new FormBody({});
  const { otherNames, identifiers, links } = person;
  return new FormBody({
    ...Object.fromEntries([...LINES, ...DATES].map((field) => [field, person[field] ?? ''])),
    gender: person.gender ?? '',
    otherName: otherNames.map(({ name }) => name),
    otherNameLanguage: otherNames.map(({ language }) => language ?? ''),
    otherNameNote: otherNames.map(({ note }) => note ?? ''),
    ...textFields('biography', person.biography),
    identifiers: identifiers.map((one) => `${one.scheme}: ${one.identifier}`).join('\n'),
    links: links.map(({ url, note }) => (note ? `${url} ${note}` : url)).join('\n'),
  });
}

/** The rows of other names as typed, the empty ones too: a refused form shows them again. */
export function otherNameRows(form: FormBody): { name: string; language: string; note: string }[] {
  const [names, languages, notes] = [
    form.list('otherName'),
    form.list('otherNameLanguage'),
    form.list('otherNameNote'),
  ];
  return names.map((name, index) => ({
    name,
    language: languages[index] ?? '',
    note: notes[index] ?? '',
  }));
}

const otherNamesIn = (form: FormBody): OtherName[] =>
  otherNameRows(form)
    .map(({ name, language, note }) => ({
      name: oneLine(name),
      language: language || null,
      note: oneLine(note) || null,
    }))
    .filter(({ name, language, note }) => name !== '' || language !== null || note !== null);

const linesOf = (text: string) =>
  lines(text)
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');

/** `wikidata: Q42`. A colon followed by a blank divides before one inside a word does. */
const identifiersIn = (text: string) =>
  linesOf(text).map((line) => {
    const at = line.includes(': ') ? line.indexOf(': ') : line.indexOf(':');
    return { scheme: line.slice(0, Math.max(at, 0)).trim(), identifier: line.slice(at + 1).trim() };
  });

/** `https://example.org a note`. */
const linksIn = (text: string) =>
  linesOf(text).map((line) => {
    const [url = '', ...note] = line.split(' ');
    return { url, note: note.join(' ') || null };
  });

const MOST: Readonly<Record<string, number>> = {
  sortName: 300,
  familyName: 200,
  givenName: 200,
  honorific: 100,
};

const mistakeAt =
  (form: FormBody) =>
  ([field = '', part, inner]: readonly string[]): Mistake => {
    switch (field) {
      case 'name':
        return mistake('name', 'people:wrong.name');
      case 'gender':
        return mistake('gender', 'people:wrong.choose');
      case 'birthDate':
      case 'deathDate':
        return mistake(field, 'people:wrong.date');
      case 'otherNames': {
        if (part === undefined) return mistake('otherName-1', 'people:wrong.otherNames');
        const row = filledRows(form)[Number(part)];
        const missing = inner === 'name' && row?.name.trim() === '';
        return mistake(
          `otherName-${(row?.index ?? 0) + 1}`,
          missing ? 'people:wrong.nameMissing' : 'people:wrong.otherName',
        );
      }
      case 'biography':
        return mistake(`biography_${part}`, 'people:wrong.biography');
      case 'identifiers':
      case 'links':
        return mistake(field, `people:wrong.${field}`);
      default:
        return { field, key: 'people:wrong.line', params: { most: MOST[field] ?? 300 } };
    }
  };

/** The schema counts the rows that hold something; the form counts all. */
const filledRows = (form: FormBody) =>
  otherNameRows(form)
    .map((row, index) => ({ ...row, index }))
    .filter(({ name, language, note }) => oneLine(name) !== '' || language || oneLine(note) !== '');

/** Where a pointer into the facts is typed. */
export function fieldOfPerson(pointer: string): string | null {
  const [, field = '', part] = pointer.split('/');
  if (field === 'otherNames') return `otherName-${Number(part ?? 0) + 1}`;
  return field === 'biography' && part ? `biography_${part}` : field || null;
}
