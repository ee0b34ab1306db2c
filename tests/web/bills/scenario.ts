import {
  CloseReferral,
  CorrectStep,
  DecideAmendment,
  FileBill,
  ListText,
  MoveAmendment,
  MoveBill,
  RelateBill,
  ReferBill,
  billDescriptionSchema,
  type AmendmentMover,
  type BillDescription,
  type FileBillInput,
  type MoveBillInput,
} from '../../../src/features/bills/index.js';
import { CreateCommittee } from '../../../src/features/parliaments/index.js';
import { CreatePerson, personFactsSchema } from '../../../src/features/people/index.js';
import { SeedProcedures, type Decision } from '../../../src/features/procedures/index.js';
import { person, type Actor } from '../../../src/kernel/actor.js';
import type { Sharing } from '../../../src/kernel/audience.js';
import { newId } from '../../../src/kernel/ids.js';
import { filing } from '../../support/multipart.js';
import { startTestApp, type TestAppOptions } from '../../support/test-app.js';

export const PUBLIC: Sharing = { level: 'public' };
export const DRAFT: Sharing = { level: 'draft' };

export const CARRIED: Decision = {
  kind: 'division',
  question: null,
  majority: 'simple',
  result: 'carried',
  eligible: 349,
  present: 262,
  quorum: 50,
  ayes: 187,
  noes: 61,
  abstentions: 14,
};

const anyRevision = () => undefined;

type DecidedFate = 'adopted' | 'rejected' | 'withdrawn';
type Described = Partial<BillDescription> & { readonly title: string };
type Step = Partial<MoveBillInput> & { readonly parliament?: string };
type Filed = Partial<Omit<FileBillInput, 'description'>>;

export type Scenario = Awaited<ReturnType<typeof startScenario>>;

/** The whole application with the real parliaments and procedures, and short words to fill it. */
export async function startScenario(options: TestAppOptions = {}) {
  const app = await startTestApp(options);
  const use = <C>(token: abstract new (...args: never[]) => C): C =>
    app.app.get<C>(token, { strict: false });
  await use(SeedProcedures).execute();
  const clerkOf = (parliament: string): Actor =>
    person(newId(), `Test clerk`, [{ role: 'clerk', parliament, committee: null }]);
  const clerks = new Map<string, Actor>();
  const clerk = (parliament: string) => {
    const known = clerks.get(parliament) ?? clerkOf(parliament);
    clerks.set(parliament, known);
    return known;
  };

  return {
    ...app,
    use,
    clerk,
    async person(name: string, parliament = 'ke', sharing: Sharing = PUBLIC): Promise<string> {
      const facts = personFactsSchema.parse({ name });
      const input = { parliament, facts, sharing, embargoUntil: null };
      return (await use(CreatePerson).execute(clerk(parliament), input)).id;
    },
    async committee(chamber: string, names: Record<string, string>, parliament = 'ke') {
      const more = { establishedOn: null, maxMembers: null, kind: 'standing' as const };
      const input = { parliament, names, chamber, ...more };
      return (await use(CreateCommittee).execute(clerk(parliament), input)).id;
    },
    async bill(described: Described, filed: Filed = {}): Promise<string> {
      const { parliament = 'ke', chamber = 'ke-na' } = filed;
      const description = billDescriptionSchema.parse({
        language: 'en',
        kind: 'government',
        ...described,
      });
      const input: FileBillInput = {
        passage: null,
        number: null,
        year: null,
        on: '2025-02-11',
        sharing: PUBLIC,
        embargoUntil: null,
        ...filed,
        parliament,
        chamber,
        description,
      };
      return (await use(FileBill).execute(clerk(parliament), input)).id;
    },
    step(billId: string, transition: string, on: string, over: Step = {}) {
      const { parliament = 'ke', ...given } = over;
      return use(MoveBill).execute(clerk(parliament), {
        billId,
        requireRevision: anyRevision,
        transition,
        on,
        note: null,
        reason: null,
        decision: null,
        documents: [],
        referrals: [],
        ...given,
      });
    },
    correct: (billId: string, n: number, reason: string, note: string) =>
      use(CorrectStep).execute(clerk('ke'), {
        billId,
        requireRevision: anyRevision,
        n,
        reason,
        change: { note },
      }),
    refer: (billId: string, committee: string, role: 'lead' | 'opinion', dueOn: string | null) =>
      use(ReferBill).execute(clerk('ke'), {
        billId,
        requireRevision: anyRevision,
        committee,
        role,
        on: '2025-03-01',
        dueOn,
        note: null,
      }),
    closeReferral: (referralId: string, on: string, reportId: string | null = null) =>
      use(CloseReferral).execute(clerk('ke'), {
        referralId,
        requireRevision: anyRevision,
        status: 'reported',
        on,
        reportId,
        recommendation: 'pass_amended',
        note: null,
      }),
    listText: (billId: string, documentId: string, reading: 'as_filed' | 'as_reported' | 'act') =>
      use(ListText).execute(clerk('ke'), { billId, documentId, reading }),
    moveAmendment: (billId: string, mover: AmendmentMover, text: string, n: number | null = null) =>
      use(MoveAmendment).execute(clerk('ke'), {
        billId,
        n,
        mover,
        target: 'Clause 4',
        text,
        language: 'en',
        on: '2025-05-06',
      }),
    decideAmendment: (amendmentId: string, fate: DecidedFate, decision: Decision | null = null) =>
      use(DecideAmendment).execute(clerk('ke'), {
        amendmentId,
        requireRevision: anyRevision,
        fate,
        on: '2025-05-08',
        decision,
        reason: null,
      }),
    relate: (billId: string, otherId: string, kind: 'inspired_by' | 'equivalent') =>
      use(RelateBill).execute(clerk('ke'), { billId, otherId, kind, note: null }),
    /** A paper with its text, filed through the API. */
    async paper(type: string, title: string, body: string, sharing: Sharing = PUBLIC) {
      const user = await app.signIn('clerk', 'ke');
      const form = filing({ parliament: 'ke', type, title, language: 'en', sharing }, body);
      const answer = await user.inject({ method: 'POST', url: '/api/v1/documents', ...form });
      if (answer.statusCode !== 201) throw new Error(`not filed: ${answer.body}`);
      return answer.json<{ id: string }>().id;
    },
  };
}
