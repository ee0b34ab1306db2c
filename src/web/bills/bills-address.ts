import {
  BILL_FACETS,
  BILL_KINDS,
  type BillFacet,
  type BillFilter,
  type BillKind,
} from '../../features/bills/index.js';
import { MILESTONES, type Milestone } from '../../features/procedures/index.js';
import { isId } from '../../kernel/ids.js';
import { paths } from '../paths.js';

/** What is asked of the list of bills, as it stands in the address. */
export interface BillsState {
  readonly q: string;
  readonly chosen: Readonly<Record<BillFacet, readonly string[]>>;
  readonly cursor: string | null;
  /** The facet of which all values are listed. */
  readonly all: BillFacet | null;
}

export type RawQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

const MOST_VALUES = 50;
const LONGEST_QUERY = 200;
const LONGEST_SUBJECT = 100;
const LONGEST_CURSOR = 1000;

const isKind = (value: string): value is BillKind => BILL_KINDS.some((kind) => kind === value);
const isMilestone = (value: string): value is Milestone =>
  MILESTONES.some((milestone) => milestone === value);

const FITS: Readonly<Record<BillFacet, (value: string) => boolean>> = {
  parliament: (value) => /^[a-z][a-z0-9-]{1,40}$/.test(value),
  milestone: isMilestone,
  kind: isKind,
  subject: (value) => value.length > 0 && value.length <= LONGEST_SUBJECT,
  committee: isId,
  sponsor: isId,
  year: (value) => /^[12]\d{3}$/.test(value),
};

/** Reads an address that somebody typed, shortened or passed on: what makes no sense is left out. */
export function readBillsState(query: RawQuery): BillsState {
  const many = (name: string): string[] => {
    const value = Object.hasOwn(query, name) ? query[name] : undefined;
    return (value === undefined ? [] : [value].flat()).map(clean);
  };
  const [q = ''] = many('q');
  const [cursor = ''] = many('cursor');
  const [all] = many('all');
  return {
    // By characters: half of a surrogate pair is no text.
    q: [...q].slice(0, LONGEST_QUERY).join('').trim(),
    chosen: byFacet((facet) => [...new Set(many(facet))].filter(FITS[facet]).slice(0, MOST_VALUES)),
    cursor: cursor.length > 0 && cursor.length <= LONGEST_CURSOR ? cursor : null,
    all: BILL_FACETS.find((facet) => facet === all) ?? null,
  };
}

const clean = (value: string) =>
  value
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();

const byFacet = (of: (facet: BillFacet) => readonly string[]) =>
  Object.fromEntries(BILL_FACETS.map((facet) => [facet, of(facet)])) as Record<
    BillFacet,
    readonly string[]
  >;

/** What is asked of the feature; a facet without a choice does not narrow. */
export function filterOf({ q, chosen }: BillsState): BillFilter {
  const some = <V>(values: readonly V[]) => (values.length > 0 ? values : undefined);
  return {
    q: q || undefined,
    parliament: some(chosen.parliament),
    milestone: some(chosen.milestone.filter(isMilestone)),
    kind: some(chosen.kind.filter(isKind)),
    subject: some(chosen.subject),
    committee: some(chosen.committee),
    sponsor: some(chosen.sponsor),
    year: some(chosen.year.map(Number)),
  };
}

/** The address of the same list with something changed. Any change leads back to its beginning. */
export function billsAddress(state: BillsState, change: Partial<BillsState> = {}): string {
  const { q, chosen, cursor, all } = { ...state, cursor: null, all: null, ...change };
  const query: Record<string, string | readonly string[]> = {};
  if (q) query['q'] = q;
  for (const facet of BILL_FACETS) if (chosen[facet].length > 0) query[facet] = chosen[facet];
  if (cursor) query['cursor'] = cursor;
  if (all) query['all'] = all;
  return paths.bills(query);
}

/** With the value added to its facet, or taken away when it was chosen. */
export function toggledBills(state: BillsState, facet: BillFacet, value: string): string {
  const now = state.chosen[facet];
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  return billsAddress(state, { chosen: { ...state.chosen, [facet]: next } });
}

export const withoutBillFilters = (state: BillsState): string =>
  billsAddress(state, { chosen: byFacet(() => []) });

export const hasBillFilters = ({ chosen }: BillsState): boolean =>
  BILL_FACETS.some((facet) => chosen[facet].length > 0);
