import {
  pickName,
  type CommitteeView,
  type ParliamentView,
} from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { ButtonLink } from '../components/button.js';
import { DataTable, type Column } from '../components/data-table.js';
import { paths } from '../paths.js';

interface CommitteesSectionProps {
  t: T;
  parliament: ParliamentView;
  mayCreate: boolean;
}

export function CommitteesSection({ t, parliament, mayCreate }: CommitteesSectionProps) {
  const { code, committees } = parliament;
  return (
    <section aria-labelledby="committees">
      <h2 id="committees">{t('parliaments:page.committees')}</h2>
      {committees.length === 0 ? (
        <p class="muted">{t('parliaments:page.committeesEmpty')}</p>
      ) : (
        <DataTable
          caption={t('parliaments:page.committees')}
          captionHidden
          columns={columnsOf(t, parliament)}
          rows={committees}
        />
      )}
      {mayCreate && (
        <p class="actions">
          <ButtonLink href={paths.newCommittee(code)} variant="secondary" icon="committee">
            {t('parliaments:page.newCommittee')}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

function columnsOf(
  t: T,
  { chambers, committees, languages }: ParliamentView,
): Column<CommitteeView>[] {
  const nameIn = (names: CommitteeView['names']) => {
    const { text, lang } = pickName(names, [t.lang, ...languages]);
    return <Bidi text={text} lang={lang} />;
  };
  const columns: Column<CommitteeView>[] = [
    {
      header: t('parliaments:column.committee'),
      rowHeader: true,
      cell: ({ id, names }) => <a href={paths.committee(id)}>{nameIn(names)}</a>,
    },
    {
      header: t('parliaments:column.kind'),
      cell: ({ kind }) => t(`parliaments:committeeKind.${kind}`),
    },
  ];
  if (chambers.length > 1) {
    columns.push({
      header: t('parliaments:column.chamber'),
      cell: ({ chamber }) => {
        const found = chambers.find(({ code }) => code === chamber);
        return found ? nameIn(found.names) : t('parliaments:page.ofWhole');
      },
    });
  }
  if (committees.some(({ maxMembers }) => maxMembers !== null)) {
    columns.push({
      header: t('parliaments:column.members'),
      numeric: true,
      cell: ({ maxMembers }) => (maxMembers === null ? '–' : t.number(maxMembers)),
    });
  }
  return columns;
}
