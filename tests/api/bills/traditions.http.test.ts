import { afterAll, beforeAll, expect, test } from 'vitest';
import { billPageSchema } from '../../../src/api/bills/bills.schema.js';
import type { TestUser } from '../../support/test-app.js';
import { CARRIED, billsApi, send, type BillBody, type BillsApi } from './bills-api-fixture.js';

let api: BillsApi;
beforeAll(async () => {
  api = await billsApi();
});
afterAll(() => api.close());

type Step = readonly [transition: string, needs?: 'decision' | 'referral' | 'report'];
interface Tradition {
  readonly template: string;
  readonly parliament: string;
  readonly chamber: string | null;
  readonly language: string;
  readonly title: string;
  readonly report: string;
  readonly steps: readonly Step[];
}

/** The way from the filing to the report of the lead committee, as each tradition goes it. */
const TRADITIONS: readonly Tradition[] = [
  {
    template: 'westminster',
    parliament: 'ke',
    chamber: 'ke-na',
    language: 'en',
    title: 'The Data Protection (Amendment) Bill',
    report: 'committee_report',
    steps: [['publish'], ['read_first_time'], ['refer', 'referral'], ['report', 'report']],
  },
  {
    template: 'francophone',
    parliament: 'bj',
    chamber: 'bj-an',
    language: 'fr',
    title: 'Loi relative à la protection des données',
    report: 'committee_report',
    steps: [
      ['examine_admissibility'],
      ['admit'],
      ['announce'],
      ['refer', 'referral'],
      ['report', 'report'],
    ],
  },
  {
    template: 'lusophone',
    parliament: 'mz',
    chamber: 'mz-ar',
    language: 'pt',
    title: 'Lei de Protecção de Dados',
    report: 'committee_report',
    steps: [
      ['examine_admissibility'],
      ['admit'],
      ['announce'],
      ['refer', 'referral'],
      ['report', 'report'],
    ],
  },
  {
    template: 'arabophone',
    parliament: 'ma',
    chamber: 'ma-cr',
    language: 'ar',
    title: 'مشروع قانون حماية المعطيات',
    report: 'committee_report',
    steps: [
      ['notify_government'],
      ['close_notice'],
      ['announce'],
      ['refer', 'referral'],
      ['report', 'report'],
    ],
  },
  {
    template: 'hispanophone',
    parliament: 'gq',
    chamber: 'gq-cd',
    language: 'es',
    title: 'Ley de Protección de Datos',
    report: 'committee_opinion',
    steps: [
      ['examine_admission'],
      ['admit'],
      ['put_to_consideration'],
      ['take_into_consideration', 'decision'],
      ['appoint_rapporteurs'],
      ['report', 'report'],
    ],
  },
  {
    template: 'generic',
    parliament: 'pap',
    chamber: null,
    language: 'en',
    title: 'The Model Law on Data Protection',
    report: 'committee_report',
    steps: [['introduce'], ['refer', 'referral'], ['report', 'report']],
  },
];

/** Files a bill and drives it to the report of its committee, through the API alone. */
async function drive(tradition: Tradition): Promise<string> {
  const { parliament, chamber, language, title, template, steps } = tradition;
  const clerk = await api.app.signIn('clerk', parliament);
  const committee = await api.committee(clerk, `Committee ${parliament}`, chamber, parliament);
  const more = { titles: {}, subjects: ['data protection'] };
  const { id } = await api.file(clerk, { parliament, chamber, language, title, ...more });
  expect((await api.bill(clerk, id)).procedure, template).toMatchObject({ template });
  for (const [at, [transition, needs]] of steps.entries()) {
    const on = `2024-04-${String(at + 1).padStart(2, '0')}`;
    if (needs === 'report') await report(clerk, parliament, id, on);
    const refers = needs === 'referral' || needs === 'decision';
    const answer = await api.move(clerk, id, transition, {
      on,
      ...(refers ? { referrals: [{ committee, role: 'lead' }] } : {}),
      ...(needs === 'decision' ? { decision: CARRIED } : {}),
    });
    expect([template, transition, answer.statusCode, answer.body]).toEqual([
      template,
      transition,
      201,
      expect.any(String),
    ]);
  }
  return id;
}

async function report(clerk: TestUser, parliament: string, id: string, on: string) {
  const reportId = await api.document(clerk, 'committee_report', { parliament, sharing: 'public' });
  const [referral] = (await api.bill(clerk, id)).referrals;
  const url = `/api/v1/bills/${id}/referrals/${referral!.id}`;
  const closing = { status: 'reported', on, reportId, recommendation: 'pass' };
  const headers = { 'if-match': `"${referral!.revision}"` };
  const answer = await send(clerk, 'PATCH', url, closing, headers);
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
}

test('one question finds the bills of all traditions that their committees have reported', async () => {
  const driven: { id: string; tradition: Tradition }[] = [];
  for (const tradition of TRADITIONS) driven.push({ id: await drive(tradition), tradition });
  await api.file(await api.app.signIn('clerk', 'ke'), { title: 'A bill that waits' });

  const answer = await api.app.get('/api/v1/bills?milestone=committee_report');
  const page = billPageSchema.strict().parse(answer.json());
  expect(page.total).toBe(TRADITIONS.length);
  expect(page.data.map(({ id }) => id).sort()).toEqual(driven.map(({ id }) => id).sort());
  for (const { id, tradition } of driven) {
    const found = page.data.find((one) => one.id === id)!;
    const { parliament, title, language, template } = tradition;
    expect(found).toMatchObject({ parliament, title, milestone: 'committee_report' });
    expect(found.stageNames[language], template).toBeTruthy();
  }

  // The stage is called what the parliament calls it, and comparable all the same.
  const stages = new Map<string, string>();
  for (const { id, tradition } of driven) {
    const bill = (await api.app.get(`/api/v1/bills/${id}`)).json<BillBody & { stage: string }>();
    stages.set(tradition.template, bill.stage);
  }
  expect(Object.fromEntries(stages)).toEqual(
    Object.fromEntries(TRADITIONS.map(({ template, report: stage }) => [template, stage])),
  );

  const subject = encodeURIComponent('data protection');
  const filters = `milestone=committee_report&subject=${subject}`;
  expect((await api.app.get(`/api/v1/bills?${filters}`)).json()).toMatchObject({ total: 6 });
  const { rows } = (await api.app.get(`/api/v1/bills/continent?subject=${subject}`)).json<{
    rows: { parliament: string; counts: Record<string, number> }[];
  }>();
  for (const { parliament } of TRADITIONS) {
    const row = rows.find((one) => one.parliament === parliament);
    expect(row?.counts['committee_report'], parliament).toBe(1);
  }
});
