import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BillsQueries, RELATION_KINDS } from '../../../src/features/bills/index.js';
import type { TestUser } from '../../support/test-app.js';
import { DRAFT, startScenario, type Scenario } from '../bills/scenario.js';
import { sendPlain } from '../documents/desk.js';
import { errorOf, isChosen, sendAgain, submit } from './submit.js';

const GHANA = { parliament: 'gh', chamber: null } as const;

let s: Scenario;
let clerk: TestUser;
let member: TestUser;
let stranger: TestUser;
let id: string;
let other: string;
let foreign: string;
let hidden: string;
beforeAll(async () => {
  s = await startScenario();
  clerk = await s.signIn('clerk', 'ke');
  member = await s.signIn('member', 'ke');
  stranger = await s.signIn('clerk', 'gh');
  id = await s.bill({ title: 'The Lakes Bill' });
  other = await s.bill({ title: 'The Lakes (Amendment) Bill' });
  foreign = await s.bill({ title: 'Volta Lakes Bill' }, GHANA);
  hidden = await s.bill({ title: 'Secret Lakes Bill' }, { ...GHANA, sharing: DRAFT });
}, 120_000);
afterAll(() => s.close());

const newUrl = (bill = id) => `/bills/${bill}/relations/new`;
const found = (q: string) => `${newUrl()}?lang=en&q=${encodeURIComponent(q)}`;
const removeUrl = (bill = id) => `/bills/${bill}/relations/remove?lang=en`;
const view = (bill: string, parliament = 'ke') =>
  s.use(BillsQueries).byId(s.clerk(parliament), bill);
const relationsOf = async (bill = id) =>
  (await view(bill)).relations.map(({ kind, bill: to, outgoing }) => [kind, to.id, outgoing]);
const offered = (html: string) =>
  [...html.matchAll(/name="other" value="([^"]+)"/g)].map(([, one]) => one!).sort();

describe('finding the other bill', () => {
  it('searches the bills of every parliament, but for the bill itself', async () => {
    const empty = (await clerk.get(`${newUrl()}?lang=en`)).body;
    expect(empty).toContain('name="q"');
    expect(empty).not.toContain('name="other"');
    const page = (await clerk.get(found('lakes'))).body;
    expect(offered(page)).toEqual([other, foreign].sort());
    expect(page).toContain('Ghana');
    for (const kind of RELATION_KINDS) expect(page).toContain(`name="kind" value="${kind}"`);
    expect(page).toContain('It follows the example of the other one.');
  });

  it('takes a number, a permanent address or the address of a page', async () => {
    const { number, iri } = await view(foreign, 'gh');
    // Words that begin alike would be many: a number means one bill.
    const named = [
      number.toLowerCase(),
      number,
      iri,
      `https://example.org${iri}`,
      `https://example.org/bills/${foreign}`,
    ];
    for (const q of named) {
      const page = (await clerk.get(found(q))).body;
      expect(offered(page), q).toEqual([foreign]);
      expect(isChosen(page, 'other', foreign)).toBe(true);
    }
  });

  it('finds nothing that the clerk may not see, in whatever way it is named', async () => {
    const { number, iri } = await view(hidden, 'gh');
    const none = 'No other bill found';
    for (const q of ['secret', number, iri, `/bills/${hidden}`, '…', `/bills/${id}`]) {
      const page = (await clerk.get(found(q))).body;
      expect(offered(page), q).toEqual([]);
      expect(page, q).toContain(none);
      expect(page).not.toContain('Secret Lakes');
    }
    const own = await stranger.get(`${newUrl(foreign)}?lang=en&q=secret`);
    expect(offered(own.body)).toEqual([hidden]);
  });

  it('says when there are more than it shows', async () => {
    for (let n = 1; n <= 11; n += 1) await s.bill({ title: `Marsh Bill ${n}` });
    const page = (await clerk.get(found('marsh'))).body;
    expect(offered(page)).toHaveLength(10);
    expect(page).toContain('Only the first 10 are shown.');
    expect((await clerk.get(found('lakes'))).body).not.toContain('Only the first');
  });
});

