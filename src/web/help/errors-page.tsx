import { ERRORS, type ErrorCode } from '../../kernel/errors.js';
import { STATUS } from '../../platform/http/problem.js';
import { DataTable } from '../components/data-table.js';
import { PageHeader } from '../components/page-header.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';

const CODES = (Object.keys(ERRORS) as ErrorCode[]).sort();

/** The `type` of every problem leads to its line here. */
export function ErrorsPage(context: PageContext) {
  const { t } = context;
  const title = t('help:errors.title');
  return (
    <Page {...context} title={title}>
      <PageHeader title={title} lead={t('help:errors.lead')} />
      <DataTable
        caption={title}
        captionHidden
        rows={CODES}
        columns={[
          {
            header: t('help:errors.code'),
            rowHeader: true,
            cell: (code) => <code id={code}>{code}</code>,
          },
          { header: t('help:errors.status'), numeric: true, cell: (code) => STATUS[ERRORS[code]] },
          { header: t('help:errors.meaning'), cell: (code) => t(`errors:${code}`) },
        ]}
      />
    </Page>
  );
}
