import {
  partyFactsSchema,
  sessionFactsSchema,
  termFactsSchema,
  type PartyFacts,
  type PartyView,
  type SessionFacts,
  type SessionView,
  type TermFacts,
  type TermView,
} from '../../features/people/index.js';
import { oneLine } from '../documents/form-text.js';
import { FormBody } from '../form-body.js';
import { mistake, type Mistake } from '../forms/mistakes.js';
import { readAs, type Read } from '../forms/form-reading.js';
import { textFields, textsIn, type FormLanguages } from './name-languages.js';

/** How the forms of parties, terms and sessions are read and filled. */

export function readParty(form: FormBody, languages: FormLanguages): Read<PartyFacts> {
  const typed = {
    kind: form.text('kind'),
    names: textsIn(form, 'name', languages),
    abbreviation: oneLine(form.text('abbreviation')) || null,
    foundedOn: dateIn(form, 'foundedOn'),
    dissolvedOn: dateIn(form, 'dissolvedOn'),
  };
  return readAs(partyFactsSchema, typed, mistakeAt(languages));
}

export function readTerm(form: FormBody, languages: FormLanguages): Read<TermFacts> {
  const typed = {
    chamber: form.text('chamber') || null,
    number: numberIn(form),
    names: textsIn(form, 'name', languages),
    startsOn: dateIn(form, 'startsOn'),
    endsOn: dateIn(form, 'endsOn'),
  };
  return readAs(termFactsSchema, typed, mistakeAt(languages));
}

export function readSession(form: FormBody, languages: FormLanguages): Read<SessionFacts> {
  const typed = {
    kind: form.text('kind'),
    number: numberIn(form),
    names: textsIn(form, 'name', languages),
    startsOn: dateIn(form, 'startsOn'),
    endsOn: dateIn(form, 'endsOn'),
  };
  return readAs(sessionFactsSchema, typed, mistakeAt(languages));
}

export const partyValues = (party: PartyView | null) =>
  new FormBody({
    kind: party?.kind ?? 'party',
    abbreviation: party?.abbreviation ?? '',
    foundedOn: party?.foundedOn ?? '',
    dissolvedOn: party?.dissolvedOn ?? '',
    ...textFields('name', party?.names ?? {}),
  });

export const termValues = (term: TermView | null) =>
  new FormBody({ chamber: term?.chamber ?? '', ...datedValues(term) });

export const sessionValues = (session: SessionView | null) =>
  new FormBody({ kind: session?.kind ?? 'ordinary', ...datedValues(session) });

const datedValues = (one: Pick<TermView, 'number' | 'names' | 'startsOn' | 'endsOn'> | null) => ({
  number: one?.number == null ? '' : String(one.number),
  startsOn: one?.startsOn ?? '',
  endsOn: one?.endsOn ?? '',
  ...textFields('name', one?.names ?? {}),
});

/** A date as people type it: in the digits of any keyboard, with any dash or a slash between them. */
export const dateIn = (form: FormBody, field: string): string | null =>
  westernDigits(form.text(field).trim()).replace(/\s*[-\u2010-\u2013/]\s*/g, '-') || null;

/** Arabic-Indic and Persian digits. */
const westernDigits = (text: string) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** What is no number becomes none, which the schema refuses. */
function numberIn(form: FormBody): number | null {
  const text = westernDigits(form.text('number').trim());
  if (text === '') return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

const mistakeAt =
  (languages: FormLanguages) =>
  ([field = '', part]: readonly string[]): Mistake => {
    switch (field) {
      case 'names':
        return part
          ? mistake(`name_${part}`, 'people:wrong.nameIn')
          : mistake(`name_${languages.own[0]}`, 'people:wrong.names');
      case 'kind':
      case 'chamber':
        return mistake(field, 'people:wrong.choose');
      case 'number':
        return mistake(field, 'people:wrong.number');
      case 'abbreviation':
        return { field, key: 'people:wrong.line', params: { most: 50 } };
      default:
        return mistake(field, 'people:wrong.date');
    }
  };

/** Where a pointer into the facts is typed. */
export const fieldOfOrganisation = (languages: FormLanguages) => (pointer: string) => {
  const [, field = '', part] = pointer.split('/');
  if (field !== 'names') return field || null;
  const offered = part && [...languages.own, ...languages.others].includes(part);
  return `name_${offered ? part : languages.own[0]}`;
};