describe('relating two bills', () => {
  it('records it once, with its note', async () => {
    const page = (await clerk.get(found('volta'))).body;
    const typed = { other: foreign, kind: 'inspired_by', note: 'Sections 2 to 9.' };
    const both = [await sendAgain(clerk, page, typed), await sendAgain(clerk, page, typed)];
    for (const answer of both) {
      expect([answer.statusCode, answer.headers.location]).toEqual([
        303,
        `/bills/${id}?done=related`,
      ]);
    }
    expect(await relationsOf()).toEqual([['inspired_by', foreign, true]]);
    expect((await clerk.get(`/bills/${id}`)).body).toContain('Sections 2 to 9.');
  });

  it('keeps the search and what was typed when it is refused', async () => {
    const unread = await submit(clerk, found('lakes'), { other: foreign, note: 'A note.' });
    expect(unread.statusCode).toBe(422);
    expect(errorOf(unread.body, 'kind')).toContain('what this bill is');
    expect(offered(unread.body)).toEqual([other, foreign].sort());
    expect(isChosen(unread.body, 'other', foreign)).toBe(true);
    expect(unread.body).toContain('value="lakes"');
    expect(unread.body).toContain('A note.</textarea>');
    const nobody = await submit(clerk, found('lakes'), { kind: 'amends' });
    expect(errorOf(nobody.body, 'other')).toBe('Choose the other bill.');
    expect(isChosen(nobody.body, 'kind', 'amends')).toBe(true);
    const twice = await submit(clerk, found('volta'), { other: foreign, kind: 'inspired_by' });
    expect(twice.statusCode).toBe(409);
    expect(errorOf(twice.body, 'other')).toContain('already related in this way');
  });

  it('refuses circles, itself, and what the clerk may not see', async () => {
    await submit(clerk, found('lakes'), { other, kind: 'replaces' });
    const back = `${newUrl(other)}?lang=en&q=lakes`;
    const circle = await submit(clerk, back, { other: id, kind: 'replaces' });
    expect(errorOf(circle.body, 'other')).toContain('in a circle');
    const itself = await submit(clerk, found('lakes'), { other: id, kind: 'amends' });
    expect(errorOf(itself.body, 'other')).toContain('cannot be related to itself');
    const unseen = await submit(clerk, found('lakes'), { other: hidden, kind: 'amends' });
    expect(unseen.statusCode).toBe(422);
    expect(errorOf(unseen.body, 'other')).toContain('or you may not see it');
    expect(unseen.body).not.toContain('Secret Lakes');
    expect(offered(unseen.body)).not.toContain(hidden);
  });
});

describe('removing a relation', () => {
  it('removes the one that is chosen, and only what this bill says itself', async () => {
    const before = await relationsOf();
    expect(before).toHaveLength(2);
    const page = (await clerk.get(removeUrl())).body;
    const refused = await sendAgain(clerk, page, {});
    expect(errorOf(refused.body, 'relation')).toContain('Choose the relation');
    const typed = { relation: `replaces:${other}` };
    const answer = await sendAgain(clerk, refused.body, typed);
    expect(answer.headers.location).toBe(`/bills/${id}?done=unrelated`);
    expect(await relationsOf()).toEqual([['inspired_by', foreign, true]]);
    // The second click of an impatient hand.
    expect((await sendAgain(clerk, page, typed)).headers.location).toBe(`/bills/${id}`);
    // The other end has nothing to remove.
    expect((await stranger.get(removeUrl(foreign))).statusCode).toBe(404);
    const theirs = { relation: `inspired_by:${id}` };
    expect((await sendPlain(stranger, removeUrl(foreign), theirs)).statusCode).toBe(303);
    expect(await relationsOf()).toHaveLength(1);
  });

  it('does not name a related bill that is hidden', async () => {
    const secret = await s.bill({ title: 'Later Hidden' }, { ...GHANA });
    await s.relate(id, secret, 'equivalent');
    expect((await clerk.get(removeUrl())).body).toContain('Later Hidden');
    const hide = { method: 'PUT' as const, url: `/api/v1/bills/${secret}/sharing` };
    const { headers } = await stranger.get(`/api/v1/bills/${secret}`);
    const answer = await stranger.inject({
      ...hide,
      payload: { sharing: { level: 'draft' } },
      headers: { 'if-match': String(headers['etag']) },
    });
    expect(answer.statusCode, answer.body).toBe(200);
    expect((await clerk.get(removeUrl())).body).not.toContain('Later Hidden');
  });
});

describe('the relations of a bill', () => {
  it('are for its own office', async () => {
    const before = await relationsOf();
    for (const user of [member, stranger]) {
      expect((await user.get(newUrl())).statusCode).toBe(403);
      expect((await user.get(removeUrl())).statusCode).toBe(403);
      const typed = { other, kind: 'amends' };
      expect((await sendPlain(user, newUrl(), typed)).statusCode).toBe(403);
      const relation = `inspired_by:${foreign}`;
      expect((await sendPlain(user, removeUrl(), { relation })).statusCode).toBe(403);
    }
    expect((await clerk.get(newUrl(hidden))).statusCode).toBe(404);
    expect((await s.get(newUrl())).statusCode).toBe(303);
    expect(await relationsOf()).toEqual(before);
  });
});
