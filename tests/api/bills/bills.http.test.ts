import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { billSchema } from '../../../src/api/bills/bill-view.schema.js';
import type { TestUser } from '../../support/test-app.js';
import { NEW_BILL, billsApi, refusal, send, type BillsApi } from './bills-api-fixture.js';

let api: BillsApi;
let clerk: TestUser;
beforeAll(async () => {
  api = await billsApi();
  clerk = await api.app.signIn('clerk', 'ke');
});
afterAll(() => api.close());

const file = (body: object, headers: Record<string, string> = {}) =>
  send(clerk, 'POST', '/api/v1/bills', body, headers);

describe('POST /api/v1/bills', () => {
  it('gives a bill its number, its permanent address and its first stage', async () => {
    const mover = await api.person(clerk, 'Achieng Otieno');
    const answer = await file({ ...NEW_BILL, sponsors: [{ person: mover }] });
    expect(answer.statusCode).toBe(201);
    const bill = billSchema.strict().parse(answer.json());
    expect(answer.headers.location).toBe(`/api/v1/bills/${bill.id}`);
    expect(answer.headers.etag).toMatch(new RegExp(`^"${bill.revision}\\.`));
    expect(bill).toMatchObject({
      number: expect.stringMatching(/^KE\/BILLS\/2024\/\d+$/),
      iri: expect.stringMatching(/^\/akn\/ke\/bill\/member\/ke-na\/2024\/\d+$/),
      milestone: 'filed',
      passage: 'two',
      procedure: { template: 'westminster', n: 1, parliament: null },
      sponsors: [{ id: mover, name: 'Achieng Otieno', role: 'mover' }],
      sharing: { level: 'public' },
    });
    expect(bill.next.map(({ transition }) => transition)).toContain('publish');
    expect(bill.steps.map(({ on }) => on)).toEqual(['2024-03-01']);
    expect((await api.ledger(bill.id)).map(({ action }) => action)).toEqual(['bill.filed']);
  });

  it('is for clerks and administrators of that parliament only', async () => {
    const nobody = await api.app.inject({
      method: 'POST',
      url: '/api/v1/bills',
      payload: NEW_BILL,
    });
    expect(nobody.statusCode).toBe(401);
    for (const [role, parliament] of [
      ['member', 'ke'],
      ['clerk', 'gh'],
      ['administrator', 'sn'],
      ['coordinator', 'pap'],
      ['operator', null],
    ] as const) {
      const user = await api.app.signIn(role, parliament);
      const answer = await send(user, 'POST', '/api/v1/bills', NEW_BILL);
      expect([role, answer.statusCode]).toEqual([role, 403]);
    }
  });

  it('files once under one key', async () => {
    const key = { 'idempotency-key': 'bill-once' };
    const first = await file(NEW_BILL, key);
    expect((await file(NEW_BILL, key)).json()).toMatchObject({
      id: first.json<{ id: string }>().id,
    });
    expect(refusal(await file({ ...NEW_BILL, title: 'Another' }, key))).toEqual([
      422,
      'idempotency_key_reused',
    ]);
  });

  it('refuses what is wrong, and says where', async () => {
    const taken = { ...NEW_BILL, number: 700 };
    expect((await file(taken)).statusCode).toBe(201);
    const stranger = await api.person(await api.app.signIn('clerk', 'gh'), 'Kofi', {}, 'gh');
    const wrong: [string, object, unknown[]][] = [
      ['no title', { title: ' ' }, [422, 'validation_failed', '/title']],
      ['no such day', { on: '2024-02-31' }, [422, 'validation_failed', '/on']],
      ['a day to come', { on: '2999-01-01' }, [422, 'date_in_future', '/on']],
      ['an unknown kind', { kind: 'royal' }, [422, 'validation_failed', '/kind']],
      ['an unknown field', { colour: 'red' }, [422, 'validation_failed', '']],
      ['a number taken', { number: 700 }, [409, 'bill_number_taken', '/number']],
      ['a chamber of others', { chamber: 'gh-p' }, [422, 'unknown_chamber', '/chamber']],
      [
        'a person of another parliament',
        { sponsors: [{ person: stranger }] },
        [422, 'unknown_person', '/sponsors/0/person'],
      ],
      [
        'no person at all',
        { sponsors: [{ person: 'x' }] },
        [422, 'validation_failed', '/sponsors/0/person'],
      ],
    ];
    const before = (await clerk.get('/api/v1/bills?parliament=ke')).json<{ total: number }>().total;
    for (const [what, over, expected] of wrong) {
      const answer = await file({ ...NEW_BILL, ...over });
      expect([what, ...refusal(answer)]).toEqual([what, ...expected]);
    }
    const after = (await clerk.get('/api/v1/bills?parliament=ke')).json<{ total: number }>().total;
    expect(after).toBe(before);
  });
});

