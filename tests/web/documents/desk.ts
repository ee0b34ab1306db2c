import { multipart } from '../../support/multipart.js';
import type { TestUser } from '../../support/test-app.js';

type Typed = Readonly<Record<string, string | readonly string[]>>;

export interface SentFile {
  readonly name: string;
  readonly body: string | Buffer;
}

/** What a clerk types at the desk when nothing else matters. */
export const PAPER = {
  parliament: 'ke',
  type: 'bill',
  title: 'The Thwake Dam Bill',
  language: 'en',
  date: '2026-03-11',
  subjects: 'water, dams',
  people: 'Jane Wanjiru',
  level: 'public',
};
export const FILE: SentFile = { name: 'bill.txt', body: 'The dam shall be completed.' };

/** Opens a form for its key, as a browser does before it can send it. */
export async function keyOf(user: TestUser, url: string): Promise<string> {
  const page = await user.get(url);
  const key = /name="key" value="([^"]+)"/.exec(page.body)?.[1];
  if (!key) throw new Error(`no key in the form at ${url}: ${page.statusCode}`);
  return key;
}

/** Sends a form with a file; without one, the empty file field of a browser. */
export function sendForm(user: TestUser, url: string, typed: Typed, file: SentFile | null) {
  const fields = Object.entries(typed).flatMap(([name, value]) =>
    [value].flat().map((body) => ({ name, body })),
  );
  const form = multipart([
    ...fields,
    { name: 'file', fileName: '', type: 'application/octet-stream', body: '', ...named(file) },
  ]);
  return user.inject({ method: 'POST', url, payload: form.payload, headers: form.headers });
}

const named = (file: SentFile | null) => (file ? { fileName: file.name, body: file.body } : {});

/** Files a paper through the desk and gives its id. */
export async function fileAtDesk(
  user: TestUser,
  typed: Typed = {},
  file: SentFile = FILE,
): Promise<string> {
  const key = await keyOf(user, '/file?parliament=ke');
  const answer = await sendForm(user, '/file', { ...PAPER, key, ...typed }, file);
  const id = /^\/documents\/([0-9a-f-]{36})\?done=filed$/.exec(String(answer.headers['location']));
  if (answer.statusCode !== 303 || !id) throw new Error(`not filed: ${answer.body}`);
  return id[1]!;
}

export async function addVersion(user: TestUser, id: string, file: SentFile, typed: Typed = {}) {
  const url = `/documents/${id}/versions/new`;
  return sendForm(user, url, { key: await keyOf(user, url), language: 'en', ...typed }, file);
}

/** Sends a form without a file. */
export function sendPlain(user: TestUser, url: string, typed: Record<string, string | string[]>) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(typed)) {
    for (const one of [value].flat()) body.append(name, one);
  }
  return user.inject({
    method: 'POST',
    url,
    payload: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

export const revisionIn = (html: string) => /name="revision" value="(\d+)"/.exec(html)![1]!;
