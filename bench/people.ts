import type pg from 'pg';
import { factColumns } from '../src/features/people/person.entity.js';
import { newId } from '../src/kernel/ids.js';
import { personIri } from '../src/kernel/iri.js';
import { fill, type Row } from './fill.js';
import { nameAt, pick, pickSome, random } from './random.js';

/** A house as the bills need it. */
export interface House {
  readonly code: string;
  readonly place: string;
  readonly chambers: readonly string[];
  readonly committees: readonly string[];
  readonly members: readonly string[];
}

export interface BenchHouse extends Pick<House, 'code' | 'place' | 'chambers'> {
  readonly share: number;
}

/** So that a committee has some thirty members. */
const PERSONS_TO_A_COMMITTEE = 12;
const PARTIES = 6;
const TERMS = [
  { names: { en: 'Twelfth Parliament' }, starts: '2017-08-31', ends: '2022-08-09' },
  { names: { en: 'Thirteenth Parliament' }, starts: '2022-08-10', ends: '2027-08-10' },
];
/** A day in the second of the terms. */
export const SOME_DAY = '2024-05-03';

const now = new Date().toISOString();
const born = { revision: 1, created_at: now };

/** Members of every house with their seats, parties and committees over two terms. */
export async function makePeople(
  client: pg.Client,
  houses: readonly BenchHouse[],
  count: number,
): Promise<House[]> {
  const next = random();
  const made: House[] = [];
  const all = { committee: rows(), party: rows(), legislative_term: rows(), person: rows() };
  const memberships = rows();
  for (const { code, place, chambers, share } of houses) {
    const members = Math.round(count * share);
    const committees = times(Math.ceil(members / PERSONS_TO_A_COMMITTEE), (n) =>
      committee(code, n),
    );
    const parties = times(PARTIES, (n) => party(code, n));
    const terms = TERMS.map((term, index) => legislativeTerm(code, index + 1, term));
    const persons = times(members, () => person(code, place, next));
    const ground = { code, chambers, committees, parties, terms };
    for (const { id } of persons) memberships.push(...posts(String(id), ground, next));
    all.committee.push(...committees);
    all.party.push(...parties);
    all.legislative_term.push(...terms);
    all.person.push(...persons);
    made.push({ code, place, chambers, committees: ids(committees), members: ids(persons) });
  }
  for (const [table, given] of Object.entries(all)) await fill(client, table, given);
  await fill(client, 'membership', memberships);
  return made;
}

const rows = (): Row[] => [];
const ids = (given: readonly Row[]) => given.map(({ id }) => String(id));
const times = (count: number, make: (n: number) => Row) =>
  Array.from({ length: count }, (_, n) => make(n));

const committee = (parliament: string, n: number): Row => ({
  id: newId(),
  parliament,
  names: { en: `Committee on ${nameAt(n + 7)}`, fr: `Commission ${nameAt(n + 7)}` },
  kind: 'standing',
  status: 'active',
  established_on: '2013-03-28',
  position: 100 + n,
  ...born,
});

const party = (parliament: string, n: number): Row => ({
  id: newId(),
  parliament,
  kind: 'party',
  names: { en: `${nameAt(n + 30)} Party` },
  abbreviation: `${nameAt(n + 30).charAt(0)}P`,
  ...born,
});

function legislativeTerm(parliament: string, number: number, term: (typeof TERMS)[number]): Row {
  const { names, starts, ends } = term;
  return { id: newId(), parliament, number, names, starts_on: starts, ends_on: ends, ...born };
}

function person(parliament: string, place: string, next: () => number): Row {
  const id = newId();
  const givenName = nameAt(Math.floor(next() * 4096));
  const familyName = nameAt(Math.floor(next() * 4096));
  const made = factColumns({
    name: `${givenName} ${familyName}`,
    sortName: null,
    familyName,
    givenName,
    otherNames: [{ name: `${familyName} ${givenName}`, language: 'sw', note: null }],
    honorific: 'Hon.',
    gender: next() < 0.5 ? 'female' : 'male',
    birthDate: '1970-01-01',
    deathDate: null,
    biography: { en: `${givenName} ${familyName} has sat in the house since 2017.` },
    identifiers: [],
    links: [],
  });
  return {
    id,
    parliament,
    iri: personIri(place, id),
    name: made.name,
    sort_name: made.sortName,
    sort_key: made.sortKey,
    search_name: made.searchName,
    family_name: made.familyName,
    given_name: made.givenName,
    other_names: made.otherNames,
    honorific: made.honorific,
    gender: made.gender,
    birth_date: made.birthDate,
    biography: made.biography,
    identifiers: [],
    links: [],
    sharing: { level: 'public' },
    audience: ['public'],
    visible_from: now,
    demonstration: false,
    changed_at: now,
    ...born,
  };
}

interface Ground {
  readonly code: string;
  readonly chambers: readonly string[];
  readonly committees: readonly Row[];
  readonly parties: readonly Row[];
  readonly terms: readonly Row[];
}

/** A party, and in one term or both a seat and two committees. */
function posts(personId: string, ground: Ground, next: () => number): Row[] {
  const { code, chambers, committees, parties, terms } = ground;
  const own = pick(parties, next).id;
  const post = (facts: Row, term: Row | null): Row => ({
    id: newId(),
    parliament: code,
    person_id: personId,
    role: 'member',
    from_date: null,
    to_date: null,
    term_id: term?.id ?? null,
    held: term ? `[${String(term.starts_on)},${String(term.ends_on)}]` : '[2015-01-01,)',
    ...born,
    ...facts,
  });
  const chamber = chambers.length > 0 ? pick(chambers, next) : null;
  const served = next() < 0.4 ? terms : [terms[next() < 0.35 ? 0 : 1]!];
  return [
    post({ party_id: own, from_date: '2015-01-01' }, null),
    ...served.flatMap((term) => [
      ...(chamber === null
        ? []
        : [post({ chamber, on_behalf_of: own, constituency: nameAt(personId.length) }, term)]),
      ...pickSome(committees, 2, next).map((one, index) =>
        post(
          { committee_id: one.id, role: index === 1 && next() < 0.2 ? 'chair' : 'member' },
          term,
        ),
      ),
    ]),
  ];
}
