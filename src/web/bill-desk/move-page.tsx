import { Bidi } from '../components/bidi.js';
import { ButtonLink } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { billCrumbs } from '../bills/bill-crumbs.js';
import { ownWord } from '../bills/bill-words.js';
import { FormPage } from '../forms/form-page.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { BillEyebrow } from './bill-eyebrow.js';
import { MoveFields, type MoveFieldsProps } from './move-fields.js';

export interface MovePageProps extends Omit<MoveFieldsProps, 't'> {
  context: PageContext;
  revision: number;
  /** Of this rendering, so that a second click is not a second step. */
  formKey: string;
}

/** One step of a bill: what it leads to, and exactly what it asks for. */
export function MovePage(props: MovePageProps) {
  const { context, bill, facts, move, mistakes, revision, formKey } = props;
  const { t } = context;
  const deed = ownWord(move.transition.names, t, facts);
  // Nothing that can be typed here brings the report; a form would only be refused.
  if (move.missing.includes('report') && mistakes.length === 0) return <ReportFirst {...props} />;
  return (
    <FormPage
      context={context}
      title={deed.text}
      titleLang={deed.lang}
      eyebrow={<BillEyebrow t={t} bill={bill} />}
      lead={<LeadsTo {...props} />}
      crumbs={[
        ...billCrumbs(t, facts, bill),
        { label: t('billDesk:move.title'), href: paths.moveBill(bill.id) },
      ]}
      action={paths.moveBill(bill.id, move.transition.code)}
      cancelHref={paths.bill(bill.id)}
      submit={t('billDesk:move.submit')}
      mistakes={mistakes}
      revision={revision}
      after={
        <p>
          <a href={paths.moveBill(bill.id)}>{t('billDesk:move.other')}</a>
        </p>
      }
    >
      <input type="hidden" name="key" value={formKey} />
      <MoveFields t={t} {...props} />
    </FormPage>
  );
}

function LeadsTo({ context: { t }, facts, move }: MovePageProps) {
  const target = ownWord(move.toNames, t, facts);
  const milestone = t(`procedures:milestone.${move.milestone}`);
  return (
    <>
      {t('billDesk:move.leadsTo')} <Bidi text={target.text} lang={target.lang} />
      {milestone !== target.text && ` (${milestone})`}
    </>
  );
}

/** Where the report that the step waits for is recorded. */
function ReportFirst(props: MovePageProps) {
  const { context, bill, facts, move } = props;
  const { t } = context;
  const deed = ownWord(move.transition.names, t, facts);
  const waiting = bill.referrals.filter(
    ({ role, status, house }) => role === 'lead' && status === 'open' && house === bill.house,
  );
  return (
    <Page
      {...context}
      title={deed.text}
      robots="noindex"
      crumbs={billCrumbs(t, facts, bill)}
      styles={['css/legislature.css']}
    >
      <PageHeader
        title={deed.text}
        lang={deed.lang}
        eyebrow={<BillEyebrow t={t} bill={bill} />}
        lead={<LeadsTo {...props} />}
      />
      <Notice kind="warning" title={t('billDesk:move.reportFirst')}>
        <p>{t('billDesk:move.reportFirstWhy')}</p>
        {waiting.length === 0 && <p>{t('billDesk:move.noLead')}</p>}
      </Notice>
      <p class="actions">
        {waiting.map(({ id, committee }) => (
          <ButtonLink icon="committee" href={paths.referral(bill.id, id)}>
            {t('billDesk:move.recordReport', {
              committee: `\u2068${ownWord(committee.names, t, facts).text}\u2069`,
            })}
          </ButtonLink>
        ))}
        {waiting.length === 0 && (
          <ButtonLink icon="committee" href={paths.newReferral(bill.id)}>
            {t('billDesk:move.refer')}
          </ButtonLink>
        )}
        <ButtonLink variant="quiet" icon="back" href={paths.moveBill(bill.id)}>
          {t('billDesk:move.other')}
        </ButtonLink>
      </p>
    </Page>
  );
}
