import { labelOf, type CommitteeView } from '../../features/parliaments/index.js';
import { ButtonLink } from '../components/button.js';
import { CheckboxGroup } from '../components/choice-group.js';
import { DateField } from '../components/date-field.js';
import { EmptyState } from '../components/empty-state.js';
import { Field } from '../components/field.js';
import { PageHeader } from '../components/page-header.js';
import { Select } from '../components/select.js';
import { Bidi } from '../components/bidi.js';
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
import { openIn } from './referral-state.js';

export interface ReferralFormPageProps extends BillOnDesk {
  context: PageContext;
  /** Those that serve the house where the bill stands. */
  committees: readonly CommitteeView[];
  values: FormBody;
  mistakes: readonly Mistake[];
  revision: number;
  formKey: string;
}

/** Charges a lead committee and any number of others with a bill, in one act. */
export function ReferralFormPage(props: ReferralFormPageProps) {
  const { context, bill, facts, today, committees, values, mistakes, revision, formKey } = props;
  const { t } = context;
  const { lead, charged } = openIn(bill);
  const free = committees.filter(({ id }) => !charged.has(id));
  if (free.length === 0 && mistakes.length === 0) return <NobodyPage {...props} />;
  const days = { min: bill.steps[0]?.on, max: today };
  const shared = (name: string) => ({
    t,
    name,
    value: values.text(name),
    error: errorAt(t, mistakes, name),
  });
  const names = free.map(({ id, names: given }) => ({ id, name: ownWord(given, t, facts) }));
  return (
    <FormPage
      context={context}
      title={t('billPapers:referral.title')}
      eyebrow={<BillEyebrow t={t} bill={bill} />}
      lead={t('billPapers:referral.lead')}
      crumbs={billCrumbs(t, facts, bill)}
      action={paths.newReferral(bill.id)}
      cancelHref={paths.bill(bill.id)}
      submit={t('billPapers:referral.submit')}
      mistakes={mistakes}
      revision={revision}
    >
      <input type="hidden" name="key" value={formKey} />
      {lead && (
        <p>
          {t('billPapers:referral.leadIs', {
            committee: ownWord(lead.committee.names, t, facts).text,
          })}
        </p>
      )}
      {(!lead || values.has('lead')) && (
        <>
          <Select
            {...shared('lead')}
            label={t('billPapers:referral.leadCommittee')}
            placeholder={t('billPapers:referral.noLead')}
            options={names.map(({ id, name }) => ({
              value: id,
              label: name.text,
              lang: name.lang,
            }))}
            optional
          />
          <DateField
            {...shared('leadDueOn')}
            label={t('billPapers:referral.leadDue')}
            min={days.min}
            optional
          />
        </>
      )}
      <div class="many">
        <CheckboxGroup
          t={t}
          name="opinion"
          label={t('billPapers:referral.opinions')}
          values={values.list('opinion')}
          error={errorAt(t, mistakes, 'opinion')}
          optional={!lead}
          choices={names.map(({ id, name }) => ({
            value: id,
            label: <Bidi text={name.text} lang={name.lang} />,
          }))}
        />
      </div>
      <DateField
        {...shared('opinionDueOn')}
        label={t('billPapers:referral.opinionDue')}
        min={days.min}
        optional
      />
      <DateField {...shared('on')} {...days} label={t('billPapers:referral.on')} />
      <Field
        {...shared('note')}
        label={t('billPapers:referral.note')}
        hint={t('billPapers:referral.noteHint')}
        rows={3}
        maxLength={2000}
        optional
      />
    </FormPage>
  );
}

/** Without a committee there is nothing to fill in. */
function NobodyPage({ context, bill, facts }: ReferralFormPageProps) {
  const { t } = context;
  const title = t('billPapers:referral.title');
  return (
    <Page
      {...context}
      title={title}
      robots="noindex"
      crumbs={billCrumbs(t, facts, bill)}
      styles={['css/legislature.css']}
    >
      <PageHeader title={title} lang={t.lang} eyebrow={<BillEyebrow t={t} bill={bill} />} />
      <EmptyState
        title={t('billPapers:referral.nobody')}
        actions={
          <ButtonLink variant="secondary" href={paths.parliament(bill.parliament)}>
            <Bidi {...labelOf(facts, t.lang)} />
          </ButtonLink>
        }
      >
        <p>{t('billPapers:referral.nobodyHint')}</p>
      </EmptyState>
    </Page>
  );
}
