import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relationListSchema, relationSchema } from '../../../src/api/bills/bill-view.schema.js';
import type { TestUser } from '../../support/test-app.js';
import { billsApi, refusal, send, type BillsApi } from './bills-api-fixture.js';

let api: BillsApi;
let clerk: TestUser;
let ghana: TestUser;
let id: string;
beforeAll(async () => {
  api = await billsApi();
  clerk = await api.app.signIn('clerk', 'ke');
  ghana = await api.app.signIn('clerk', 'gh');
  ({ id } = await api.file(clerk));
});
afterAll(() => api.close());

const at = (path: string, bill = id) => `/api/v1/bills/${bill}/${path}`;
const GHANA = { parliament: 'gh', chamber: 'gh-p' };

describe('relations', () => {
  const relate = (from: string, other: string, kind: string, user = clerk, note?: string) =>
    send(user, 'POST', at('relations', from), { other, kind, ...(note && { note }) });

  it('reach across parliaments and are seen from both ends', async () => {
    const there = await api.file(ghana, { ...GHANA, title: 'Data Protection Bill of Ghana' });
    const answer = await relate(id, there.id, 'inspired_by', clerk, 'Its part IV');
    expect(relationSchema.strict().parse(answer.json())).toMatchObject({
      kind: 'inspired_by',
      outgoing: true,
      note: 'Its part IV',
      bill: { id: there.id, parliament: 'gh' },
    });
    const back = await api.app.get(at('relations', there.id));
    expect(relationListSchema.strict().parse(back.json()).data).toMatchObject([
      { kind: 'inspired_by', outgoing: false, bill: { id } },
    ]);
    expect(
      (await send(ghana, 'DELETE', at(`relations/inspired_by/${id}`, there.id))).statusCode,
    ).toBe(404);
    expect((await send(clerk, 'DELETE', at(`relations/inspired_by/${there.id}`))).statusCode).toBe(
      204,
    );
    expect((await send(clerk, 'DELETE', at(`relations/inspired_by/${there.id}`))).statusCode).toBe(
      404,
    );
    expect((await send(clerk, 'DELETE', at(`relations/cousin/${there.id}`))).statusCode).toBe(422);
  });

  it('are refused to itself, twice, in a circle, and to what one may not see', async () => {
    const [a, b, c] = [await api.file(clerk), await api.file(ghana, GHANA), await api.file(clerk)];
    const hidden = await api.file(ghana, { ...GHANA, sharing: 'draft' });
    expect((await relate(a.id, b.id, 'continues')).statusCode).toBe(201);
    expect((await relate(b.id, c.id, 'continues', ghana)).statusCode).toBe(201);
    expect((await relate(a.id, b.id, 'companion')).statusCode).toBe(201);
    const wrong: [string, string, string, TestUser, unknown[]][] = [
      [a.id, a.id, 'amends', clerk, [422, 'relation_to_itself', '/other']],
      [a.id, b.id, 'continues', clerk, [409, 'relation_exists', '/other']],
      [b.id, a.id, 'companion', ghana, [409, 'relation_exists', '/other']],
      [c.id, a.id, 'continues', clerk, [409, 'relation_circular', '/other']],
      [b.id, a.id, 'continues', ghana, [409, 'relation_circular', '/other']],
      [a.id, hidden.id, 'amends', clerk, [422, 'unknown_bill', '/other']],
      [a.id, 'nothing', 'amends', clerk, [422, 'unknown_bill', '/other']],
      [a.id, b.id, 'cousin', clerk, [422, 'validation_failed', '/kind']],
    ];
    for (const [from, other, kind, user, expected] of wrong) {
      expect([kind, ...refusal(await relate(from, other, kind, user))]).toEqual([
        kind,
        ...expected,
      ]);
    }
    expect((await relate(c.id, a.id, 'amends')).statusCode).toBe(201);
    expect((await relate(a.id, b.id, 'amends', ghana)).statusCode).toBe(403);
  });

  it('do not tell of a bill that the reader may not see', async () => {
    const open = await api.file(clerk);
    const secret = await api.file(clerk, { sharing: 'draft', title: 'A secret bill' });
    expect((await relate(secret.id, open.id, 'replaces')).statusCode).toBe(201);
    expect((await relate(open.id, secret.id, 'companion')).statusCode).toBe(201);
    const seen = await api.app.get(`/api/v1/bills/${open.id}`);
    expect(seen.json()).toMatchObject({ relations: [] });
    expect(seen.body).not.toContain(secret.id);
    expect(
      (await clerk.get(at('relations', open.id))).json<{ data: unknown[] }>().data,
    ).toHaveLength(2);
  });

  it('cannot be closed to a circle by two offices at the same moment', async () => {
    const [here, there] = [await api.file(clerk), await api.file(ghana, GHANA)];
    const answers = await Promise.all([
      relate(here.id, there.id, 'replaces'),
      relate(there.id, here.id, 'replaces', ghana),
    ]);
    const codes = answers.map(({ statusCode }) => statusCode);
    expect(codes.sort((a, b) => a - b)).toEqual([201, 409]);
  });
});
