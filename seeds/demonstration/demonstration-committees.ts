import type { INestApplicationContext } from '@nestjs/common';
import { CreateCommittee, ParliamentDirectory } from '../../src/features/parliaments/index.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { sql } from '../../src/platform/database/sql.js';
import type { Manifest } from './manifest.js';
import type { DemonstrationCommittee, PeopleManifest } from './people-manifest.js';

/** The key of the committee that papers are shared with. */
export const HOME_COMMITTEE = 'ke-data';

const SEEDED = sql(
  'demonstration-committees',
  `select count(*)::int as n from committee where parliament = $1 and seed_key like 'demonstration%'`,
);

const committeesIn = (
  { committee }: Manifest,
  { committees }: PeopleManifest,
): DemonstrationCommittee[] => [
  { key: HOME_COMMITTEE, chamber: null, establishedOn: null, ...committee },
  ...committees,
];

/** The ids of those that work today, by their keys. */
export async function demonstrationCommittees(
  nest: INestApplicationContext,
  manifest: Manifest,
  people: PeopleManifest,
): Promise<Map<string, string>> {
  const directory = nest.get(ParliamentDirectory, { strict: false });
  const ids = new Map<string, string>();
  const wanted = committeesIn(manifest, people);
  for (const parliament of new Set(wanted.map((one) => one.parliament))) {
    const known = await directory.committeesOf(parliament);
    for (const { key, names } of wanted.filter((one) => one.parliament === parliament)) {
      const there = known.find((one) => one.names['en'] === names['en']);
      if (there) ids.set(key, there.id);
    }
  }
  return ids;
}

/** Sets up those that are missing. */
export async function makeCommittees(
  nest: INestApplicationContext,
  manifest: Manifest,
  people: PeopleManifest,
): Promise<ReadonlyMap<string, string>> {
  const ids = await demonstrationCommittees(nest, manifest, people);
  for (const committee of committeesIn(manifest, people)) {
    if (!ids.has(committee.key)) ids.set(committee.key, await makeCommittee(nest, committee));
  }
  return ids;
}

async function makeCommittee(
  nest: INestApplicationContext,
  { key: _key, ...facts }: DemonstrationCommittee,
): Promise<string> {
  // An earlier one may have been dissolved with an earlier demonstration; its key stays taken.
  const earlier = await nest
    .get(Database, { strict: false })
    .row<{ n: number }>(SEEDED, [facts.parliament]);
  const made = await nest.get(CreateCommittee, { strict: false }).execute(SYSTEM, {
    ...facts,
    maxMembers: null,
    seedKey: `demonstration-${(earlier?.n ?? 0) + 1}`,
  });
  return made.id;
}
