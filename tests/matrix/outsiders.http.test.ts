import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DisableAccount, IssueToken } from '../../src/features/access/index.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import { everything, legislature, type Legislature } from '../security/legislature.js';
import { FORM, encoded, formAt, formRoutes, type PageForm } from '../security/page-forms.js';
import { writesOf, type Write } from '../security/writes.js';
import { startTestApp, type TestApp, type TestUser } from '../support/test-app.js';

let app: TestApp;
let clerk: TestUser;
let it: Legislature;
let writes: Write[];
let forms: PageForm[];
let outsiders: Outsider[];

interface Outsider {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether they may see what only the house, or only its office, may see. */
  readonly seesDrafts: boolean;
  /** What they get to hear of a record that they may see. */
  readonly status: 401 | 403;
}

beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  const administrator = await app.signIn('administrator', 'ke');
  it = await legislature(clerk, administrator);
  writes = writesOf(it);
  // The form for a relation offers what search finds.
  await app.settled();
  forms = [];
  for (const route of formRoutes()) forms.push(await formAt(administrator, route, it));
  outsiders = await makeOutsiders();
}, 120_000);
afterAll(() => app.close());

async function makeOutsiders(): Promise<Outsider[]> {
  const as = async (name: string, ...grant: Parameters<TestApp['signIn']>) => {
    const user = await app.signIn(...grant);
    const headers = { cookie: user.cookie, 'sec-fetch-site': 'same-origin' };
    return { name, user, headers, seesDrafts: false, status: 403 as const };
  };
  const program = async (name: string, user: TestUser, scope: 'read' | 'bills:write') => {
    const { secret } = await app.app.get(IssueToken, { strict: false }).execute(SYSTEM, {
      account: user.accountId,
      label: name,
      scopes: [scope],
      expiresAt: new Date(Date.now() + 3_600_000),
    });
    return { name, headers: { authorization: `Bearer ${secret}` }, status: 403 as const };
  };
  const disabled = await as('a disabled clerk', 'clerk', 'ke');
  await app.app.get(DisableAccount, { strict: false }).execute(SYSTEM, {
    account: disabled.user.accountId,
  });
  return [
    { name: 'nobody', headers: {}, seesDrafts: false, status: 401 },
    { ...disabled, status: 401 },
    await as('member', 'member', 'ke'),
    await as('member of the committee', 'committee_member', 'ke', it.committee),
    await as('clerk of another parliament', 'clerk', 'gh'),
    await as('administrator of another parliament', 'administrator', 'gh'),
    await as('coordinator', 'coordinator', 'pap'),
    await as('operator', 'operator'),
    { ...(await program('a reading program of a clerk', clerk, 'read')), seesDrafts: true },
    {
      ...(await program('a program abroad', await app.signIn('clerk', 'gh'), 'bills:write')),
      seesDrafts: false,
    },
  ];
}

const share = async (url: string, sharing: string) => {
  const headers = { 'if-match': '*' };
  const payload = { sharing };
  const answer = await clerk.inject({ method: 'PUT', url: `${url}/sharing`, headers, payload });
  expect(answer.statusCode, answer.body).toBe(200);
};
const everywhere = async (sharing: string) => {
  await share(`/api/v1/bills/${it.bill}`, sharing);
  await share(`/api/v1/people/${it.person}`, sharing);
  await app.settled();
};

const attempt = (outsider: Outsider, write: Write) =>
  app.inject({
    method: write.verb,
    url: write.url,
    headers: { ...outsider.headers, 'if-match': '*' },
    ...(write.body ? { payload: write.body } : {}),
  });
const submit = (headers: Outsider['headers'], { url, fields }: PageForm) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...headers, ...FORM },
    payload: encoded(fields),
  });

describe.each(['public', 'draft'])('of a bill and a person that are %s', (sharing) => {
  test('outsiders change nothing through the API', async () => {
    await everywhere(sharing);
    const before = await everything(app);
    for (const outsider of outsiders) {
      for (const write of writes) {
        const answer = await attempt(outsider, write);
        const where = `${outsider.name} · ${write.operation}: ${answer.body}`;
        const hidden = sharing === 'draft' && write.of !== 'house' && !outsider.seesDrafts;
        const expected = hidden && outsider.status === 403 ? [403, 404] : [outsider.status];
        expect(expected, where).toContain(answer.statusCode);
      }
    }
    expect(await everything(app)).toEqual(before);
  }, 120_000);

  test('outsiders change nothing through the pages, and get no form', async () => {
    await everywhere(sharing);
    const before = await everything(app);
    for (const outsider of outsiders) {
      for (const form of forms) {
        const answer = await submit(outsider.headers, form);
        const where = `${outsider.name} · POST ${form.route}`;
        // Nobody is sent to sign in.
        const signIn = String(answer.headers['location'] ?? '').startsWith('/sign-in');
        if (outsider.status === 401) expect(signIn || answer.statusCode === 401, where).toBe(true);
        else expect([403, 404], where).toContain(answer.statusCode);
        const page = await app.get(form.url, { ...outsider.headers, accept: 'text/html' });
        expect(page.body.includes(`method="post" action="${form.url}"`), where).toBe(false);
      }
    }
    expect(await everything(app)).toEqual(before);
  }, 240_000);
});

test('to who may not see it, a hidden record is as absent as one that never was', async () => {
  await everywhere('draft');
  const foreign = outsiders.find(({ name }) => name === 'clerk of another parliament')!;
  const none = '019aa000-0000-7000-8000-000000000000';
  const bare = (text: string) => text.replace(/urn:uuid:[\w-]+/g, 'URN');
  for (const write of writes) {
    if (write.of === 'house') continue;
    const record = write.of === 'bill' ? it.bill : it.person;
    const url = write.url
      .replace(record, none)
      .replace(it.membership, none)
      .replace(it.removable, none);
    const hidden = await attempt(foreign, write);
    const absent = await attempt(foreign, { ...write, url });
    expect(hidden.statusCode, write.operation).toBe(absent.statusCode);
    expect(bare(hidden.body), write.operation).toBe(bare(absent.body));
  }
});

test('no other site can send the forms in a clerk’s name', async () => {
  await everywhere('public');
  const { cookie } = await app.signIn('administrator', 'ke');
  const before = await everything(app);
  for (const form of forms) {
    const answer = await submit({ cookie, 'sec-fetch-site': 'cross-site' }, form);
    expect(answer.statusCode, form.route).toBe(403);
  }
  expect(await everything(app)).toEqual(before);
});
