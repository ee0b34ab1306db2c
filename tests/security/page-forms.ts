import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { allRoutes } from '../architecture/routes.js';
import type { TestUser } from '../support/test-app.js';
import { fieldsOf } from '../web/procedures/fields.js';
import type { Legislature } from './legislature.js';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface PageForm {
  /** As its controller declares it. */
  readonly route: string;
  readonly url: string;
  readonly fields: Fields;
  readonly of: 'bill' | 'person' | 'house';
}

const OURS = /^\/(bills|people|committees|parliaments\/:code\/(people|parties|terms|procedure))\b/;

/** Every form on a page about people, procedures and bills. */
export const formRoutes = (): string[] => [
  ...new Set(
    allRoutes()
      .filter(({ verb, path }) => verb === 'POST' && OURS.test(path))
      .map(({ path }) => path),
  ),
];

/** The pages of these that are read. */
export const pageRoutes = (): string[] =>
  allRoutes()
    .filter(({ verb, path }) => verb === 'GET' && (OURS.test(path) || /bills|board/.test(path)))
    .map(({ path }) => path)
    .filter((path) => !path.startsWith('/api/'));

export function urlOf(route: string, it: Legislature, over: Record<string, string> = {}): string {
  const known: Record<string, string> = {
    code: 'ke',
    chamber: 'ke-na',
    n: route.includes('strike') ? '3' : '2',
    term: it.term,
    post: it.membership,
    referral: it.referral,
    amendment: it.amendment,
    document: it.paper,
    id: idIn(route, it),
    ...over,
  };
  return route.replace(/:(\w+)/g, (_, name: string) => {
    const value = known[name];
    if (value === undefined) throw new Error(`nothing is known to put for :${name} in ${route}`);
    return value;
  });
}

function idIn(route: string, it: Legislature): string {
  if (route.includes('/sessions/')) return it.session;
  if (route.includes('/terms/')) return it.term;
  if (route.includes('/parties/')) return it.party;
  if (route.startsWith('/people/')) return it.person;
  return route.startsWith('/committees/') ? it.committee : it.bill;
}

const QUERIES: Readonly<Record<string, (it: Legislature) => string>> = {
  '/bills/new': () => '?parliament=ke',
  '/bills/:id/move': () => '?transition=withdraw',
  '/bills/:id/relations/new': () => '?q=Roads',
  '/bills/:id/relations/remove': ({ otherBill }) => `?kind=companion&other=${otherBill}`,
};

/** What a browser would send for the form of that route, nothing touched. */
export async function formAt(user: TestUser, route: string, it: Legislature): Promise<PageForm> {
  const url = urlOf(route, it);
  const shown = await user.get(`${url}${QUERIES[route]?.(it) ?? ''}`);
  const form = [...elements(parse(shown.body))].find(
    (one) =>
      one.tagName === 'form' &&
      attribute(one, 'method') === 'post' &&
      new URL(attribute(one, 'action') ?? url, 'http://x').pathname === url,
  );
  if (!form) throw new Error(`no form that posts to ${url}: ${shown.statusCode}`);
  const of = route.startsWith('/bills/:id')
    ? 'bill'
    : route.startsWith('/people/:id')
      ? 'person'
      : 'house';
  return { route, url, fields: { ...emptyFields(form), ...fieldsOf(serialize(form)) }, of };
}

/** Choices that nobody has made send nothing; a hostile hand may send them all the same. */
function emptyFields(form: Element): Fields {
  const names = [...elements(form)].map((one) => attribute(one, 'name'));
  return Object.fromEntries(names.filter((name) => name !== undefined).map((name) => [name, []]));
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export function* elements(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}
export const attribute = (element: Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value;

export function encoded(fields: Fields): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) body.append(name, one);
  }
  return body.toString();
}

export const FORM = {
  'content-type': 'application/x-www-form-urlencoded',
  accept: 'text/html',
} as const;
