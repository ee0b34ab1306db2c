import type { PersonSummary } from '../../features/people/index.js';
import type { ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { DataTable, type Column } from '../components/data-table.js';
import { paths } from '../paths.js';
import { LocalName, PartyShort } from './words.js';

interface DirectoryTableProps {
  t: T;
  facts: ParliamentFacts;
  people: readonly PersonSummary[];
}

/** Somebody a line, with the seat that they hold or held last. */
export function DirectoryTable({ t, facts, people }: DirectoryTableProps) {
  const mandates = people.map(({ mandate }) => mandate);
  const columns: Column<PersonSummary>[] = [
    {
      header: t('people:column.name'),
      rowHeader: true,
      cell: ({ id, name, honorific }) => (
        <>
          <a href={paths.person(id)}>
            <Bidi text={name} />
          </a>
          {honorific && (
            <small>
              {' '}
              <Bidi text={honorific} />
            </small>
          )}
        </>
      ),
    },
    {
      header: t('people:column.post'),
      cell: ({ mandate }) => mandate && <Mandate t={t} facts={facts} mandate={mandate} />,
    },
  ];
  if (mandates.some((mandate) => mandate?.party)) {
    columns.push({
      header: t('people:column.party'),
      cell: ({ mandate }) =>
        mandate?.party ? (
          <PartyShort t={t} party={mandate.party} own={facts.languages} />
        ) : (
          <span>–</span>
        ),
    });
  }
  if (mandates.some((mandate) => mandate?.constituency)) {
    columns.push({
      header: t('people:column.constituency'),
      cell: ({ mandate }) =>
        mandate?.constituency ? <Bidi text={mandate.constituency} /> : <span>–</span>,
    });
  }
  return (
    <DataTable caption={t('people:list.label')} captionHidden columns={columns} rows={people} />
  );
}

interface MandateProps extends Pick<DirectoryTableProps, 't' | 'facts'> {
  mandate: NonNullable<PersonSummary['mandate']>;
}

function Mandate({ t, facts, mandate: { chamber, role, current } }: MandateProps) {
  const house = facts.chambers.length > 1 && facts.chambers.find(({ code }) => code === chamber);
  return (
    <span>
      {t(`people:role.${role}`)}
      {house && (
        <>
          {' · '}
          <LocalName t={t} names={house.names} own={facts.languages} />
        </>
      )}
      {!current && <span class="muted"> ({t('people:list.former')})</span>}
    </span>
  );
}
