import type { INestApplicationContext } from '@nestjs/common';
import {
  AddMembership,
  CreatePerson,
  OrganisationsQueries,
  SaveParty,
  type MembershipFacts,
} from '../../src/features/people/index.js';
import { Database } from '../../src/platform/database/database.js';
import { sql } from '../../src/platform/database/sql.js';
import type { DemonstrationOffice } from './demonstration-office.js';
import type { DemonstrationPerson, PeopleManifest } from './people-manifest.js';

const PERSONS = sql(
  'demonstration-persons',
  `select p.id, p.parliament, p.name, coalesce(array_agg(
     coalesce(m.chamber, m.committee_id::text, m.party_id::text, m.office) || ' ' || m.role
   ) filter (where m.id is not null), '{}') as posts
   from person p left join membership m on m.person_id = p.id
   where p.demonstration group by p.id`,
);

interface KnownPerson {
  readonly id: string;
  readonly parliament: string;
  readonly name: string;
  /** Place and role of each post. */
  readonly posts: readonly string[];
}

type Ids = ReadonlyMap<string, string>;

export interface PeopleContext {
  readonly office: DemonstrationOffice;
  /** By their keys. */
  readonly committees: Ids;
  readonly progress: () => void;
}

/** Enters the persons that are missing, with their posts. Answers their ids by their keys. */
export async function makePeople(
  nest: INestApplicationContext,
  people: PeopleManifest,
  context: PeopleContext,
): Promise<Ids> {
  const parties = await makeParties(nest, people, context);
  const known = await nest.get(Database, { strict: false }).rows<KnownPerson>(PERSONS);
  const ids = new Map<string, string>();
  for (const person of people.persons) {
    const there = known.find(
      ({ parliament, name }) => parliament === person.parliament && name === person.facts.name,
    );
    const id = there?.id ?? (await makePerson(nest, people, person, context));
    ids.set(person.key, id);
    for (const post of person.posts) {
      const facts = withIds(post, parties, context.committees);
      if (there?.posts.includes(`${placeOf(facts)} ${facts.role}`)) continue;
      const actor = context.office.clerk(person.parliament);
      await nest.get(AddMembership, { strict: false }).execute(actor, { personId: id, facts });
    }
    context.progress();
  }
  return ids;
}

/** The ids of the parties that are there, by their keys. */
export async function demonstrationParties(
  nest: INestApplicationContext,
  { parties }: PeopleManifest,
): Promise<Map<string, string>> {
  const queries = nest.get(OrganisationsQueries, { strict: false });
  const ids = new Map<string, string>();
  for (const parliament of new Set(parties.map((one) => one.parliament))) {
    const known = await queries.parties(parliament, '2000-01-01');
    for (const { key, facts } of parties.filter((one) => one.parliament === parliament)) {
      const there = known.find(({ names }) => names['en'] === facts.names['en']);
      if (there) ids.set(key, there.id);
    }
  }
  return ids;
}

async function makeParties(
  nest: INestApplicationContext,
  people: PeopleManifest,
  { office }: PeopleContext,
): Promise<Ids> {
  const ids = await demonstrationParties(nest, people);
  for (const { key, parliament, facts } of people.parties) {
    if (ids.has(key)) continue;
    const made = await nest.get(SaveParty, { strict: false }).execute(office.clerk(parliament), {
      parliament,
      partyId: null,
      requireRevision: null,
      facts,
    });
    ids.set(key, made.id);
  }
  return ids;
}

async function makePerson(
  nest: INestApplicationContext,
  { biography }: PeopleManifest,
  { parliament, facts }: DemonstrationPerson,
  { office }: PeopleContext,
): Promise<string> {
  const made = await nest.get(CreatePerson, { strict: false }).execute(office.clerk(parliament), {
    parliament,
    facts: { ...facts, biography },
    sharing: { level: 'public' },
    embargoUntil: null,
    demonstration: true,
  });
  return made.id;
}

function withIds(post: MembershipFacts, parties: Ids, committees: Ids): MembershipFacts {
  const { place, onBehalfOf } = post;
  return {
    ...post,
    onBehalfOf: onBehalfOf === null ? null : idOf(parties, onBehalfOf),
    place:
      place.kind === 'committee'
        ? { ...place, committee: idOf(committees, place.committee) }
        : place.kind === 'party'
          ? { ...place, party: idOf(parties, place.party) }
          : place,
  };
}

function placeOf({ place }: MembershipFacts): string {
  switch (place.kind) {
    case 'chamber':
      return place.chamber;
    case 'committee':
      return place.committee;
    case 'party':
      return place.party;
    case 'office':
      return place.office;
  }
}

/** What the demonstration itself should hold. */
export function idOf(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`the demonstration knows no ${key}`);
  return id;
}
