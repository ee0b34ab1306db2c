import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine } from '../../src/cli/doctor/examine.js';
import { startTestApp, type TestApp, type TestUser } from '../support/test-app.js';
import { HOSTILE_PARAMETERS, hostileBodies } from './hostile.js';
import { KE, legislature, type Legislature } from './legislature.js';
import { writesOf, type Write } from './writes.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
}
interface Described {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly tags?: string[]; readonly parameters?: Parameter[] }>>
    >
  >;
}

let app: TestApp;
let user: TestUser;
let it: Legislature;
let writes: Write[];
let described: Described;

beforeAll(async () => {
  app = await startTestApp();
  user = await app.signIn('administrator', 'ke');
  it = await legislature(await app.signIn('clerk', 'ke'), user);
  writes = writesOf(it);
  described = (await app.get('/api/openapi.json')).json();
});
afterAll(() => app.close());

const OURS = ['people', 'procedures', 'bills'];
const operations = (wanted: (verb: string) => boolean) =>
  Object.entries(described.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs)
      .filter(([verb, { tags }]) => wanted(verb) && OURS.some((tag) => tags?.includes(tag)))
      .map(([verb, { parameters = [] }]) => ({ verb: verb.toUpperCase(), path, parameters })),
  );

const send = (write: Pick<Write, 'verb' | 'url'>, payload: unknown, headers: object = {}) =>
  user.inject({
    method: write.verb,
    url: write.url,
    headers: { 'if-match': '*', 'content-type': 'application/json', ...headers },
    ...(payload === null ? {} : { payload: JSON.stringify(payload) }),
  });

/** What the reads are asked for where nothing hostile is asked. */
const KNOWN = (): Readonly<Record<string, string>> => ({
  code: 'ke',
  chamber: 'ke-na',
  term: it.term,
});
const idIn = (path: string) =>
  path.includes('/bills/')
    ? it.bill
    : path.includes('/people/')
      ? it.person
      : path.includes('/memberships/')
        ? it.membership
        : it.committee;

test('every way to change something is tried', () => {
  const tried = writes.map(({ operation }) => operation).sort();
  const all = operations((verb) => verb !== 'get').map(({ verb, path }) => `${verb} ${path}`);
  expect(tried).toEqual(all.sort());
});

describe('no input is a fault of ours', { timeout: 300_000 }, () => {
  test('in the body of a change', async () => {
    const faults: string[] = [];
    for (const write of writes) {
      if (write.body === null) continue;
      for (const [what, body] of hostileBodies(write.body)) {
        const answer = await send(write, body);
        if (answer.statusCode >= 500) {
          faults.push(`${write.operation}: ${what} → ${answer.statusCode}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  test('in place of a body', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const bodies: [string, string][] = [
      ['application/json', ''],
      ['application/json', '{'],
      ['application/json', 'null'],
      ['application/json', '[]'],
      ['application/json', '"text"'],
      ['application/json', deep],
      ['application/json', `{"title":${deep}}`],
      ['application/json', JSON.stringify({ title: 'x'.repeat(1_000_000) })],
      ['application/json', JSON.stringify({ title: 'x'.repeat(3_000_000) })],
      ['application/json; charset=utf-16', '{'],
      ['text/plain', 'title'],
      ['application/xml', '<title/>'],
      ['application/x-www-form-urlencoded', 'title=x&title=y'],
      ['multipart/form-data; boundary=x', '--x--\r\n'],
      ['nonsense', 'x'],
    ];
    const faults: string[] = [];
    for (const { operation, verb, url } of writes) {
      for (const [type, payload] of bodies) {
        const headers = { 'if-match': '*', 'content-type': type };
        const answer = await user.inject({ method: verb, url, headers, payload });
        const what = `${operation}: ${type} ${payload.slice(0, 20)}`;
        if (answer.statusCode >= 500) faults.push(`${what} → ${answer.statusCode}`);
        if (answer.statusCode < 400 && verb !== 'DELETE') faults.push(`${what} was accepted`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('in the tags and keys of a change', async () => {
    const faults: string[] = [];
    const tags = ['', '"', 'x', '"0"', '"-1"', '"99999999999999999999"', 'W/"1"', '"1', '\u00ff'];
    for (const write of writes) {
      for (const tag of tags) {
        const answer = await send(write, write.body, { 'if-match': tag });
        if (answer.statusCode >= 500) faults.push(`${write.operation}: If-Match ${tag}`);
      }
      if (write.verb !== 'POST') continue;
      for (const key of ['a b', 'x'.repeat(256), '\u00e9']) {
        const answer = await send(write, write.body, { 'idempotency-key': key });
        if (answer.statusCode >= 500) faults.push(`${write.operation}: key ${key}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('in the address of a change', async () => {
    const faults: string[] = [];
    for (const { verb, path } of operations((one) => one !== 'get')) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const { body } = writes.find(({ operation }) => operation === `${verb} ${path}`)!;
      for (const name of names) {
        for (const hostile of HOSTILE_PARAMETERS) {
          const url = filled(path, { [name]: hostile });
          const answer = await send({ verb: verb as Write['verb'], url }, body);
          if (answer.statusCode >= 500) faults.push(`${verb} ${url} → ${answer.statusCode}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  test('in the address of a read', async () => {
    const faults: string[] = [];
    const ask = async (url: string) => {
      const answer = await user.get(url);
      if (answer.statusCode >= 500) faults.push(`${url} → ${answer.statusCode}`);
    };
    for (const { path, parameters } of operations((verb) => verb === 'get')) {
      for (const { name, in: place } of parameters) {
        if (place === 'header') continue;
        for (const hostile of HOSTILE_PARAMETERS) {
          if (place === 'path') await ask(filled(path, { [name]: hostile }));
          else await ask(`${filled(path, {})}?${name}=${hostile}`);
        }
        if (place === 'query') {
          const again = Array.from({ length: 60 }, () => `${name}=x`).join('&');
          await ask(`${filled(path, {})}?${again}`);
          await ask(`${filled(path, {})}?${name}[a]=x&${name}[]=y`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});

function filled(path: string, over: Record<string, string>): string {
  const known: Record<string, string> = { ...KNOWN(), id: idIn(path), ...over };
  return path.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? '1');
}

test('after all that, nothing is half-written, and everything still answers', async () => {
  await app.settled();
  const reports = await examine(app.resources, {
    fast: false,
    kept: [],
    progress: () => () => undefined,
  });
  expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
  for (const url of [`/api/v1/bills/${it.bill}`, `${KE}/people`, `${KE}/procedure`, '/bills']) {
    expect((await user.get(url)).statusCode, url).toBe(200);
  }
});
