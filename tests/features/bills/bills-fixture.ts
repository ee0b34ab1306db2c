import { person, type Actor, type Role } from '../../../src/kernel/actor.js';
import { Clock } from '../../../src/kernel/clock.js';
import { newId } from '../../../src/kernel/ids.js';
import { AdoptProcedure } from '../../../src/features/bills/adopt-procedure.js';
import { BillAssembler } from '../../../src/features/bills/bill-assembler.js';
import { BillClock } from '../../../src/features/bills/bill-clock.js';
import { BillGround } from '../../../src/features/bills/bill-ground.js';
import { BillHistories } from '../../../src/features/bills/bill-histories.js';
import { BillLoader } from '../../../src/features/bills/bill-loader.js';
import { BillSummaries } from '../../../src/features/bills/bill-summaries.js';
import { BillsOnProcedures } from '../../../src/features/bills/bills-on-procedures.queries.js';
import { BillsQueries } from '../../../src/features/bills/bills.queries.js';
import { BillsSearchSource } from '../../../src/features/bills/bills.search-source.js';
import { CloseReferral } from '../../../src/features/bills/close-referral.js';
import { CorrectStep } from '../../../src/features/bills/correct-step.js';
import { DescribeBill } from '../../../src/features/bills/describe-bill.js';
import { FileBill, type FileBillInput } from '../../../src/features/bills/file-bill.js';
import { MoveBill, type MoveBillInput } from '../../../src/features/bills/move-bill.js';
import { ReferBill } from '../../../src/features/bills/refer-bill.js';
import { RelateBill } from '../../../src/features/bills/relate-bill.js';
import { RemoveBillDemonstration } from '../../../src/features/bills/remove-bill-demonstration.js';
import { ShareBill } from '../../../src/features/bills/share-bill.js';
import { StrikeLastStep } from '../../../src/features/bills/strike-last-step.js';
import '../../../src/features/bills/bills.module.js';
import { SharingCheck } from '../../../src/features/parliaments/sharing-check.js';
import { CreatePerson } from '../../../src/features/people/create-person.js';
import { personFactsSchema } from '../../../src/features/people/people.inputs.js';
import type { Decision } from '../../../src/features/procedures/index.js';
import { ProceduresQueries } from '../../../src/features/procedures/procedures.queries.js';
import { SaveProcedure } from '../../../src/features/procedures/save-procedure.js';
import { SeedProcedures } from '../../../src/features/procedures/seed-procedures.js';
import type { Sharing } from '../../../src/kernel/audience.js';
import { parliamentsFixture } from '../parliaments/parliaments-fixture.js';

/** A clock that stands still until it is turned. */
export class TestClock extends Clock {
  constructor(private time = new Date('2024-06-30T10:00:00Z')) {
    super();
  }
  now(): Date {
    return this.time;
  }
  turn(to: string): void {
    this.time = new Date(to);
  }
}

export const actorOf = (role: Role, parliament: string): Actor =>
  person(newId(), `Test ${role}`, [{ role, parliament, committee: null }]);

export const CARRIED: Decision = {
  kind: 'division',
  question: null,
  majority: 'simple',
  result: 'carried',
  eligible: 300,
  present: 200,
  quorum: 50,
  ayes: 150,
  noes: 40,
  abstentions: 10,
};

export const LOST: Decision = { ...CARRIED, result: 'lost', ayes: 40, noes: 150 };

export const anyRevision = () => undefined;

/** `done`, or the code of the refusal and where it points. */
export const codes = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { code?: string; fields?: { pointer: string }[] }) =>
      `${error.code} ${(error.fields ?? []).map(({ pointer }) => pointer).join(' ')}`.trim(),
  );

export type BillsFixture = Awaited<ReturnType<typeof billsFixture>>;

