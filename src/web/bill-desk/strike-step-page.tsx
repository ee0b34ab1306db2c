import type { StepView } from '../../features/bills/index.js';
import { stageOf } from '../../features/procedures/index.js';
import { ButtonLink } from '../components/button.js';
import { Field } from '../components/field.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { billCrumbs } from '../bills/bill-crumbs.js';
import { ownWord } from '../bills/bill-words.js';
import type { FormBody } from '../form-body.js';
import { FormPage } from '../forms/form-page.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import type { BillOnDesk } from './bill-desk-context.js';
import { BillEyebrow } from './bill-eyebrow.js';
import { StepInWords } from './step-in-words.js';

export interface StrikeStepPageProps extends BillOnDesk {
  context: PageContext;
  step: StepView;
  values: FormBody;
  mistakes: readonly Mistake[];
  revision: number;
}

/** Only what came last, and never the filing: with it the bill itself would be gone. */
export const strikeable = ({ bill }: Pick<BillOnDesk, 'bill'>, step: StepView): boolean =>
  step.transition !== null && step === bill.steps.at(-1);

export function StrikeStepPage(props: StrikeStepPageProps) {
  const { context, bill, facts, step, values, mistakes, revision } = props;
  const { t } = context;
  if (!strikeable(props, step)) return <NotStruckPage {...props} />;
  const before = step.from === null ? undefined : stageOf(bill.procedure.procedure, step.from);
  const stage = before && ownWord(before.names, t, facts).text;
  return (
    <FormPage
      context={context}
      title={t('billDesk:strike.title')}
      eyebrow={<BillEyebrow t={t} bill={bill} />}
      lead={t('billDesk:strike.lead')}
      crumbs={billCrumbs(t, facts, bill)}
      action={paths.strikeStep(bill.id, step.n)}
      cancelHref={paths.bill(bill.id)}
      submit={t('billDesk:strike.submit')}
      danger
      mistakes={mistakes}
      revision={revision}
      before={
        <>
          <StepInWords {...props} />
          <Notice>
            {stage && <p>{t('billDesk:strike.back', { stage: `\u2068${stage}\u2069` })}</p>}
            <p>{t('billDesk:strike.referrals')}</p>
          </Notice>
        </>
      }
    >
      <Field
        t={t}
        name="reason"
        label={t('billDesk:strike.reason')}
        hint={t('billDesk:move.reasonHint')}
        value={values.text('reason')}
        error={errorAt(t, mistakes, 'reason')}
        rows={3}
        maxLength={1000}
      />
    </FormPage>
  );
}

/** Says why, and leads to the step that can be struck out. */
function NotStruckPage({ context, bill, facts, step }: StrikeStepPageProps) {
  const { t } = context;
  const last = bill.steps.at(-1)!;
  const onlyFiling = bill.steps.length === 1;
  return (
    <Page
      {...context}
      title={t('billDesk:strike.title')}
      robots="noindex"
      crumbs={billCrumbs(t, facts, bill)}
      styles={['css/legislature.css']}
    >
      <PageHeader
        title={t('billDesk:strike.title')}
        lang={t.lang}
        eyebrow={<BillEyebrow t={t} bill={bill} />}
      />
      <Notice kind="warning" title={t('billDesk:strike.impossible')}>
        <p>{t(onlyFiling ? 'errors:nothing_to_undo' : 'errors:only_last_step_undone')}</p>
      </Notice>
      <p class="actions">
        {last !== step && last.transition !== null && (
          <ButtonLink icon="arrow" href={paths.strikeStep(bill.id, last.n)}>
            {t('billDesk:strike.last')}
          </ButtonLink>
        )}
        <ButtonLink variant="quiet" icon="back" href={paths.bill(bill.id)}>
          {t('common:back')}
        </ButtonLink>
      </p>
    </Page>
  );
}
