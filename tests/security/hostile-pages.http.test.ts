import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine } from '../../src/cli/doctor/examine.js';
import { startTestApp, type TestApp, type TestUser } from '../support/test-app.js';
import { HOSTILE_PARAMETERS } from './hostile.js';
import { legislature, type Legislature } from './legislature.js';
import { FORM, encoded, formAt, formRoutes, pageRoutes, urlOf, type Fields } from './page-forms.js';

let app: TestApp;
let user: TestUser;
let it: Legislature;

beforeAll(async () => {
  app = await startTestApp();
  user = await app.signIn('administrator', 'ke');
  it = await legislature(await app.signIn('clerk', 'ke'), user);
  // The form for a relation offers what search finds.
  await app.settled();
}, 120_000);
afterAll(() => app.close());

/** What a field of a form may be filled with by hand or by a program. */
const HOSTILE_FIELDS: readonly (string | readonly string[])[] = [
  '',
  'a\u0000b',
  '\u202ea\u0007',
  '2025-02-30',
  '0000-01-01',
  '99999-01-01',
  '١٩٩٠-١٣-٤٥',
  'no-such-id',
  '019aa000-0000-7000-8000-000000000000',
  '-1',
  '1e308',
  '99999999999999999999',
  '__proto__',
  `'; drop table bill; --`,
  '\ufdfa'.repeat(3000),
  ['x', 'x', '019aa000-0000-7000-8000-000000000000'],
  Array.from({ length: 60 }, (_, n) => `v${n}`),
];
const MOST_FIELDS = 25;
const NAMES = ['q', 'cursor', 'on', 'chamber', 'party', 'role', 'parliament', 'milestone', 'kind'];
const MORE = ['subject', 'committee', 'sponsor', 'year', 'all', 'done', 'fate', 'from', 'to'];
const STILL = ['version', 'transition', 'n', 'page', 'versionId', 'other', 'lang', 'constructor'];

describe('no page is at fault, whatever is asked of it', { timeout: 300_000 }, () => {
  test('in its address', async () => {
    const faults: string[] = [];
    const ask = async (url: string) => {
      const answer = await user.get(url);
      if (answer.statusCode >= 500) faults.push(`GET ${url} → ${answer.statusCode}`);
    };
    for (const route of pageRoutes()) {
      const names = [...route.matchAll(/:(\w+)/g)].map(([, name]) => name!);
      for (const name of names) {
        for (const hostile of HOSTILE_PARAMETERS) await ask(urlOf(route, it, { [name]: hostile }));
      }
      const url = urlOf(route, it);
      for (const hostile of HOSTILE_PARAMETERS.filter((_, at) => at % 3 === 0)) {
        // All names at once first; one by one only where that goes wrong.
        const all = [...NAMES, ...MORE, ...STILL];
        const query = all.map((name) => `${name}=${hostile}`).join('&');
        const answer = await user.get(`${url}?${query}`);
        if (answer.statusCode >= 500)
          for (const name of all) await ask(`${url}?${name}=${hostile}`);
      }
      const twice = [...NAMES, ...MORE].map((name) => `${name}=a&${name}=b&${name}[]=c`).join('&');
      await ask(`${url}?${twice}`);
    }
    expect(faults).toEqual([]);
  });

  test('in its forms', async () => {
    const faults: string[] = [];
    // Opened before any is sent: what a form does may close another one.
    const forms = [];
    for (const route of formRoutes()) forms.push(await formAt(user, route, it));
    for (const { route, url, fields } of forms) {
      const send = async (what: string, typed: Fields) => {
        const payload = encoded(typed);
        const answer = await user.inject({ method: 'POST', url, headers: FORM, payload });
        if (answer.statusCode >= 500) faults.push(`${route}: ${what} → ${answer.statusCode}`);
        return answer.statusCode;
      };
      await send('nothing at all', {});
      const names = Object.keys(fields);
      for (const value of HOSTILE_FIELDS) {
        const all = Object.fromEntries(names.map((name) => [name, value]));
        await send(`all = ${JSON.stringify(value).slice(0, 40)}`, all);
      }
      // One field at a time, so that no mistake hides behind another. Long forms repeat themselves.
      for (const [at, name] of names.slice(0, MOST_FIELDS).entries()) {
        const { [name]: gone, ...rest } = fields;
        await send(`${name} left out of ${String(gone).slice(0, 20)}`, rest);
        for (let turn = 0; turn < 3; turn += 1) {
          const value = HOSTILE_FIELDS[(at * 3 + turn) % HOSTILE_FIELDS.length]!;
          await send(`${name} = ${JSON.stringify(value).slice(0, 40)}`, { ...rest, [name]: value });
        }
      }
    }
    expect(faults).toEqual([]);
  });

  test('in place of a form', async () => {
    const faults: string[] = [];
    const bodies: [string, string][] = [
      ['application/x-www-form-urlencoded', '%'],
      ['application/x-www-form-urlencoded', 'a=%00&b=%ED%A0%80&=x&__proto__=1&constructor=2'],
      ['application/x-www-form-urlencoded', Array.from({ length: 5000 }, () => 'a=b').join('&')],
      ['application/x-www-form-urlencoded', `title=${'x'.repeat(900_000)}`],
      ['application/json', '{"title":{"a":[1]},"names":null,"sponsors":{"length":-1}}'],
      ['application/json', '[['],
      ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data\r\n\r\n'],
      ['text/plain', 'x'],
    ];
    for (const route of formRoutes()) {
      const url = urlOf(route, it);
      for (const [type, payload] of bodies) {
        const headers = { ...FORM, 'content-type': type };
        const answer = await user.inject({ method: 'POST', url, headers, payload });
        const what = `${route}: ${type} ${payload.slice(0, 20)} → ${answer.statusCode}`;
        if (answer.statusCode >= 500) faults.push(what);
        if (answer.statusCode < 300) faults.push(`${what}: was accepted`);
      }
    }
    expect(faults).toEqual([]);
  });
});

test('after all that, nothing is half-written', async () => {
  await app.settled();
  const progress = () => () => undefined;
  const reports = await examine(app.resources, { fast: false, kept: [], progress });
  expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
});