/** The feature on a database of its own, with the real parliaments and their real procedures. */
export async function billsFixture() {
  const f = await parliamentsFixture();
  await f.seed.execute();
  const { db, directory } = f;
  const { uow, database } = db;
  const clock = new TestClock();
  const procedures = new ProceduresQueries(database);
  await new SeedProcedures(uow, procedures, clock).execute();
  const sharing = new SharingCheck(directory);
  const billClock = new BillClock(directory, clock);
  const loader = new BillLoader(clock);
  const histories = new BillHistories();
  const ground = new BillGround(database, procedures, billClock);
  const summaries = new BillSummaries(procedures);
  const queries = new BillsQueries(
    database,
    summaries,
    new BillAssembler(procedures, summaries, billClock),
  );
  const createPerson = new CreatePerson(uow, directory, sharing, clock);
  const file = new FileBill(uow, sharing, procedures, histories, billClock);
  const move = new MoveBill(uow, ground, loader, histories);
  const clerk = actorOf('clerk', 'ke');

  const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await database.pool.query<T>(text, values)).rows;

  return {
    ...f,
    clock,
    procedures,
    queries,
    file,
    move,
    clerk,
    administrator: actorOf('administrator', 'ke'),
    describe: new DescribeBill(uow, loader, clock),
    share: new ShareBill(uow, ground, loader, sharing),
    correct: new CorrectStep(uow, ground, loader, histories),
    strike: new StrikeLastStep(uow, ground, loader, histories),
    adopt: new AdoptProcedure(uow, procedures, histories, billClock),
    saveProcedure: new SaveProcedure(uow, procedures, clock),
    running: new BillsOnProcedures(database),
    search: new BillsSearchSource(database),
    removeDemonstration: new RemoveBillDemonstration(uow),
    refer: new ReferBill(uow, loader, billClock),
    closeReferral: new CloseReferral(uow, loader, billClock),
    relate: new RelateBill(uow, loader, clock),
    query,

    async person(name: string, over: { parliament?: string; sharing?: Sharing } = {}) {
      const { parliament = 'ke', sharing: shared = { level: 'public' } } = over;
      const facts = personFactsSchema.parse({ name });
      const actor = actorOf('clerk', parliament);
      const input = { parliament, facts, sharing: shared, embargoUntil: null };
      return (await createPerson.execute(actor, input)).id;
    },
    async committee(chamber: string | null, name: string, parliament = 'ke'): Promise<string> {
      const input = { parliament, names: { en: name }, chamber, kind: 'standing' as const };
      const more = { establishedOn: null, maxMembers: null };
      const { id } = await f.create.execute(actorOf('clerk', parliament), { ...input, ...more });
      return id;
    },
    /** A paper, as far as bills need it. */
    async document(type: string, over: { parliament?: string; audience?: string[] } = {}) {
      const id = newId();
      const { parliament = 'ke', audience = ['public'] } = over;
      await query(
        `insert into document (id, parliament, type, title, language, book, register_year,
           register_number, number, iri, sharing, audience, visible_from, filed_at, changed_at)
         values ($1::uuid, $2, $3, 'A paper', 'en', $3, 2024, (select count(*) + 1 from document),
           $1::text, $1::text, '{"level":"public"}', $4, now() - interval '1 hour', now(), now())`,
        [id, parliament, type, audience],
      );
      return id;
    },
    async bill(over: Partial<FileBillInput> = {}, actor: Actor = clerk): Promise<string> {
      return (await file.execute(actor, billInput(over))).id;
    },
    /** A step of a bill of Kenya by its clerk, whatever its revision. */
    step: (billId: string, transition: string, over: Partial<MoveBillInput> = {}) =>
      move.execute(clerk, moveInput(billId, transition, over)),
  };
}

export const billInput = (over: Partial<FileBillInput> = {}): FileBillInput => ({
  parliament: 'ke',
  chamber: 'ke-na',
  passage: null,
  number: null,
  year: null,
  description: {
    title: 'The Water Bill',
    language: 'en',
    titles: { sw: 'Mswada wa Maji' },
    summaries: { en: 'Rivers and wells.' },
    officialNumber: null,
    kind: 'member',
    nature: 'ordinary',
    proposer: null,
    subjects: ['water'],
    sponsors: [],
  },
  on: '2024-02-01',
  sharing: { level: 'public' },
  embargoUntil: null,
  ...over,
});

export const moveInput = (
  billId: string,
  transition: string,
  over: Partial<MoveBillInput> = {},
): MoveBillInput => ({
  billId,
  requireRevision: anyRevision,
  transition,
  on: '2024-03-01',
  note: null,
  reason: null,
  decision: null,
  documents: [],
  referrals: [],
  ...over,
});
