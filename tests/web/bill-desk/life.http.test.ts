import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ParliamentDirectory } from '../../../src/features/parliaments/index.js';
import { ProceduresQueries, type Procedure } from '../../../src/features/procedures/index.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';
import {
  addCommittee,
  addPaper,
  at,
  billPage,
  drive,
  fileBill,
  milestoneOf,
  route,
} from './bill-clerk.js';

/** One parliament of each tradition; the generic procedure is that of bodies without their own. */
const TRADITIONS = [
  ['westminster', 'ke', 'two'],
  ['francophone', 'ci', 'two'],
  ['lusophone', 'mz', 'one'],
  ['arabophone', 'eg', 'two'],
  ['hispanophone', 'gq', 'two'],
  ['generic', 'pap', 'one'],
] as const;
type Code = (typeof TRADITIONS)[number][1];

const TWO_CHAMBERS = TRADITIONS.filter(([, , passage]) => passage === 'two');

interface Office {
  readonly clerk: TestUser;
  readonly administrator: TestUser;
  readonly procedure: Procedure;
  readonly two: boolean;
}

let app: TestApp;
const offices = new Map<Code, Office>();

/** Many pages each, on a machine that may be busy. */
const PATIENT = { timeout: 120_000 };

beforeAll(async () => {
  app = await startTestApp();
  for (const [tradition, code, passage] of TRADITIONS) {
    const clerk = await app.signIn('clerk', code);
    const administrator = await app.signIn('administrator', code);
    const facts = (await app.app.get(ParliamentDirectory, { strict: false }).facts(code))!;
    const chambers = facts.chambers.filter(({ active }) => active).map((one) => one.code);
    for (const chamber of chambers.length > 0 ? chambers : [null]) {
      await addCommittee(clerk, code, chamber);
    }
    for (const type of ['committee_report', 'gazette', 'act']) await addPaper(clerk, code, type);
    const version = await app.app.get(ProceduresQueries, { strict: false }).current(code);
    expect(version.template).toBe(tradition);
    const { procedure } = version;
    offices.set(code, { clerk, administrator, procedure, two: passage === 'two' });
  }
}, 120_000);
afterAll(() => app.close());

/** Files a bill and leads it through the pages along the waypoints. */
async function live(code: Code, passage: 'one' | 'two', ...waypoints: Parameters<typeof route>[2]) {
  const { clerk, administrator, procedure, two } = offices.get(code)!;
  const codes = route(procedure, passage, waypoints);
  // That bills lapse is for the administrator to record.
  const user = codes.includes('lapse') ? administrator : clerk;
  const bill = await fileBill(user, code, two ? { passage } : {});
  await drive(user, bill, codes);
  return { user, bill, codes, milestone: await milestoneOf(user, bill) };
}

describe.each(TRADITIONS)('a bill of the %s tradition (%s), through the forms', (_, code) => {
  it('goes from filing to commencement', PATIENT, async () => {
    const { user, bill, codes, milestone } = await live(
      code,
      'one',
      at('committee_report', 'first'),
      at('passed'),
      at('commenced'),
    );
    expect(milestone).toBe('commenced');
    const page = await billPage(user, bill);
    expect(page).toContain('It is law and in force.');
    expect(page).toContain('The bill is law. Nothing follows.');
    const { data } = (await user.get(`/api/v1/bills/${bill}/moves`)).json<{
      data: readonly unknown[];
    }>();
    // The filing itself is the first step.
    expect(data).toHaveLength(codes.length + 1);
  });

  it('is rejected, withdrawn and lapses', PATIENT, async () => {
    const ends = [
      ['rejected', [at('committee_report', 'first'), at('rejected')], 'It was rejected.'],
      ['withdrawn', [at('committee_stage', 'first'), at('withdrawn')], 'It was withdrawn.'],
      ['lapsed', [at('lapsed')], 'It lapsed: it was not finished in time.'],
    ] as const;
    for (const [milestone, waypoints, words] of ends) {
      const life = await live(code, 'one', ...waypoints);
      expect(life.milestone).toBe(milestone);
      const page = await billPage(life.user, life.bill);
      expect(page).toContain(words);
      if (milestone !== 'rejected') expect(page).toContain('Reason: As the house was told.');
      const choose = await life.user.get(`/bills/${life.bill}/move?lang=en`);
      expect(choose.body).toContain('No further step is possible.');
    }
  });
});

describe.each(TWO_CHAMBERS)('a bill of two chambers of the %s tradition (%s)', (_, code) => {
  it('is disagreed upon, mediated and becomes law', PATIENT, async () => {
    const life = await live(
      code,
      'two',
      at('to_other_chamber'),
      at('committee_report', 'second'),
      at('final_vote', 'second'),
      at('reconciliation', 'joint'),
      at('reconciliation', 'second'),
      at('passed'),
      at('constitutional_review'),
      at('commenced'),
    );
    expect(life.milestone).toBe('commenced');
    const page = await billPage(life.user, life.bill);
    expect(page).toContain('Mediation between the chambers Both chambers together');
    expect(page).toContain('A paper of the type committee_report');
  });

  it('is returned by the head of state and passed once more by both', PATIENT, async () => {
    const life = await live(
      code,
      'two',
      at('passed'),
      at('returned', 'first'),
      at('returned', 'second'),
      at('commenced'),
    );
    expect(life.milestone).toBe('commenced');
  });
});
