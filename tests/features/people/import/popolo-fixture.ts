import type { HeldPost } from '../../../../src/features/people/membership-posts.js';
import { effectivePeriod } from '../../../../src/features/people/membership-rules.js';
import { placeKey } from '../../../../src/features/people/place-key.js';
import type { ImportScope } from '../../../../src/features/people/import/import-scope.js';
import type { KnownRecords } from '../../../../src/features/people/import/known-records.js';
import {
  planImport,
  type PlannedImport,
} from '../../../../src/features/people/import/plan-import.js';
import type { Planned } from '../../../../src/features/people/import/planned.js';
import { readPopolo } from '../../../../src/features/people/import/read-popolo.js';

export const NOTHING: KnownRecords = {
  parties: [],
  terms: [],
  persons: [],
  posts: [],
  committees: [],
  held: [],
};

const chamber = (code: string, name: string) => ({
  code,
  kind: 'lower' as const,
  names: { en: name },
  seats: null,
  termYears: null,
  status: 'functioning' as const,
  active: true,
});

export const SCOPE: ImportScope = {
  parliament: 'aa',
  chamber: 'aa-l',
  chambers: [chamber('aa-l', 'National Assembly'), chamber('aa-u', 'Senate')],
  language: 'en',
};

let made = 0;
const newId = () => `id-${(made += 1)}`;

export function planOf(
  popolo: object,
  known: KnownRecords = NOTHING,
  scope: ImportScope = SCOPE,
): PlannedImport {
  const reading = readPopolo(JSON.stringify(popolo));
  if (reading.fault) throw new Error(reading.fault.code);
  return planImport(reading.file, scope, known, newId);
}

const merged = <T extends { readonly id: string }>(before: readonly T[], after: readonly T[]) => {
  const ids = new Set(after.map(({ id }) => id));
  return [...before.filter(({ id }) => !ids.has(id)), ...after];
};
const origin = ({ id, key, sha256 }: Planned<unknown>) => ({ id, key, sourceSha256: sha256 });

/** What is known once the plan was carried out. */
export function carriedOut({ plan }: PlannedImport, known: KnownRecords = NOTHING): KnownRecords {
  const kept = <F>(list: readonly Planned<F>[]) =>
    list.map((one) => ({ ...origin(one), facts: one.facts }));
  const terms = merged(known.terms, kept(plan.terms));
  const posts = merged(
    known.posts,
    plan.posts.map((one) => {
      const { personId, facts } = one;
      return { ...origin(one), personId, facts, removed: false };
    }),
  );
  return {
    parties: merged(known.parties, kept(plan.parties)),
    terms,
    persons: merged(known.persons, kept(plan.persons)),
    posts,
    committees: known.committees,
    held: posts.map(({ id, personId: person, facts }): HeldPost => {
      const { place, role, title, from, to } = facts;
      const term = terms.find((one) => one.id === facts.term)?.facts ?? null;
      const period = effectivePeriod({ from, to }, term);
      return { id, person, kind: place.kind, key: placeKey(place), role, title, period };
    }),
  };
}

/** A small parliament: two members of a term, one for a party. */
export const SMALL = {
  persons: [
    { id: 'p1', name: 'Ada Nkosi', gender: 'F' },
    { id: 'p2', name: 'BEN OKORO', email: 'ben@example.org' },
  ],
  organizations: [
    { id: 'house', name: 'The House', classification: 'legislature' },
    { id: 'party/a', name: 'Alpha Party', classification: 'party' },
    { id: '', name: 'unknown', classification: 'party' },
  ],
  areas: [{ id: 'north', name: 'North', type: 'constituency' }],
  events: [
    {
      id: 'term/1',
      name: 'First Assembly',
      classification: 'legislative period',
      organization_id: 'house',
      start_date: '2015',
      end_date: '2020',
    },
    { id: 'e', name: 'An election', classification: 'general election', start_date: '2015-03-04' },
  ],
  memberships: [
    {
      person_id: 'p1',
      organization_id: 'house',
      on_behalf_of_id: 'party/a',
      legislative_period_id: 'term/1',
      area_id: 'north',
      role: 'member',
    },
    {
      person_id: 'p2',
      organization_id: 'house',
      on_behalf_of_id: '',
      legislative_period_id: 'term/1',
      role: 'member',
    },
  ],
} as const;
