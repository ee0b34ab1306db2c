import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestUser } from '../../support/test-app.js';
import { billsApi, type BillsApi } from './bills-api-fixture.js';

const URL = '/api/v1/parliaments/ke/procedure/adoptions';

let api: BillsApi;
let clerk: TestUser;
let administrator: TestUser;
beforeAll(async () => {
  api = await billsApi();
  clerk = await api.app.signIn('clerk', 'ke');
  administrator = await api.app.signIn('administrator', 'ke');
});
afterAll(() => api.close());

const adopt = (user: TestUser, payload: object, headers: Record<string, string> = {}) =>
  user.inject({ method: 'POST', url: URL, payload, headers });

interface Version {
  readonly id: string;
  readonly procedure: {
    readonly stages: readonly { readonly code: string }[];
    readonly transitions: readonly { readonly from: string[]; readonly to: string }[];
  };
}

/** The procedure in force, with the stage `published` under another code, as a new version. */
async function rename(): Promise<string> {
  const url = '/api/v1/parliaments/ke/procedure';
  const present = await administrator.get(url);
  const { procedure } = present.json<Version>();
  const code = (one: string) => (one === 'published' ? 'in_the_gazette' : one);
  const stages = procedure.stages.map((stage) => ({ ...stage, code: code(stage.code) }));
  const transitions = procedure.transitions.map((one) => ({
    ...one,
    from: one.from.map(code),
    to: code(one.to),
  }));
  const answer = await administrator.inject({
    method: 'PUT',
    url,
    headers: { 'if-match': String(present.headers['etag']) },
    payload: { procedure: { ...procedure, stages, transitions }, note: null },
  });
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
  return answer.json<Version>().id;
}

it('moves running bills to a version, all of them or none', async () => {
  const bill = await api.file(clerk);
  expect((await api.move(clerk, bill.id, 'publish')).statusCode).toBe(201);
  const draft = await api.file(clerk, { sharing: 'draft' });
  const versionId = await rename();
  const stranding = await adopt(administrator, { bills: 'all', versionId });
  expect([stranding.statusCode, stranding.json()]).toEqual([
    409,
    expect.objectContaining({
      code: 'bill_would_strand',
      detail: expect.stringContaining(bill.number) as string,
      stranded: [{ id: bill.id, number: bill.number, stage: 'published' }],
    }),
  ]);
  const payload = { bills: 'all', versionId, stages: { published: 'in_the_gazette' } };
  const headers = { 'idempotency-key': 'adoption-1' };
  const done = await adopt(administrator, payload, headers);
  expect([done.statusCode, done.json()]).toEqual([200, { moved: 2 }]);
  expect((await adopt(administrator, payload, headers)).json()).toEqual({ moved: 2 });
  expect((await adopt(administrator, payload)).json()).toEqual({ moved: 0 });
  expect((await api.ledger(bill.id)).map(({ action }) => action)).toContain(
    'bill.procedure_adopted',
  );

  const running = async (get: typeof api.app.get) =>
    (await get(URL)).json<{ data: { versionId: string; bills: { id: string }[] }[] }>().data;
  const ids = (versions: Awaited<ReturnType<typeof running>>) =>
    versions.flatMap((one) => one.bills.map(({ id }) => id));
  expect(ids(await running((url) => api.app.get(url)))).toEqual([bill.id]);
  expect(ids(await running((url) => clerk.get(url)))).toEqual([bill.id, draft.id]);
});

it('is for administrators of the parliament, and of what there is', async () => {
  const { id: versionId } = (await clerk.get('/api/v1/parliaments/ke/procedure')).json<Version>();
  const payload = { bills: 'all', versionId };
  const other = await api.app.signIn('administrator', 'ug');
  for (const user of [clerk, other]) {
    expect((await adopt(user, payload)).json()).toMatchObject({ status: 403 });
  }
  const nobody = await api.app.inject({ method: 'POST', url: URL, payload });
  expect(nobody.statusCode).toBe(401);
  const missing = '018f0000-0000-7000-8000-000000000000';
  const wrong = async (over: object) => {
    const answer = await adopt(administrator, { ...payload, ...over });
    const { status, code } = answer.json<{ status: number; code: string }>();
    return [status, code];
  };
  expect(await wrong({ versionId: missing })).toEqual([422, 'unknown_procedure']);
  expect(await wrong({ bills: [missing] })).toEqual([422, 'unknown_bill']);
  expect(await wrong({ bills: [] })).toEqual([422, 'validation_failed']);
  expect(await wrong({ bills: 'some' })).toEqual([422, 'validation_failed']);
  expect(await wrong({ more: true })).toEqual([422, 'validation_failed']);
  expect((await api.app.get('/api/v1/parliaments/zz/procedure/adoptions')).statusCode).toBe(404);
});

it('costs the public one statement to read a bill', async () => {
  const { id } = await api.file(clerk);
  await api.app.settled();
  const read = () => api.app.get(`/api/v1/bills/${id}`);
  await read();
  const { pool } = api.app.database;
  const query = pool.query.bind(pool);
  const names: string[] = [];
  pool.query = ((...given: unknown[]) => {
    names.push((given as [{ name?: string }])[0].name ?? 'unnamed');
    return (query as (...all: unknown[]) => unknown)(...given);
  }) as typeof pool.query;
  try {
    expect((await read()).statusCode).toBe(200);
  } finally {
    pool.query = query;
  }
  expect(names.filter((name) => !name.startsWith('search-queue'))).toEqual(['bill-by-id']);
});
