import { bareOf, tokenise } from '../../platform/search-engine/tokenise.js';
import type { ParliamentFacts } from './parliament-facts.js';

/** What a list of parliaments can be narrowed by; null: not narrowed. */
export interface ParliamentFilter {
  readonly kind: string | null;
  readonly region: string | null;
  readonly language: string | null;
  readonly structure: string | null;
  readonly status: string | null;
  readonly tradition: string | null;
  /** Words that begin words of any of its names, in any language, or its code or acronym. */
  readonly q: string | null;
}

export const FACETS = ['kind', 'region', 'language', 'structure', 'status', 'tradition'] as const;
export type FacetName = (typeof FACETS)[number];

type Wanted = { readonly [K in keyof ParliamentFilter]?: string | undefined };

/** What a query of an address asks for; empty and absent are the same. */
export function filterOf(wanted: Wanted): ParliamentFilter {
  const { kind, region, language, structure, status, tradition, q } = wanted;
  return {
    kind: kind || null,
    region: region || null,
    language: language || null,
    structure: structure || null,
    status: status || null,
    tradition: tradition || null,
    q: q?.trim() || null,
  };
}

/** How many parliaments each value would leave, the facet's own filter set aside. */
export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

export function matching(
  parliaments: readonly ParliamentFacts[],
  filter: ParliamentFilter,
): ParliamentFacts[] {
  const words = wordsOf(filter.q ?? '');
  return parliaments.filter(
    (one) => FACETS.every((facet) => passes(one, filter, facet)) && isNamed(one, words),
  );
}

export function countFacets(
  parliaments: readonly ParliamentFacts[],
  filter: ParliamentFilter,
): FacetCounts {
  const words = wordsOf(filter.q ?? '');
  const named = parliaments.filter((one) => isNamed(one, words));
  const count = (facet: FacetName) => {
    const others = FACETS.filter((one) => one !== facet);
    const counts = new Map<string, number>();
    for (const one of named) {
      if (!others.every((other) => passes(one, filter, other))) continue;
      for (const value of valuesOf(one, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return {
    kind: count('kind'),
    region: count('region'),
    language: count('language'),
    structure: count('structure'),
    status: count('status'),
    tradition: count('tradition'),
  };
}

function valuesOf(one: ParliamentFacts, facet: FacetName): readonly string[] {
  const value = facet === 'language' ? one.languages : one[facet];
  return value === null ? [] : Array.isArray(value) ? value : [value as string];
}

function passes(one: ParliamentFacts, filter: ParliamentFilter, facet: FacetName): boolean {
  const wanted = filter[facet];
  return wanted === null || valuesOf(one, facet).includes(wanted);
}

const wordsOf = (text: string) => tokenise(text).map(({ form }) => bareOf(form) ?? form);

/** The words of a parliament's names are few and never change: they are made once. */
const nameWords = new WeakMap<ParliamentFacts, readonly string[]>();

function isNamed(one: ParliamentFacts, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  let known = nameWords.get(one);
  if (!known) {
    const names = [...Object.values(one.names), ...Object.values(one.countryNames ?? {})];
    known = wordsOf([...names, one.code, one.acronym ?? ''].join(' '));
    nameWords.set(one, known);
  }
  return words.every((word) => known.some((own) => own.startsWith(word)));
}
