import { FACETS, MOST_PAGES, type Facet, type SearchSort } from '../../features/search/index.js';
import { paths } from '../paths.js';

/** What is asked, as it stands in the address of the page. */
export interface SearchState {
  readonly q: string;
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  readonly from: string | null;
  readonly to: string | null;
  readonly sort: SearchSort;
  readonly page: number;
  /** The facet of which all values are listed. */
  readonly all: Facet | null;
}

export type RawQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

const MOST_VALUES = 50;
const LONGEST_QUERY = 2000;
const CODE = /^[\p{L}\p{N}_.:-]{1,64}$/u;
const ID = /^[0-9a-f-]{36}$/;
const PATTERNS: Partial<Record<Facet, RegExp>> = {
  year: /^\d{4}$/,
  // Written by people: a line of any words.
  subject: /^[^\p{Cs}\0]{1,200}$/u,
  committee: ID,
  sponsor: ID,
};
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** Reads an address that somebody typed, shortened or passed on: what makes no sense is left out. */
export function readState(query: RawQuery): SearchState {
  const one = (name: string) => many(name)[0] ?? '';
  const many = (name: string): readonly string[] => {
    const value = query[name];
    return value === undefined ? [] : typeof value === 'string' ? [value] : value;
  };
  const chosen = (facet: Facet) =>
    [...new Set(many(facet))]
      .filter((value) => (PATTERNS[facet] ?? CODE).test(value))
      .slice(0, MOST_VALUES);
  const page = Number(one('page'));
  const all = one('all');
  return {
    q: one('q')
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, LONGEST_QUERY),
    chosen: Object.fromEntries(FACETS.map((facet) => [facet, chosen(facet)])) as Record<
      Facet,
      string[]
    >,
    from: dayOrNull(one('from')),
    to: dayOrNull(one('to')),
    sort: one('sort') === 'date' ? 'date' : 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
    all: FACETS.find((facet) => facet === all) ?? null,
  };
}

/** 31 February and the year 0 pass the pattern, and PostgreSQL would refuse them. */
function dayOrNull(text: string): string | null {
  if (!DAY.test(text) || text.startsWith('0000')) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return date.toISOString().startsWith(text) ? text : null;
}

/** The address of the same search with something changed. Any change leads back to page one. */
export function addressOf(state: SearchState, change: Partial<SearchState> = {}): string {
  const { q, chosen, from, to, sort, page, all } = { ...state, page: 1, all: null, ...change };
  const query: Record<string, string | readonly string[]> = {};
  if (q) query['q'] = q;
  for (const facet of FACETS) if (chosen[facet].length > 0) query[facet] = chosen[facet];
  if (from) query['from'] = from;
  if (to) query['to'] = to;
  if (sort === 'date') query['sort'] = sort;
  if (page > 1) query['page'] = String(page);
  if (all) query['all'] = all;
  return paths.search(query);
}

/** With the value added to its facet, or taken away when it was chosen. */
export function toggled(state: SearchState, facet: Facet, value: string): string {
  const now = state.chosen[facet];
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  return addressOf(state, { chosen: { ...state.chosen, [facet]: next } });
}

export function withoutFilters(state: SearchState): string {
  const chosen = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Record<
    Facet,
    string[]
  >;
  return addressOf(state, { chosen, from: null, to: null });
}

export const hasFilters = ({ chosen, from, to }: SearchState): boolean =>
  from !== null || to !== null || FACETS.some((facet) => chosen[facet].length > 0);
