import { filing } from '../../support/multipart.js';
import type { TestUser } from '../../support/test-app.js';
import { sendPlain } from '../documents/desk.js';

type Typed = Record<string, string | string[]>;

/** Opens a form, as a browser does, and sends it with its hidden fields and what is typed. */
export async function submit(user: TestUser, url: string, typed: Typed) {
  const page = await user.get(url);
  if (page.statusCode !== 200) throw new Error(`no form at ${url}: ${page.statusCode}`);
  return sendAgain(user, page.body, typed);
}

/** Sends the form that stands on a page, to where its `action` says, in English. */
export function sendAgain(user: TestUser, html: string, typed: Typed) {
  const form = /<form[^>]*method="post"[^>]*>/.exec(mainOf(html))?.[0] ?? '';
  const action = /action="([^"]*)"/.exec(form)?.[1]?.replaceAll('&amp;', '&');
  if (!action) throw new Error('there is no form that changes something on this page');
  return sendPlain(user, `${action}?lang=en`, { ...hiddenOf(html), ...typed });
}

export const hiddenOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...mainOf(html).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name!, value!],
    ),
  );

const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** What stands in a field, a chosen option or a ticked box of the page. */
export const valueOf = (html: string, name: string): string | undefined =>
  new RegExp(`<input[^>]*name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1];
export const isChosen = (html: string, name: string, value: string): boolean =>
  new RegExp(`name="${name}" value="${value}"[^>]* checked`).test(html) ||
  new RegExp(`name="${name}"[^>]*>(?:(?!</select>).)*<option value="${value}" selected`, 's').test(
    html,
  );
/** The message beside a field. */
export const errorOf = (html: string, field: string): string | undefined =>
  new RegExp(`id="${field}-error">(?:<span[^>]*>[^<]*</span>)?([^<]*)<`).exec(html)?.[1];

/** A public paper that a clerk of Ghana files. */
export async function foreignPaper(user: TestUser, type: string, title: string) {
  const sharing = { level: 'public' };
  const form = filing({ parliament: 'gh', type, title, language: 'en', sharing }, title);
  const answer = await user.inject({ method: 'POST', url: '/api/v1/documents', ...form });
  if (answer.statusCode !== 201) throw new Error(`not filed: ${answer.body}`);
  return answer.json<{ id: string; number: string }>();
}
