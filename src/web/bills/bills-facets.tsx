import { BILL_FACETS, type BillFacet, type FacetValue } from '../../features/bills/index.js';
import { pickName, type NamesIn } from '../../features/parliaments/index.js';
import { isMessageKey, type T } from '../../platform/i18n/translator.js';
import { FacetList, FilterChips } from '../components/facet-list.js';
import {
  billsAddress,
  toggledBills,
  withoutBillFilters,
  type BillsState,
} from './bills-address.js';

export type BillFacets = Readonly<Record<BillFacet, readonly FacetValue[]>>;

interface Props {
  readonly t: T;
  readonly state: BillsState;
  readonly facets: BillFacets;
  readonly names: NamesIn;
}

const ORDER: readonly BillFacet[] = [
  'milestone',
  'parliament',
  'kind',
  'subject',
  'committee',
  'sponsor',
  'year',
];
const SHOWN = 10;

export function BillsFacets(props: Props) {
  return (
    <>
      {ORDER.map((facet) => (
        <OneFacet {...props} facet={facet} />
      ))}
    </>
  );
}

function OneFacet(props: Props & { facet: BillFacet }) {
  const { t, state, facets, facet } = props;
  const chosen = state.chosen[facet];
  const counts = facets[facet];
  // A value that was chosen stays in sight when nothing has it any more, to be taken away again.
  const gone = chosen
    .filter((value) => !counts.some((one) => one.value === value))
    .map((value) => ({ value, count: 0 }));
  const values: readonly FacetValue[] = [...counts, ...gone].filter(
    (one) => labelOfFacet(props, facet, one) !== null,
  );
  if (chosen.length === 0 && values.length < 2) return null;
  const shown = values.filter(
    ({ value }, at) => at < SHOWN || state.all === facet || chosen.includes(value),
  );
  const more = values.length - shown.length;
  return (
    <FacetList
      t={t}
      title={t(`bills:facet.${facet}`)}
      facets={shown.map((one) => ({
        ...(labelOfFacet(props, facet, one) ?? { label: one.value }),
        count: one.count,
        href: toggledBills(state, facet, one.value),
        selected: chosen.includes(one.value),
      }))}
      more={
        more > 0
          ? { href: billsAddress(state, { cursor: state.cursor, all: facet }), count: more }
          : undefined
      }
    />
  );
}

/** The filters in use. One that names nothing the reader may see is taken away by "clear" only. */
export function BillsChips(props: Props) {
  const { t, state, facets } = props;
  const chips = BILL_FACETS.flatMap((facet) =>
    state.chosen[facet].flatMap((value) => {
      const known = facets[facet].find((one) => one.value === value) ?? { value, count: 0 };
      const label = labelOfFacet(props, facet, known);
      return label ? [{ ...label, href: toggledBills(state, facet, value) }] : [];
    }),
  );
  return <FilterChips t={t} chips={chips} clearHref={withoutBillFilters(state)} />;
}

interface Label {
  readonly label: string;
  readonly lang?: string | undefined;
}

/** Null for a committee or person that no bill in sight names. */
function labelOfFacet(
  { t, names }: Pick<Props, 't' | 'names'>,
  facet: BillFacet,
  { value, names: own }: FacetValue,
): Label | null {
  switch (facet) {
    case 'parliament': {
      const { text, lang } = names.label(value);
      return { label: text, lang };
    }
    case 'milestone':
      return { label: worded(t, `procedures:milestone.${value}`, value) };
    case 'kind':
      return { label: worded(t, `bills:kind.${value}`, value) };
    case 'committee':
    case 'sponsor': {
      if (!own || Object.keys(own).length === 0) return null;
      const { text, lang } = pickName(own, [t.lang]);
      return { label: text, lang: lang === 'und' ? undefined : lang };
    }
    case 'subject':
    case 'year':
      return { label: value };
  }
}

function worded(t: T, key: string, otherwise: string): string {
  return isMessageKey(key) ? t(key) : otherwise;
}
