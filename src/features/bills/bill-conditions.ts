import { visibleWhere } from '../../kernel/audience.js';
import { isId } from '../../kernel/ids.js';
import { beginningWith } from './bill-words.js';
import { BILL_FACETS, type BillFacet, type BillFilter } from './bills.views.js';
import { seenWhere } from './seen-where.js';

/** In the order of their parameters, from `$3` on. */
const FACETS: readonly BillFacet[] = BILL_FACETS;

/** What each facet asks of a bill `b`; `$1` are the tokens of who asks, `$2` the words. */
const ASKS: Readonly<Record<BillFacet, string>> = {
  parliament: 'b.parliament = any($3::text[])',
  milestone: 'b.milestone = any($4::text[])',
  kind: 'b.kind = any($5::text[])',
  subject: 'b.subjects && $6::text[]',
  committee: `exists (select from bill_referral r
     where r.bill_id = b.id and r.committee_id = any($7::uuid[]))`,
  // Who sponsors what is told only of persons whom the reader may see.
  sponsor: `exists (select from bill_sponsor s join person p on p.id = s.person_id
     where s.bill_id = b.id and s.person_id = any($8::uuid[]) and ${visibleWhere('p', '$1')})`,
  year: 'b.year = any($9::integer[])',
};
/** The same of a single value: only then is an index of the facet also in the order of the list. */
const ASKS_ONE: Readonly<Partial<Record<BillFacet, string>>> = {
  parliament: 'b.parliament = ($3::text[])[1]',
  milestone: 'b.milestone = ($4::text[])[1]',
};
const WORDS = 'array_to_tsvector(b.words) @@ $2::tsquery';
const VISIBLE = seenWhere('b', '$1');
/** So that PostgreSQL knows the type of every parameter, also of those that nothing asks for. */
const UNUSED: Readonly<Record<BillFacet, string>> = {
  parliament: '$3::text[] is null',
  milestone: '$4::text[] is null',
  kind: '$5::text[] is null',
  subject: '$6::text[] is null',
  committee: '$7::uuid[] is null',
  sponsor: '$8::uuid[] is null',
  year: '$9::integer[] is null',
};

export interface BillConditions {
  /** Names the combination of what is asked, not its values: one statement for each. */
  readonly key: string;
  /** Who may see it, and the words. */
  readonly base: string;
  /** The facets that are asked for, each with its condition. */
  readonly asked: readonly { readonly facet: BillFacet; readonly condition: string }[];
  /** Conditions that hold for all, on the parameters that are not used. */
  readonly rest: string;
  /** The values of `$2` to `$9`. */
  readonly values: readonly unknown[];
}

/**
 * A filter as conditions. PostgreSQL would plan one statement for all filters as if none were set,
 * so each combination has a text of its own, put together from the constants above.
 */
export function conditionsOf(filter: BillFilter): BillConditions {
  const words = filter.q === undefined ? null : beginningWith(filter.q);
  const given = FACETS.filter((facet) => (filter[facet]?.length ?? 0) > 0);
  const one = (facet: BillFacet) => (filter[facet]?.length === 1 ? ASKS_ONE[facet] : undefined);
  const named = given.map((facet) => (one(facet) ? `one-${facet}` : facet));
  return {
    key: [...(words === null ? [] : ['q']), ...named].join('+') || 'all',
    base: `${VISIBLE} and ${words === null ? '$2::text is null' : WORDS}`,
    asked: given.map((facet) => ({ facet, condition: one(facet) ?? ASKS[facet] })),
    rest: FACETS.filter((facet) => !given.includes(facet))
      .map((facet) => ` and ${UNUSED[facet]}`)
      .join(''),
    values: [
      words,
      ...FACETS.map((facet) => (given.includes(facet) ? valuesOf(filter, facet) : null)),
    ],
  };
}

/** What is no id is the id of nothing, and must not reach PostgreSQL as one. */
function valuesOf(filter: BillFilter, facet: BillFacet): readonly unknown[] | undefined {
  const values = filter[facet];
  return facet === 'committee' || facet === 'sponsor' ? filter[facet]?.filter(isId) : values;
}

/** All of it as one condition. */
export const allOf = ({ base, asked, rest }: BillConditions): string =>
  [base, ...asked.map(({ condition }) => condition)].join(' and ') + rest;
