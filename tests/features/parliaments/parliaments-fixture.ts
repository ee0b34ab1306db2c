import { SystemClock } from '../../../src/kernel/clock.js';
import { CommitteesQueries } from '../../../src/features/parliaments/committees.queries.js';
import { CreateCommittee } from '../../../src/features/parliaments/create-committee.js';
import { ParliamentDirectory } from '../../../src/features/parliaments/parliament-directory.js';
import { ParliamentsQueries } from '../../../src/features/parliaments/parliaments.queries.js';
import { RegisterParliaments } from '../../../src/features/parliaments/register-parliaments.js';
import type { Registration } from '../../../src/features/parliaments/registration.js';
import { SeedParliaments } from '../../../src/features/parliaments/seed-parliaments.js';
import { testDatabase } from '../../support/test-database.js';

/** The feature on a database of its own, without the rest of the application. */
export async function parliamentsFixture() {
  const db = await testDatabase();
  const clock = new SystemClock();
  const committees = new CommitteesQueries(db.database);
  const directory = new ParliamentDirectory(db.database, committees);
  const register = new RegisterParliaments(db.uow, directory, clock);
  const create = new CreateCommittee(db.uow, directory, clock);
  const seed = new SeedParliaments(db.database, register, create);
  const queries = new ParliamentsQueries(db.database, directory);
  return { db, committees, directory, register, create, seed, queries };
}

/** A parliament of no country, with only what must be said. */
export function registration(code: string, over: Partial<Registration> = {}): Registration {
  return {
    code,
    kind: 'regional_body',
    names: { en: `Body ${code}` },
    acronym: null,
    countryNames: null,
    officialName: null,
    iso2: null,
    iso3: null,
    region: null,
    bodyType: null,
    parent: null,
    seat: null,
    seatCountry: null,
    languagesOfficial: null,
    languagesWorking: ['en'],
    languagesNational: [],
    direction: 'ltr',
    timeZone: null,
    otherTimeZones: [],
    tradition: null,
    traditionsSecondary: [],
    workflow: null,
    structure: null,
    structureOperating: null,
    status: 'functioning',
    statusAsOf: null,
    statusNote: null,
    auSuspended: null,
    seats: null,
    termYears: null,
    memberCount: null,
    established: null,
    aknPlace: null,
    websites: [],
    advisoryBodies: [],
    note: null,
    evidence: [],
    sources: [],
    chambers: [],
    members: [],
    ...over,
  };
}
