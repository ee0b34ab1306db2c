import { FACETS, type Facet, type SearchView } from '../../features/search/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { FacetList, FilterChips, type FilterChip } from '../components/facet-list.js';
import { addressOf, toggled, withoutFilters, type SearchState } from './search-address.js';
import { facetLabel, placeOfMilestone, type Words } from './search-words.js';

interface Props {
  readonly t: T;
  readonly state: SearchState;
  readonly words: Words;
}

const ORDER: readonly Facet[] = [
  'parliament',
  'kind',
  'type',
  'milestone',
  'subject',
  'committee',
  'sponsor',
  'year',
  'language',
  'level',
];
const SHOWN = 10;

export function SearchFacets({ view, ...props }: Props & { view: SearchView }) {
  return (
    <>
      {ORDER.map((facet) => (
        <OneFacet {...props} facet={facet} counts={view.facets[facet]} />
      ))}
    </>
  );
}

interface OneFacetProps extends Props {
  readonly facet: Facet;
  readonly counts: SearchView['facets'][Facet];
}

function OneFacet({ t, state, words, facet, counts: given }: OneFacetProps) {
  const chosen = state.chosen[facet];
  const counts = facet === 'milestone' ? inOrderOfLife(given) : given;
  // A value that was chosen stays in sight when nothing has it any more, to be taken away again.
  const gone = chosen.filter((value) => !counts.some((one) => one.value === value));
  const values: OneFacetProps['counts'] = [
    ...counts,
    ...gone.map((value) => ({ value, count: 0 })),
  ];
  if (chosen.length === 0 && values.length < 2) return null;
  const listed = state.all === facet ? values : values.slice(0, SHOWN);
  const kept = values.filter(({ value }) => chosen.includes(value) && !has(listed, value));
  const shown = [...listed, ...kept];
  const more = values.length - shown.length;
  return (
    <FacetList
      t={t}
      title={t(`search:facet.${facet}`)}
      facets={shown.map(({ value, count, names }) => ({
        ...facetLabel(t, words, facet, value, names),
        count,
        href: toggled(state, facet, value),
        selected: chosen.includes(value),
      }))}
      more={
        more > 0
          ? { href: addressOf(state, { page: state.page, all: facet }), count: more }
          : undefined
      }
    />
  );
}

const inOrderOfLife = (counts: OneFacetProps['counts']) =>
  counts.toSorted((a, b) => placeOfMilestone(a.value) - placeOfMilestone(b.value));

const has = (values: readonly { value: string }[], value: string) =>
  values.some((one) => one.value === value);

export function SearchChips({ t, state, words }: Props) {
  const chips: FilterChip[] = FACETS.flatMap((facet) =>
    state.chosen[facet].map((value) => ({
      ...facetLabel(t, words, facet, value),
      href: toggled(state, facet, value),
    })),
  );
  const { from, to } = state;
  if (from) {
    const label = t('search:dates.since', { date: t.date(from) });
    chips.push({ label, href: addressOf(state, { from: null }) });
  }
  if (to) {
    const label = t('search:dates.until', { date: t.date(to) });
    chips.push({ label, href: addressOf(state, { to: null }) });
  }
  return <FilterChips t={t} chips={chips} clearHref={withoutFilters(state)} />;
}