describe('PATCH /api/v1/bills/{id}', () => {
  it('corrects what is said for who has read the present state', async () => {
    const { id, revision } = await api.file(clerk);
    const url = `/api/v1/bills/${id}`;
    const patch = { titles: { fr: 'Loi sur les données' }, subjects: ['privacy'] };
    expect(refusal(await send(clerk, 'PATCH', url, patch))).toEqual([428, 'precondition_required']);
    const tag = { 'if-match': `"${revision}"` };
    const answer = await send(clerk, 'PATCH', url, patch, tag);
    expect(billSchema.strict().parse(answer.json())).toMatchObject({
      title: NEW_BILL.title,
      titles: patch.titles,
      subjects: ['privacy'],
      revision: revision + 1,
    });
    expect(refusal(await send(clerk, 'PATCH', url, patch, tag))).toEqual([
      412,
      'precondition_failed',
    ]);
    expect(refusal(await send(clerk, 'PATCH', url, { milestone: 'passed' }, tag))).toEqual([
      422,
      'validation_failed',
      '',
    ]);
  });

  it('keeps sponsors whom it does not name, and removes those it leaves out of the list', async () => {
    const [one, two] = [await api.person(clerk, 'One'), await api.person(clerk, 'Two')];
    const sponsors = [{ person: one }, { person: two, role: 'co_sponsor' }];
    const { id, revision } = await api.file(clerk, { sponsors });
    const url = `/api/v1/bills/${id}`;
    await send(clerk, 'PATCH', url, { proposer: 'Treasury' }, { 'if-match': `"${revision}"` });
    expect((await api.bill(clerk, id)).sponsors).toHaveLength(2);
    const fewer = { sponsors: [{ person: two, role: 'mover' }] };
    await send(clerk, 'PATCH', url, fewer, { 'if-match': `"${revision + 1}"` });
    expect((await api.bill(clerk, id)).sponsors).toEqual([{ id: two, name: 'Two', role: 'mover' }]);
  });
});

describe('PUT /api/v1/bills/{id}/sharing', () => {
  it('recalls a bill at once: hidden and absent are the same', async () => {
    const { id, revision } = await api.file(clerk, { subjects: ['recalled'] });
    const url = `/api/v1/bills/${id}`;
    expect((await api.app.get(url)).statusCode).toBe(200);
    const body = { sharing: 'draft' };
    const tag = { 'if-match': `"${revision}"` };
    expect((await send(clerk, 'PUT', `${url}/sharing`, body, tag)).json()).toMatchObject({
      sharing: { level: 'draft' },
    });
    const unknown = await api.app.get('/api/v1/bills/01890000-0000-7000-8000-000000000000');
    for (const path of [
      '',
      '/moves',
      '/referrals',
      '/texts',
      '/amendments',
      '/relations',
      '/decisions',
    ]) {
      const hidden = await api.app.get(`${url}${path}`);
      const { instance: _, ...problem } = hidden.json<Record<string, unknown>>();
      const { instance: __, ...absent } = unknown.json<Record<string, unknown>>();
      expect([path, hidden.statusCode, problem]).toEqual([path, 404, absent]);
    }
    const list = await api.app.get('/api/v1/bills?subject=recalled');
    expect(list.json()).toEqual({ data: [], next: null, total: 0 });
    const other = await api.app.signIn('clerk', 'gh');
    expect((await send(other, 'PATCH', url, { title: 'Mine' }, tag)).statusCode).toBe(404);
  });
});
