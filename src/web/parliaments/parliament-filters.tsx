import {
  FACETS,
  type FacetCounts,
  type FacetName,
  type ParliamentFilter,
} from '../../features/parliaments/index.js';
import { isMessageKey, type T } from '../../platform/i18n/translator.js';
import { Button } from '../components/button.js';
import { FilterChips } from '../components/facet-list.js';
import { Icon } from '../components/icon.js';
import { Field } from '../components/field.js';
import { Form } from '../components/form.js';
import { Select } from '../components/select.js';
import { paths } from '../paths.js';

const MAIN: readonly FacetName[] = ['region', 'language'];

export function facetLabel(t: T, facet: FacetName, value: string): string {
  if (facet === 'language') return t.languageName(value);
  const key = `parliaments:${facet}.${value}`;
  return isMessageKey(key) ? t(key) : value;
}

interface FiltersProps {
  t: T;
  filter: ParliamentFilter;
  counts: FacetCounts;
}

/** A plain GET form: the address of the answer can be kept and shared. */
export function ParliamentFilters({ t, filter, counts }: FiltersProps) {
  const rest = FACETS.filter((facet) => !MAIN.includes(facet));
  const select = (facet: FacetName) => (
    <FacetSelect t={t} facet={facet} counts={counts} value={filter[facet]} />
  );
  return (
    <Form action={paths.parliaments()} method="get" label={t('parliaments:filter.title')}>
      <Field
        t={t}
        name="q"
        type="search"
        label={t('parliaments:filter.q')}
        hint={t('parliaments:filter.qHint')}
        value={filter.q}
        optional="unsaid"
      />
      {MAIN.map(select)}
      <details class="facet" open={rest.some((facet) => filter[facet] !== null)}>
        <summary>
          <h3>{t('parliaments:filter.more')}</h3>
          <Icon name="chevron" />
        </summary>
        {rest.map(select)}
      </details>
      <Button icon="filter">{t('parliaments:filter.apply')}</Button>
    </Form>
  );
}

interface FacetSelectProps {
  t: T;
  facet: FacetName;
  counts: FacetCounts;
  value: string | null;
}

function FacetSelect({ t, facet, counts, value }: FacetSelectProps) {
  const known = new Map(counts[facet]);
  // A filter in use stays in its list, even where nothing is left under it.
  if (value !== null && !known.has(value)) known.set(value, 0);
  const collator = new Intl.Collator(t.lang);
  const options = [...known]
    .map(([one, count]) => ({ value: one, name: facetLabel(t, facet, one), count }))
    .sort((a, b) => collator.compare(a.name, b.name))
    .map(({ value: one, name, count }) => ({
      value: one,
      label: t('parliaments:withCount', { label: name, count }),
    }));
  return (
    <Select
      t={t}
      name={facet}
      label={t(`parliaments:filter.${facet}`)}
      options={options}
      value={value}
      placeholder={t('common:facets.any')}
      optional="unsaid"
    />
  );
}

export function FiltersInUse({ t, filter }: { t: T; filter: ParliamentFilter }) {
  const inUse = (['q', ...FACETS] as const).flatMap((name) => {
    const value = filter[name];
    return value === null ? [] : [{ name, value }];
  });
  const chips = inUse.map(({ name, value }) => {
    const others = inUse.filter((one) => one.name !== name);
    const query = Object.fromEntries(others.map((one) => [one.name, one.value]));
    const label = name === 'q' ? `“${value}”` : facetLabel(t, name, value);
    return { label, href: paths.parliaments(query) };
  });
  return <FilterChips t={t} chips={chips} clearHref={paths.parliaments()} />;
}
