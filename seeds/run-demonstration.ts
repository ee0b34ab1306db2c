import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../src/kernel/clock.js';
import { Database } from '../src/platform/database/database.js';
import { takeTurns } from '../src/platform/database/take-turns.js';
import { lastDayOf, readBills, type BillsManifest } from './demonstration/bills-manifest.js';
import { makeAccounts } from './demonstration/demonstration-accounts.js';
import { fileBills } from './demonstration/demonstration-bills.js';
import { HOME_COMMITTEE, makeCommittees } from './demonstration/demonstration-committees.js';
import { demonstrationDigest } from './demonstration/demonstration-digest.js';
import { filedPapers, filePapers } from './demonstration/demonstration-papers.js';
import { idOf, makePeople } from './demonstration/demonstration-people.js';
import { demonstrationState, recordDemonstration } from './demonstration/demonstration-state.js';
import {
  readManifest,
  type DemonstrationAccount,
  type Manifest,
} from './demonstration/manifest.js';
import { yearsAhead } from './demonstration/moved-days.js';
import { readPeople, type PeopleManifest } from './demonstration/people-manifest.js';

export interface DemonstrationReport {
  /** How many versions of papers, and how many bills, were filed by this run. */
  readonly versions: number;
  readonly bills: number;
  /** Whom to invite to sign in: only when the demonstration was not here before. */
  readonly invited: readonly DemonstrationAccount[];
}

const NOTHING: DemonstrationReport = { versions: 0, bills: 0, invited: [] };

export interface DemonstrationOptions {
  /** Bring it back although somebody removed it. */
  readonly evenIfRemoved: boolean;
  readonly begins?: () => void;
  readonly progress?: (done: number, all: number) => void;
}

const DAY = 24 * 3600 * 1000;

/** What there is to try the system with. Does only what is missing, also after a kill midway. */
export async function runDemonstration(
  nest: INestApplicationContext,
  options: DemonstrationOptions,
): Promise<DemonstrationReport> {
  const digest = demonstrationDigest();
  if (await isSettled(nest, digest, options)) return NOTHING;
  const { url } = nest.get(Database, { strict: false });
  return takeTurns(url, 'demonstration', async () => {
    // Another process that started at the same moment may have done it meanwhile.
    if (await isSettled(nest, digest, options)) return NOTHING;
    options.begins?.();
    const before = await demonstrationState(nest);
    const all = readDemonstration(nest.get(Clock, { strict: false }).now());
    const filed = await fileAll(nest, all, options);
    await recordDemonstration(nest, 'demonstration.filed', digest);
    const invited =
      before.is === 'filed' ? [] : all.manifest.accounts.filter(({ who }) => who !== null);
    return { ...filed, invited };
  });
}

interface Demonstration {
  readonly manifest: Manifest;
  readonly people: PeopleManifest;
  readonly bills: BillsManifest;
}

/** With all its days in the past, by whatever clock, in every zone of time. */
export function readDemonstration(now: Date): Demonstration {
  const yesterday = new Date(now.getTime() - DAY).toISOString().slice(0, 10);
  const years = yearsAhead(lastDayOf(readBills()), yesterday);
  return { manifest: readManifest(), people: readPeople(years), bills: readBills(years) };
}

async function fileAll(
  nest: INestApplicationContext,
  { manifest, people, bills }: Demonstration,
  options: DemonstrationOptions,
): Promise<{ versions: number; bills: number }> {
  const all = manifest.papers.length + people.persons.length + bills.bills.length;
  let done = 0;
  options.progress?.(done, all);
  const progress = () => options.progress?.((done += 1), all);
  const committees = await makeCommittees(nest, manifest, people);
  const committee = idOf(committees, HOME_COMMITTEE);
  const office = await makeAccounts(nest, manifest, committee);
  const versions = await filePapers(nest, manifest, { office, committee, progress });
  const persons = await makePeople(nest, people, { office, committees, progress });
  const papers = await filedPapers(nest);
  const context = { office, committees, persons, papers, progress };
  return { versions, bills: await fileBills(nest, bills, context) };
}

async function isSettled(
  nest: INestApplicationContext,
  digest: string,
  { evenIfRemoved }: DemonstrationOptions,
): Promise<boolean> {
  const state = await demonstrationState(nest);
  if (state.is === 'removed') return !evenIfRemoved;
  return state.is === 'filed' && state.digest === digest;
}
