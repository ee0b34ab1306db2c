import { SystemClock } from '../../../src/kernel/clock.js';
import { SYSTEM, person, type Actor, type Role } from '../../../src/kernel/actor.js';
import { newId } from '../../../src/kernel/ids.js';
import { DissolveCommittee, SharingCheck } from '../../../src/features/parliaments/index.js';
import { AddMembership } from '../../../src/features/people/add-membership.js';
import { ChangeMembership } from '../../../src/features/people/change-membership.js';
import { CommitteesSearchSource } from '../../../src/features/people/committees.search-source.js';
import { CreatePerson } from '../../../src/features/people/create-person.js';
import { DescribePerson } from '../../../src/features/people/describe-person.js';
import { ImportPopolo } from '../../../src/features/people/import/import-popolo.js';
import { MembershipCheck } from '../../../src/features/people/membership-check.js';
import { OrganisationsQueries } from '../../../src/features/people/organisations.queries.js';
import {
  membershipFactsSchema,
  partyFactsSchema,
  personFactsSchema,
  sessionFactsSchema,
  termFactsSchema,
} from '../../../src/features/people/people.inputs.js';
import { PeopleQueries } from '../../../src/features/people/people.queries.js';
import { PeopleSearchSource } from '../../../src/features/people/people.search-source.js';
import { PersonLoader } from '../../../src/features/people/person-loader.js';
import { RemoveMembership } from '../../../src/features/people/remove-membership.js';
import { RostersQueries } from '../../../src/features/people/rosters.queries.js';
import { SaveParty } from '../../../src/features/people/save-party.js';
import { SaveSession } from '../../../src/features/people/save-session.js';
import { SaveTerm } from '../../../src/features/people/save-term.js';
import { SharePerson } from '../../../src/features/people/share-person.js';
import { TermChange } from '../../../src/features/people/term-change.js';
import { parliamentsFixture, registration } from '../parliaments/parliaments-fixture.js';

export const PUBLIC = { level: 'public' } as const;
export const DRAFT = { level: 'draft' } as const;

export const actor = (role: Role, parliament: string): Actor =>
  person(newId(), 'Somebody', [{ role, parliament, committee: null }]);

const chamber = (code: string, kind: 'lower' | 'upper' | 'single', seats: number | null) => ({
  code,
  kind,
  names: { en: `House ${code}`, fr: `Chambre ${code}` },
  seats,
  termYears: 5,
  status: 'functioning' as const,
  active: true,
  composition: null,
  note: null,
  evidence: [],
});

/** The feature on a database of its own, with a parliament `aa` of two chambers and one `bb`. */
export async function peopleFixture() {
  const f = await parliamentsFixture();
  const { db, directory } = f;
  const { uow, database } = db;
  const clock = new SystemClock();
  await f.register.execute(SYSTEM, [
    registration('aa', {
      chambers: [chamber('aa-l', 'lower', 100), chamber('aa-u', 'upper', null)],
    }),
    registration('bb', { chambers: [chamber('bb-s', 'single', 50)] }),
  ]);
  const sharing = new SharingCheck(directory);
  const loader = new PersonLoader(database, clock);
  const check = new MembershipCheck(directory);
  const create = new CreatePerson(uow, directory, sharing, clock);
  const add = new AddMembership(uow, loader, check, clock);
  const party = new SaveParty(uow, directory, clock);
  const term = new SaveTerm(uow, directory, new TermChange(), clock);
  const session = new SaveSession(uow, clock);
  const isNew = { requireRevision: null } as const;

  return {
    ...f,
    create,
    add,
    party,
    term,
    session,
    describe: new DescribePerson(uow, loader, clock),
    share: new SharePerson(uow, loader, sharing, clock),
    change: new ChangeMembership(uow, loader, check),
    importer: new ImportPopolo(uow, directory, new TermChange(), clock),
    remove: new RemoveMembership(uow, loader, clock),
    dissolve: new DissolveCommittee(uow, clock),
    people: new PeopleQueries(database),
    rosters: new RostersQueries(database, directory),
    organisations: new OrganisationsQueries(database),
    personSource: new PeopleSearchSource(database),
    committeeSource: new CommitteesSearchSource(database, directory),
    async newPerson(name: string, over: object = {}, given: object = {}): Promise<string> {
      const facts = personFactsSchema.parse({ name, ...over });
      const input = { parliament: 'aa', facts, sharing: PUBLIC, embargoUntil: null, ...given };
      return (await create.execute(actor('clerk', input.parliament), input)).id;
    },
    async newPost(personId: string, facts: object, by = actor('clerk', 'aa')): Promise<string> {
      const parsed = membershipFactsSchema.parse(facts);
      return (await add.execute(by, { personId, facts: parsed })).id;
    },
    async newCommittee(name: string, over: object = {}): Promise<string> {
      const input = {
        parliament: 'aa',
        names: { en: name },
        chamber: null,
        kind: 'standing' as const,
        establishedOn: null,
        maxMembers: null,
        ...over,
      };
      return (await f.create.execute(SYSTEM, input)).id;
    },
    async newParty(name: string, over: object = {}, parliament = 'aa'): Promise<string> {
      const facts = partyFactsSchema.parse({ names: { en: name }, ...over });
      return (await party.execute(SYSTEM, { parliament, partyId: null, ...isNew, facts })).id;
    },
    async newTerm(facts: object, parliament = 'aa'): Promise<string> {
      const parsed = termFactsSchema.parse({ names: { en: 'Term' }, ...facts });
      const input = { parliament, termId: null, ...isNew, facts: parsed };
      return (await term.execute(SYSTEM, input)).id;
    },
    async newSession(termId: string, facts: object): Promise<string> {
      const parsed = sessionFactsSchema.parse({ names: { en: 'Session' }, ...facts });
      const input = { parliament: 'aa', termId, sessionId: null, ...isNew, facts: parsed };
      return (await session.execute(SYSTEM, input)).id;
    },
    /** The kinds of what waits for search. */
    async queued(): Promise<string[]> {
      const rows = await database.rows<{ key: string }>({
        name: 'test-queued',
        text: `select kind || ' ' || id as key from search_queue order by 1`,
      });
      return rows.map(({ key }) => key);
    },
    /** How many imports the ledger knows of. */
    async ledgerOf(parliament: string): Promise<number> {
      const rows = await database.rows<{ seq: string }>(
        {
          name: 'test-ledger-imports',
          text: `select seq from ledger_entry where chain = $1 and action = 'people.imported'`,
        },
        [parliament],
      );
      return rows.length;
    },
    async ledger(recordId: string): Promise<{ action: string; detail: string }[]> {
      return database.rows<{ action: string; detail: string }>(
        {
          name: 'test-ledger',
          text: 'select action, detail::text from ledger_entry where record_id = $1 order by seq',
        },
        [recordId],
      );
    },
  };
}

export type PeopleFixture = Awaited<ReturnType<typeof peopleFixture>>;
