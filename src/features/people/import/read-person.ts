import { isReversed } from '../../../kernel/partial-date.js';
import { GENDERS, type Gender } from '../vocabulary.js';
import { personFactsSchema, type PersonFacts } from '../people.inputs.js';
import { popoloPerson, type PopoloPerson } from './popolo.schema.js';
import { cut, readDate, readLanguage, readLine, readName, readShape } from './read-fields.js';
import { isObject } from './read-popolo.js';
import type { RowDraft } from './row-draft.js';

export interface ReadPerson {
  /** As the file calls them. */
  readonly id: string;
  readonly facts: PersonFacts;
}

/** Where to reach somebody, how they look and where they come from is nobody's business here. */
export const NEVER_IMPORTED = [
  'email',
  'contact_details',
  'image',
  'images',
  'national_identity',
] as const;

export const leftOutOf = (raw: unknown) =>
  isObject(raw) ? NEVER_IMPORTED.filter((key) => raw[key] !== undefined && raw[key] !== null) : [];

const MOST_NAMES = 50;
const MOST_IDENTIFIERS = 100;
const MOST_LINKS = 50;

/** `language`: the one that a biography is taken to be in. */
export function readPerson(row: RowDraft, raw: unknown, language: string): ReadPerson | null {
  const given = readShape(row, popoloPerson, raw);
  if (!given) return null;
  const name = readName(row, given.name, 300);
  if (name === null) return null;
  if (given.id === '') return row.refuse('malformed', '/id', { why: 'an id is needed' });
  const birthDate = readDate(row, given.birth_date, '/birth_date');
  const deathDate = readDate(row, given.death_date, '/death_date');
  if (isReversed({ from: birthDate, to: deathDate })) {
    return row.refuse('dates_reversed', '/death_date', life(birthDate, deathDate));
  }
  const sortName = readLine(row, given.sort_name, '/sort_name', 300);
  const facts = {
    name,
    sortName: sortName === name ? null : sortName,
    familyName: readLine(row, given.family_name, '/family_name', 200),
    givenName: readLine(row, given.given_name, '/given_name', 200),
    otherNames: otherNames(row, given, name),
    honorific: readLine(row, given.honorific_prefix, '/honorific_prefix', 100),
    gender: gender(row, given.gender),
    birthDate,
    deathDate,
    biography: biography(row, given, language),
    identifiers: identifiers(row, given),
    links: links(row, given),
  };
  const checked = personFactsSchema.safeParse(facts);
  if (!checked.success) {
    const { path, message } = checked.error.issues[0] ?? { path: [], message: '' };
    return row.refuse('malformed', '', { why: `${path.join('.')} ${message}` });
  }
  return row.refused ? null : { id: given.id, facts: checked.data };
}

const life = (from: string | null, to: string | null) => ({ from: from ?? '', to: to ?? '' });

function gender(row: RowDraft, raw: string | null): Gender | null {
  const text = raw?.trim().toLowerCase() ?? '';
  if (text === '') return null;
  const known = { m: 'male', f: 'female' }[text] ?? text;
  const found = GENDERS.find((one) => one === known);
  if (!found) row.warn('gender_unknown', '/gender', { gender: text.slice(0, 40) });
  return found ?? null;
}

function otherNames(row: RowDraft, given: PopoloPerson, name: string): PersonFacts['otherNames'] {
  const found = new Map<string, PersonFacts['otherNames'][number]>();
  given.other_names.forEach((other, index) => {
    const at = `/other_names/${index}`;
    const text = readLine(row, other.name, `${at}/name`, 300);
    if (text === null) return;
    const language = readLanguage(row, other.lang, `${at}/lang`);
    // The same spelling in eleven languages is no other name.
    if (text === name || [...found.values()].some((known) => known.name === text)) return;
    found.set(text, { name: text, language, note: readLine(row, other.note, `${at}/note`, 200) });
  });
  const names = [...found.values()];
  if (names.length > MOST_NAMES) row.warn('too_many_names', '/other_names', { most: MOST_NAMES });
  return names.slice(0, MOST_NAMES);
}

function biography(row: RowDraft, given: PopoloPerson, language: string): Record<string, string> {
  const [at, raw] = given.biography
    ? (['/biography', given.biography] as const)
    : (['/summary', given.summary ?? ''] as const);
  const text = raw.replaceAll(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, ' ').trim();
  if (text.length > 5000) row.warn('text_cut', at, { most: 5000 });
  return text === '' ? {} : { [language]: cut(text, 5000) };
}

function identifiers(row: RowDraft, given: PopoloPerson): PersonFacts['identifiers'] {
  const found = given.identifiers.flatMap(({ scheme, identifier }, index) => {
    const at = `/identifiers/${index}`;
    const known = {
      scheme: readLine(row, scheme, `${at}/scheme`, 100),
      identifier: readLine(row, identifier, `${at}/identifier`, 300),
    };
    if (known.scheme !== null && known.identifier !== null && index < MOST_IDENTIFIERS) {
      return [{ scheme: known.scheme, identifier: known.identifier }];
    }
    row.warn('identifier_left_out', at);
    return [];
  });
  return found;
}

function links(row: RowDraft, given: PopoloPerson): PersonFacts['links'] {
  return given.links.flatMap(({ url, note }, index) => {
    const at = `/links/${index}`;
    const text = url?.trim() ?? '';
    const usable = /^https?:\/\//i.test(text) && URL.canParse(text) && text.length <= 1000;
    const link = { url: text, note: readLine(row, note, `${at}/note`, 200) };
    if (usable && index < MOST_LINKS && linkSchema.safeParse(link).success) return [link];
    row.warn('link_left_out', at);
    return [];
  });
}

const linkSchema = personFactsSchema.shape.links.unwrap().element;
