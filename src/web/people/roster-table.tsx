import type { MembershipView } from '../../features/people/index.js';
import type { ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Badge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { DataTable, type Column } from '../components/data-table.js';
import { paths } from '../paths.js';
import { PartyShort, postPeriod } from './words.js';

interface RosterTableProps {
  t: T;
  facts: ParliamentFacts;
  caption: string;
  members: readonly MembershipView[];
  /** Whether the rows are of one day, of which vague dates may leave it open. */
  ofOneDay: boolean;
}

/** Who belongs to a chamber or a committee, in the order given: officers first, then by name. */
export function RosterTable({ t, facts, caption, members, ofOneDay }: RosterTableProps) {
  const own = facts.languages;
  const columns: Column<MembershipView>[] = [
    {
      header: t('people:column.name'),
      rowHeader: true,
      cell: (one) => (
        <>
          <a href={paths.person(one.person.id)}>
            <Bidi text={one.person.name} />
          </a>
          {ofOneDay && !one.certain && (
            <>
              {' '}
              <Badge tone="wait">{t('people:roster.perhaps')}</Badge>
            </>
          )}
        </>
      ),
    },
    {
      header: t('people:column.role'),
      cell: (one) => (
        <span>{one.title ? <Bidi text={one.title} /> : t(`people:role.${one.role}`)}</span>
      ),
    },
  ];
  if (members.some(({ onBehalfOf }) => onBehalfOf)) {
    columns.push({
      header: t('people:column.party'),
      cell: ({ onBehalfOf }) =>
        onBehalfOf ? <PartyShort t={t} party={onBehalfOf} own={own} /> : <span>–</span>,
    });
  }
  if (members.some(({ constituency }) => constituency)) {
    columns.push({
      header: t('people:column.constituency'),
      cell: ({ constituency }) => (constituency ? <Bidi text={constituency} /> : <span>–</span>),
    });
  }
  columns.push({
    header: t('people:column.period'),
    cell: (one) => <bdi>{postPeriod(t, one, own)}</bdi>,
  });
  return <DataTable caption={caption} captionHidden columns={columns} rows={members} />;
}
