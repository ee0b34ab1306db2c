import type { ProcedureVersionSummary } from '../../features/procedures/index.js';
import { dayIn } from '../../kernel/clock.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { DataTable } from '../components/data-table.js';
import { Time } from '../components/time.js';
import { paths } from '../paths.js';

interface VersionsTableProps {
  t: T;
  parliament: string;
  timeZone: string;
  versions: readonly ProcedureVersionSummary[];
  /** The id of the version that the page shows. */
  shown: string;
}

/** The parliament's versions, the newest first, and the template that they came from. */
export function VersionsTable({ t, parliament, timeZone, versions, shown }: VersionsTableProps) {
  const link = ({ id, n, parliament: owner }: ProcedureVersionSummary) => {
    const label = versionName(t, { parliament: owner, n });
    if (id === shown) return <span aria-current="true">{label}</span>;
    // Only its own versions have an address; a template is seen while it is in force.
    return owner ? <a href={paths.procedure(parliament, n)}>{label}</a> : label;
  };
  return (
    <DataTable
      caption={t('procedures:page.versions')}
      captionHidden
      rows={versions}
      columns={[
        { header: t('procedures:column.version'), rowHeader: true, cell: link },
        {
          header: t('procedures:column.date'),
          cell: ({ createdAt }) => <Time t={t} day={dayIn(timeZone, createdAt)} />,
        },
        {
          header: t('procedures:column.note'),
          cell: ({ note, template, parliament: owner }) => {
            if (note) return <Bidi text={note} />;
            return owner ? '–' : t(`procedures:template.${template}`);
          },
        },
      ]}
    />
  );
}

export const versionName = (t: T, { parliament, n }: { parliament: string | null; n: number }) =>
  t(parliament ? 'procedures:page.own' : 'procedures:page.template', { n });
