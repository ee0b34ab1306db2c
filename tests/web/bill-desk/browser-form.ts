import type { TestUser } from '../../support/test-app.js';
import { sendPlain } from '../documents/desk.js';

type Typed = Record<string, string | string[]>;
type Answer = Awaited<ReturnType<TestUser['get']>>;

/** A form as a browser holds it: all its fields with what stands in them, and where it is sent. */
export class BrowserForm {
  readonly action: string;
  /** What stands in each field; boxes that are not ticked are absent. */
  readonly fields: Record<string, string[]> = {};
  private readonly html: string;

  constructor(
    private readonly user: TestUser,
    readonly page: string,
  ) {
    const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '';
    const form = /<form[^>]*method="post"[\s\S]*?<\/form>/.exec(main)?.[0];
    if (!form) throw new Error('there is no form that changes something on this page');
    this.html = form;
    this.action = plain(/action="([^"]*)"/.exec(form)![1]!);
    this.read();
  }

  /** What can be chosen in a select or by boxes; `required`: outside the parts that are folded. */
  choices(name: string, required = false): string[] {
    const html = required ? this.html.replaceAll(/<details[\s\S]*?<\/details>/g, '') : this.html;
    const select = new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(html)?.[0];
    const pattern = select
      ? /<option[^>]*value="([^"]+)"/g
      : new RegExp(`<input[^>]*name="${name}" value="([^"]+)"`, 'g');
    return [...(select ?? html).matchAll(pattern)].map(([, value]) => plain(value!));
  }

  /** Whether the field is there at all. */
  has(name: string): boolean {
    return this.html.includes(`name="${name}"`);
  }

  value(name: string): string {
    return this.fields[name]?.[0] ?? '';
  }

  send(typed: Typed = {}): Promise<Answer> {
    const at = this.action.includes('?') ? '&' : '?';
    return sendPlain(this.user, `${this.action}${at}lang=en`, { ...this.fields, ...typed });
  }

  private read(): void {
    const put = (name: string, value: string) => (this.fields[name] ??= []).push(plain(value));
    for (const [tag] of this.html.matchAll(/<input[^>]*>/g)) {
      const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type')];
      const boxed = type === 'radio' || type === 'checkbox';
      if (name && (!boxed || / checked/.test(tag))) put(name, attribute(tag, 'value') ?? '');
    }
    for (const [, tag = '', text = ''] of this.html.matchAll(
      /(<textarea[^>]*>)([\s\S]*?)<\/textarea>/g,
    )) {
      put(attribute(tag, 'name')!, text);
    }
    for (const [tag] of this.html.matchAll(/<select[\s\S]*?<\/select>/g)) {
      const options = [...tag.matchAll(/<option[^>]*>/g)].map(([one]) => one);
      const chosen = options.find((one) => one.includes(' selected')) ?? options[0];
      if (chosen) put(attribute(tag, 'name')!, attribute(chosen, 'value') ?? '');
    }
  }
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

const plain = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Opens a page with a form, in English. */
export async function openForm(user: TestUser, url: string): Promise<BrowserForm> {
  const answer = await user.get(`${url}${url.includes('?') ? '&' : '?'}lang=en`);
  if (answer.statusCode !== 200) {
    throw new Error(`no form at ${url}: ${answer.statusCode} ${wordsOf(answer.body)}`);
  }
  return new BrowserForm(user, answer.body);
}

/** The main part of a page as it is read. */
export const wordsOf = (html: string): string =>
  plain((/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Where a form that was carried out leads to. */
export function doneOf(answer: Answer): string {
  if (answer.statusCode !== 303) {
    throw new Error(`refused: ${answer.statusCode} ${wordsOf(answer.body)}`);
  }
  return String(answer.headers['location']);
}
