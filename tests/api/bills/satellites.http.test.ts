import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  amendmentSchema,
  billTextSchema,
  textListSchema,
} from '../../../src/api/bills/bill-view.schema.js';
import type { TestUser } from '../../support/test-app.js';
import { CARRIED, billsApi, refusal, send, type BillsApi } from './bills-api-fixture.js';

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

describe('the texts of a bill', () => {
  it('are documents with readers of their own', async () => {
    const open = await api.document(clerk, 'bill', { sharing: 'public' });
    const secret = await api.document(clerk, 'bill', { sharing: 'draft', title: 'Not yet' });
    const add = (document: string, reading: string) =>
      send(clerk, 'POST', at('texts'), { document, reading });
    const first = await add(open, 'as_filed');
    expect(first.statusCode).toBe(201);
    expect(billTextSchema.strict().parse(first.json())).toMatchObject({
      reading: 'as_filed',
      document: { id: open },
    });
    expect((await add(secret, 'as_reported')).statusCode).toBe(201);
    const own = textListSchema.strict().parse((await clerk.get(at('texts'))).json());
    expect(own.data.map(({ document }) => document.id)).toEqual([open, secret]);
    const seen = await api.app.get(at('texts'));
    expect(seen.json<{ data: unknown[] }>().data).toHaveLength(1);
    expect(seen.body).not.toContain('Not yet');
    expect((await api.app.get(`/api/v1/bills/${id}`)).body).not.toContain(secret);

    expect(refusal(await add(open, 'act'))).toEqual([409, 'text_already_listed', '/document']);
    expect((await send(clerk, 'DELETE', at(`texts/${secret}`))).statusCode).toBe(204);
    expect((await send(clerk, 'DELETE', at(`texts/${secret}`))).statusCode).toBe(404);
    expect((await send(clerk, 'DELETE', at('texts/nothing'))).statusCode).toBe(404);
    expect((await api.app.get(`/api/v1/documents/${open}`)).statusCode).toBe(200);
    expect((await api.ledger(id)).map(({ action }) => action)).toEqual([
      'bill.filed',
      'bill.text_listed',
      'bill.text_listed',
      'bill.text_unlisted',
    ]);
  });

  it('belong to the same parliament', async () => {
    const foreign = await api.document(ghana, 'bill', { parliament: 'gh', sharing: 'public' });
    for (const document of [foreign, 'nothing', '01890000-0000-7000-8000-000000000000']) {
      const answer = await send(clerk, 'POST', at('texts'), { document, reading: 'as_filed' });
      expect(refusal(answer)).toEqual([422, 'unknown_document', '/document']);
    }
    const own = await api.document(clerk, 'bill', { title: 'Another' });
    const reading = await send(clerk, 'POST', at('texts'), { document: own, reading: 'best' });
    expect(refusal(reading)).toEqual([422, 'validation_failed', '/reading']);
  });

  it('are chosen by the office alone, once under one key', async () => {
    const document = await api.document(clerk, 'bill', { title: 'A third', sharing: 'public' });
    const body = { document, reading: 'as_passed' };
    const member = await api.app.signIn('member', 'ke');
    for (const user of [member, ghana]) {
      expect((await send(user, 'POST', at('texts'), body)).statusCode).toBe(403);
      expect((await send(user, 'DELETE', at(`texts/${document}`))).statusCode).toBe(403);
    }
    const headers = { 'idempotency-key': 'text-once' };
    for (const _ of [1, 2]) {
      expect((await send(clerk, 'POST', at('texts'), body, headers)).statusCode).toBe(201);
    }
  });
});

