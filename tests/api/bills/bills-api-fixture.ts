import { expect } from 'vitest';
import type { LightMyRequestResponse } from 'fastify';
import { billSchema } from '../../../src/api/bills/bill-view.schema.js';
import { filing } from '../../support/multipart.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

export type Json = object;
export interface BillBody {
  readonly id: string;
  readonly revision: number;
  readonly iri: string;
  readonly number: string;
}

export const NEW_BILL = {
  parliament: 'ke',
  chamber: 'ke-na',
  title: 'The Data Protection (Amendment) Bill',
  language: 'en',
  titles: { sw: 'Mswada wa Ulinzi wa Data' },
  kind: 'member',
  subjects: ['data protection'],
  on: '2024-03-01',
  sharing: 'public',
};

export const CARRIED = {
  kind: 'division',
  majority: 'simple',
  result: 'carried',
  present: 200,
  ayes: 120,
  noes: 70,
  abstentions: 10,
};

/** The whole application, with shorthands for what every test of bills does. */
export async function billsApi() {
  const app = await startTestApp();
  return { app, close: () => app.close(), ...shorthands(app) };
}
export type BillsApi = Awaited<ReturnType<typeof billsApi>>;

const shorthands = (app: TestApp) => ({
  async file(clerk: TestUser, over: Json = {}): Promise<BillBody> {
    const answer = await send(clerk, 'POST', '/api/v1/bills', { ...NEW_BILL, ...over });
    expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
    return billSchema.strict().parse(answer.json());
  },
  async bill(user: TestUser, id: string) {
    return billSchema.strict().parse((await user.get(`/api/v1/bills/${id}`)).json());
  },
  /** With the revision that the bill has now. */
  async move(clerk: TestUser, id: string, transition: string, over: Json = {}) {
    const { revision } = (await clerk.get(`/api/v1/bills/${id}`)).json<BillBody>();
    const move = { transition, on: '2024-03-10', ...over };
    return send(clerk, 'POST', `/api/v1/bills/${id}/moves`, move, { 'if-match': `"${revision}"` });
  },
  async refer(clerk: TestUser, id: string, over: Json) {
    const { revision } = (await clerk.get(`/api/v1/bills/${id}`)).json<BillBody>();
    const referral = { role: 'lead', on: '2024-03-12', ...over };
    const tag = { 'if-match': `"${revision}"` };
    return send(clerk, 'POST', `/api/v1/bills/${id}/referrals`, referral, tag);
  },
  async committee(clerk: TestUser, name: string, chamber: string | null, parliament = 'ke') {
    const body = { names: { en: name }, chamber, kind: 'standing' };
    const url = `/api/v1/parliaments/${parliament}/committees`;
    const answer = await send(clerk, 'POST', url, body);
    expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
    return answer.json<{ id: string }>().id;
  },
  async person(clerk: TestUser, name: string, over: Json = {}, parliament = 'ke') {
    const url = `/api/v1/parliaments/${parliament}/people`;
    const answer = await send(clerk, 'POST', url, { name, ...over });
    expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
    return answer.json<{ id: string }>().id;
  },
  async document(clerk: TestUser, type: string, over: Json = {}) {
    const metadata = { parliament: 'ke', type, title: `A ${type}`, language: 'en', ...over };
    const paper = filing(metadata, `Text of a ${type}, ${JSON.stringify(over)}.`);
    const answer = await clerk.inject({ method: 'POST', url: '/api/v1/documents', ...paper });
    expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
    return answer.json<{ id: string }>().id;
  },
  ledger: (recordId: string) =>
    app.database.rows<{ action: string }>(
      {
        name: 'test-bill-ledger',
        text: 'select action from ledger_entry where record_id = $1 order by seq',
      },
      [recordId],
    ),
});

export const send = (
  user: TestUser,
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> =>
  user.inject({ method, url, headers, ...(payload && { payload }) });

/** The status and code of a refusal, and where in what was sent it points. */
export function refusal(answer: LightMyRequestResponse) {
  const { code, errors = [] } = answer.json<{ code: string; errors?: { pointer: string }[] }>();
  return [answer.statusCode, code, ...errors.map(({ pointer }) => pointer)];
}
