import { keyOf, sendPlain } from '../documents/desk.js';
import type { TestApp, TestUser } from '../../support/test-app.js';

type Typed = Record<string, string | string[]>;

/** Adds somebody through the form and gives their id. */
export async function addPerson(user: TestUser, typed: Typed = {}, code = 'ke'): Promise<string> {
  const url = `/parliaments/${code}/people/new`;
  const key = await keyOf(user, url);
  const answer = await sendPlain(user, url, {
    key,
    name: 'Jane Wanjiru',
    level: 'public',
    ...typed,
  });
  return idIn(answer, /^\/people\/([0-9a-f-]{36})\?done=created$/);
}

export async function addPost(user: TestUser, person: string, typed: Typed): Promise<void> {
  const url = `/people/${person}/posts/new`;
  const key = await keyOf(user, url);
  const answer = await sendPlain(user, url, { key, role: 'member', ...typed });
  if (answer.statusCode !== 303) throw new Error(`no post: ${answer.statusCode} ${answer.body}`);
}

export async function addCommittee(user: TestUser, name: string, code = 'ke'): Promise<string> {
  const answer = await user.inject({
    method: 'POST',
    url: `/api/v1/parliaments/${code}/committees`,
    payload: { names: { en: name }, kind: 'standing', chamber: null, establishedOn: '2013-01-01' },
  });
  if (answer.statusCode !== 201) throw new Error(`no committee: ${answer.body}`);
  return answer.json<{ id: string }>().id;
}

/** Saves a party, term or session through its form and gives the id that its list then links to. */
export async function saveNew(user: TestUser, url: string, typed: Typed): Promise<string> {
  const list = url.replace(/\/(?:[0-9a-f-]{36}\/sessions\/)?new$/, '');
  const pattern = new RegExp(`href="${url.replace(/new$/, '')}([0-9a-f-]{36})"`, 'g');
  const ids = async () => [...(await user.get(list)).body.matchAll(pattern)].map(([, id]) => id!);
  const before = new Set(await ids());
  const answer = await sendPlain(user, url, typed);
  if (answer.statusCode !== 303) throw new Error(`not saved: ${answer.statusCode} ${answer.body}`);
  const made = (await ids()).find((id) => !before.has(id));
  if (!made) throw new Error(`${list} does not show what was saved`);
  return made;
}

function idIn(answer: Awaited<ReturnType<TestApp['get']>>, pattern: RegExp): string {
  const found = pattern.exec(String(answer.headers['location']));
  if (answer.statusCode !== 303 || !found) {
    throw new Error(`refused: ${answer.statusCode} ${answer.body}`);
  }
  return found[1]!;
}

/** The main part of a page as a reader sees it: no tags, one blank between words. */
export const textOf = (html: string): string =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