describe('amendments', () => {
  const AMENDMENT = {
    mover: { text: 'The Attorney General' },
    target: 'clause 4 (2)',
    text: 'Leave out “may” and insert “shall”.',
    language: 'en',
    on: '2024-03-05',
  };
  const move = (over: object = {}, headers: Record<string, string> = {}) =>
    send(clerk, 'POST', at('amendments'), { ...AMENDMENT, ...over }, headers);
  const decide = (one: { id: string; revision: number }, body: object, user = clerk) =>
    send(user, 'PATCH', at(`amendments/${one.id}`), body, { 'if-match': `"${one.revision}"` });
  const moved = async (over: object = {}) =>
    amendmentSchema.strict().parse((await move(over)).json());

  it('are numbered by themselves, or as the house numbers them', async () => {
    const person = await api.person(clerk, 'Wanjiku Maina');
    const committee = await api.committee(clerk, 'Committee on Justice', 'ke-na');
    expect(await moved()).toMatchObject({
      n: 1,
      fate: 'pending',
      mover: { kind: 'text' },
      house: 'first',
    });
    expect(await moved({ n: 12, mover: { person } })).toMatchObject({
      n: 12,
      mover: { kind: 'person', id: person, name: 'Wanjiku Maina' },
    });
    expect(await moved({ mover: { committee } })).toMatchObject({
      n: 13,
      mover: { kind: 'committee', id: committee },
    });
    expect(refusal(await move({ n: 12 }))).toEqual([409, 'amendment_number_taken', '/n']);
    const answers = await Promise.all([move(), move(), move()]);
    const numbers = answers.map((answer) => answer.json<{ n: number }>().n);
    expect(numbers.sort((a, b) => a - b)).toEqual([14, 15, 16]);
  });

  it('refuse what is wrong, and say where', async () => {
    const stranger = await api.person(ghana, 'Ama', {}, 'gh');
    const wrong: [string, object, unknown[]][] = [
      ['nobody', { mover: {} }, [422, 'validation_failed', '/mover']],
      [
        'two movers',
        { mover: { text: 'x', person: stranger } },
        [422, 'validation_failed', '/mover'],
      ],
      ['a stranger', { mover: { person: stranger } }, [422, 'unknown_person', '/mover/person']],
      [
        'no committee',
        { mover: { committee: 'x' } },
        [422, 'unknown_committee', '/mover/committee'],
      ],
      ['too early', { on: '2024-02-01' }, [422, 'date_before_last_step', '/on']],
      ['too late', { on: '2999-01-01' }, [422, 'date_in_future', '/on']],
      ['no text', { text: '  ' }, [422, 'validation_failed', '/text']],
      ['no language', { language: 'english please' }, [422, 'validation_failed', '/language']],
      ['number 0', { n: 0 }, [422, 'validation_failed', '/n']],
    ];
    for (const [what, over, expected] of wrong) {
      expect([what, ...refusal(await move(over))]).toEqual([what, ...expected]);
    }
  });

  it('do not tell of a mover whom the reader may not see', async () => {
    const person = await api.person(clerk, 'Hidden Name', { sharing: 'draft' });
    const { n } = await moved({ mover: { person } });
    const seen = await api.app.get(at('amendments'));
    expect(seen.body).not.toContain('Hidden Name');
    expect(seen.body).not.toContain(person);
    expect(seen.json<{ data: { n: number }[] }>().data.map((one) => one.n)).toContain(n);
  });

  it('are decided once; a mistake is corrected with a reason', async () => {
    const one = await moved();
    const lost = { ...CARRIED, result: 'lost', ayes: 40, noes: 100 };
    const body = { fate: 'rejected', on: '2024-03-06', decision: lost };
    expect(refusal(await decide({ ...one, revision: 5 }, body))).toEqual([
      412,
      'precondition_failed',
    ]);
    expect((await decide(one, body)).json()).toMatchObject({ fate: 'rejected', revision: 2 });
    const again = { fate: 'adopted', on: '2024-03-06', decision: CARRIED };
    const second = { ...one, revision: 2 };
    expect(refusal(await decide(second, again))).toEqual([409, 'amendment_decided', '/reason']);
    const answer = await decide(second, { ...again, reason: 'The tellers were changed over' });
    expect(amendmentSchema.strict().parse(answer.json())).toMatchObject({
      fate: 'adopted',
      decidedOn: '2024-03-06',
      decision: { ayes: 120 },
      reason: 'The tellers were changed over',
      revision: 3,
    });
  });

  it('take no decision that contradicts itself or the fate', async () => {
    const one = await moved();
    const on = '2024-03-06';
    const wrong: [string, object, unknown[]][] = [
      [
        'carried, but rejected',
        { fate: 'rejected', on, decision: CARRIED },
        [422, 'decision_contradicts_move', '/decision/result'],
      ],
      [
        'figures of the other result',
        { fate: 'adopted', on, decision: { ...CARRIED, ayes: 10 } },
        [422, 'decision_contradicts_figures', '/decision/result'],
      ],
      [
        'more votes than members',
        { fate: 'adopted', on, decision: { ...CARRIED, present: 5 } },
        [422, 'decision_figures_wrong', '/decision/ayes'],
      ],
      [
        'before it was moved',
        { fate: 'withdrawn', on: '2024-03-04' },
        [422, 'date_before_last_step', '/on'],
      ],
      ['in the future', { fate: 'withdrawn', on: '2999-01-01' }, [422, 'date_in_future', '/on']],
      ['pending again', { fate: 'pending', on }, [422, 'validation_failed', '/fate']],
    ];
    for (const [what, body, expected] of wrong) {
      expect([what, ...refusal(await decide(one, body))]).toEqual([what, ...expected]);
    }
    expect((await decide(one, { fate: 'withdrawn', on })).json()).toMatchObject({ decision: null });
  });

  it('are recorded by the office alone, once under one key, under their own bill', async () => {
    const one = await moved();
    const member = await api.app.signIn('member', 'ke');
    const fate = { fate: 'withdrawn', on: '2024-03-06' };
    for (const user of [member, ghana]) {
      expect((await send(user, 'POST', at('amendments'), AMENDMENT)).statusCode).toBe(403);
      expect((await decide(one, fate, user)).statusCode).toBe(403);
    }
    const headers = { 'idempotency-key': 'amend-once' };
    const first = (await move({}, headers)).json<{ id: string }>();
    expect((await move({}, headers)).json()).toMatchObject({ id: first.id });
    const other = await api.file(clerk);
    const url = at(`amendments/${one.id}`, other.id);
    expect((await send(clerk, 'PATCH', url, fate, { 'if-match': '"1"' })).statusCode).toBe(404);
  });
});
