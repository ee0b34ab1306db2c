import { BILL_KINDS } from '../../features/bills/index.js';
import { labelOf } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { Button, ButtonLink } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Form } from '../components/form.js';
import { PageHeader } from '../components/page-header.js';
import { Select } from '../components/select.js';
import { Tabs } from '../components/tabs.js';
import { Page } from '../layout/page.js';
import { paths } from '../paths.js';
import type { ContinentPageProps } from './continent-page-props.js';
import { ContinentTable } from './continent-table.js';

/** How many bills stand where, in every parliament: one table that answers for the continent. */
export function ContinentPage(props: ContinentPageProps) {
  const { context, choice, view, parliaments } = props;
  const { t } = context;
  const filed = view.rows.filter(({ total }) => total > 0);
  const bills = filed.reduce((sum, { total }) => sum + total, 0);
  const narrowed = choice.subject !== null || choice.kind !== null;
  return (
    <Page
      {...context}
      title={t('bills:continent.title')}
      styles={['css/legislature.css']}
      robots={narrowed ? 'noindex' : undefined}
      description={t('bills:continent.lead')}
      crumbs={[{ label: t('bills:title'), href: paths.bills() }]}
    >
      <PageHeader
        title={t('bills:continent.title')}
        lang={t.lang}
        lead={t('bills:continent.lead')}
      />
      <Filters {...props} />
      <p role="status">
        <strong>
          {t('bills:continent.ofAll', { count: filed.length, total: parliaments.length, bills })}
        </strong>
      </p>
      {filed.length === 0 ? (
        <EmptyState
          title={t('bills:continent.emptyTitle')}
          actions={
            narrowed && (
              <ButtonLink variant="secondary" href={paths.continent()}>
                {t('common:facets.clear')}
              </ButtonLink>
            )
          }
        >
          <p>{t(narrowed ? 'bills:list.emptyFiltered' : 'bills:list.empty')}</p>
        </EmptyState>
      ) : (
        <>
          <ByTabs {...props} />
          <ContinentTable {...props} />
        </>
      )}
      <Others t={t} view={view} parliaments={parliaments} />
    </Page>
  );
}

function Filters({ context, choice, view }: ContinentPageProps) {
  const { t } = context;
  const { subject, kind, by } = choice;
  const listed = view.subjects.map(({ value, count }) => {
    return { value, label: `${value} (${t.number(count)})` };
  });
  // What was chosen stays to be seen, also where nothing has it any more.
  const gone = subject !== null && !view.subjects.some(({ value }) => value === subject);
  return (
    <Form
      action={paths.continent()}
      method="get"
      layout="inline"
      label={t('bills:continent.filter')}
    >
      <Select
        t={t}
        name="subject"
        label={t('bills:continent.subject')}
        placeholder={t('bills:continent.allSubjects')}
        options={gone ? [{ value: subject, label: subject }, ...listed] : listed}
        value={subject ?? ''}
        optional="unsaid"
      />
      <Select
        t={t}
        name="kind"
        label={t('bills:continent.kind')}
        placeholder={t('bills:continent.allKinds')}
        options={BILL_KINDS.map((value) => ({ value, label: t(`bills:kind.${value}`) }))}
        value={kind ?? ''}
        optional="unsaid"
      />
      {by === 'milestone' && <input type="hidden" name="by" value={by} />}
      <Button variant="secondary" icon="filter">
        {t('bills:continent.submit')}
      </Button>
    </Form>
  );
}

function ByTabs({ context, choice }: ContinentPageProps) {
  const { t } = context;
  const { subject, kind } = choice;
  return (
    <Tabs
      t={t}
      label={t('bills:continent.columns')}
      tabs={(['phase', 'milestone'] as const).map((by) => ({
        href: paths.continent({
          subject: subject ?? undefined,
          kind: kind ?? undefined,
          by: by === 'phase' ? undefined : by,
        }),
        label: t(by === 'phase' ? 'bills:continent.byPhase' : 'bills:continent.byMilestone'),
        current: by === choice.by,
      }))}
    />
  );
}

/** Who is not in the table, so that nobody takes silence for an answer. */
function Others({
  t,
  view,
  parliaments,
}: { t: T } & Pick<ContinentPageProps, 'view' | 'parliaments'>) {
  const present = new Set(view.rows.filter(({ total }) => total > 0).map((row) => row.parliament));
  const others = parliaments.filter(({ code }) => !present.has(code));
  if (others.length === 0 || present.size === 0) return null;
  return (
    <details class="full-record">
      <summary>{t('bills:continent.others')}</summary>
      <ul class="name-list">
        {others.map((one) => {
          const { text, lang } = labelOf(one, t.lang);
          return (
            <li>
              <a href={paths.parliament(one.code)}>
                <Bidi text={text} lang={lang} />
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
