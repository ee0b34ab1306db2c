import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ParliamentDirectory } from '../../../src/features/parliaments/index.js';
import {
  ProceduresQueries,
  stageOf,
  transitionOf,
  type Procedure,
  type Requirement,
} from '../../../src/features/procedures/index.js';
import type { TestUser } from '../../support/test-app.js';
import { at, route } from '../../web/bill-desk/bill-clerk.js';
import { billsApi, send, type BillsApi } from './bills-api-fixture.js';

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
  /** The committee of each chamber; the first chamber is where bills begin. */
  readonly committees: readonly string[];
  readonly chamber: string | null;
  /** A filed paper of each type that some step asks for. */
  readonly papers: ReadonlyMap<string, string>;
}

let api: BillsApi;
const offices = new Map<Code, Office>();

/** Many requests each, on a machine that may be busy. */
const PATIENT = { timeout: 120_000 };

beforeAll(async () => {
  api = await billsApi();
  for (const [, code] of TRADITIONS) offices.set(code, await openOffice(code));
}, 120_000);
afterAll(() => api.close());

async function openOffice(code: Code): Promise<Office> {
  const clerk = await api.app.signIn('clerk', code);
  const administrator = await api.app.signIn('administrator', code);
  const nest = api.app.app;
  const facts = (await nest.get(ParliamentDirectory, { strict: false }).facts(code))!;
  const active = facts.chambers.filter((one) => one.active).map((one) => one.code);
  const chambers = active.length > 0 ? active : [null];
  const committees: string[] = [];
  for (const chamber of chambers) {
    committees.push(await api.committee(clerk, `Committee of ${chamber}`, chamber, code));
  }
  const papers = new Map<string, string>();
  for (const type of ['committee_report', 'gazette', 'act', 'bill']) {
    papers.set(type, await api.document(clerk, type, { parliament: code, sharing: 'public' }));
  }
  const { procedure } = await nest.get(ProceduresQueries, { strict: false }).current(code);
  const [chamber = null] = active;
  return { clerk, administrator, procedure, committees, chamber, papers };
}

/** What a step asks for, and no more. */
function offered(office: Office, requires: readonly Requirement[], house: string | null): object {
  return Object.assign(
    {},
    ...requires.map((one) => {
      switch (one.kind) {
        case 'document':
          return {
            documents: [office.papers.get(one.types.find((type) => office.papers.has(type))!)],
          };
        case 'decision': {
          const [ayes, noes] = one.result === 'carried' ? [250, 10] : [10, 250];
          const figures = { ayes, noes, abstentions: 5, present: 265, eligible: 300 };
          const { result, majority } = one;
          return {
            decision: { kind: 'division', majority: majority ?? 'simple', result, ...figures },
          };
        }
        case 'referral': {
          const committee = office.committees[house === 'second' ? 1 : 0];
          return { referrals: [{ committee, role: 'lead' }] };
        }
        case 'reason':
          return { reason: 'As the house was told.' };
        case 'report':
          return {};
      }
    }),
  ) as object;
}

async function reportIn(office: Office, id: string, on: string): Promise<void> {
  const { referrals } = await api.bill(office.clerk, id);
  const open = referrals.find(({ status, role }) => status === 'open' && role === 'lead')!;
  const url = `/api/v1/bills/${id}/referrals/${open.id}`;
  const reportId = office.papers.get('committee_report');
  const closing = { status: 'reported', on, reportId, recommendation: 'pass' };
  const tag = { 'if-match': `"${open.revision}"` };
  expect((await send(office.clerk, 'PATCH', url, closing, tag)).statusCode).toBe(200);
}

/** Files a bill and leads it through the API along the waypoints; gives where it came to. */
async function live(code: Code, passage: 'one' | 'two', ...waypoints: Parameters<typeof route>[2]) {
  const office = offices.get(code)!;
  const { procedure, chamber } = office;
  const codes = route(procedure, passage, waypoints);
  // That bills lapse is for the administrator to record.
  const user = codes.includes('lapse') ? office.administrator : office.clerk;
  const several = office.committees.length > 1 ? { passage } : {};
  const { id } = await api.file(user, { parliament: code, chamber, titles: {}, ...several });
  for (const [index, transition] of codes.entries()) {
    const on = new Date(Date.UTC(2024, 3, 1 + index)).toISOString().slice(0, 10);
    const { requires, to } = transitionOf(procedure, transition)!;
    if (requires.some(({ kind }) => kind === 'report')) await reportIn(office, id, on);
    const { house } = stageOf(procedure, to)!;
    const move = { on, ...offered(office, requires, house) };
    const answer = await api.move(user, id, transition, move);
    expect([transition, answer.statusCode, answer.body]).toEqual([
      transition,
      201,
      expect.any(String),
    ]);
  }
  const bill = await api.bill(user, id);
  // The filing itself is the first step.
  expect(bill.steps).toHaveLength(codes.length + 1);
  return bill;
}

describe.each(TRADITIONS)('a bill of the %s tradition (%s), through the API', (_, code) => {
  it('goes from filing to commencement', PATIENT, async () => {
    const way = [at('committee_report', 'first'), at('passed'), at('commenced')];
    const bill = await live(code, 'one', ...way);
    expect(bill).toMatchObject({ milestone: 'commenced', next: [] });
  });

  it('is rejected, withdrawn and lapses', PATIENT, async () => {
    const ends = [
      ['rejected', [at('committee_report', 'first'), at('rejected')]],
      ['withdrawn', [at('committee_stage', 'first'), at('withdrawn')]],
      ['lapsed', [at('lapsed')]],
    ] as const;
    for (const [milestone, waypoints] of ends) {
      const bill = await live(code, 'one', ...waypoints);
      expect(bill).toMatchObject({ milestone, next: [] });
      const again = await api.move(offices.get(code)!.clerk, bill.id, 'withdraw', {
        on: '2024-09-01',
        reason: 'Once more.',
      });
      expect(again.statusCode).toBe(409);
      expect(again.json()).toMatchObject({ code: 'bill_ended', legalMoves: [] });
    }
  });
});

describe.each(TWO_CHAMBERS)('a bill of two chambers of the %s tradition (%s)', (_, code) => {
  it('is disagreed upon, mediated and becomes law', PATIENT, async () => {
    const bill = await live(
      code,
      'two',
      at('to_other_chamber'),
      at('committee_report', 'second'),
      at('final_vote', 'second'),
      at('reconciliation', 'joint'),
      at('passed'),
      at('commenced'),
    );
    expect(bill.milestone).toBe('commenced');
    expect(bill.steps.map(({ house }) => house)).toEqual(
      expect.arrayContaining(['first', 'second', 'joint', null]),
    );
  });
});
