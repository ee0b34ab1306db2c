import { RECOMMENDATIONS, type ReferralView } from '../../features/bills/index.js';
import type { CitableDocument } from '../../features/documents/index.js';
import { Bidi } from '../components/bidi.js';
import { RadioGroup } from '../components/choice-group.js';
import { DateField } from '../components/date-field.js';
import { DescriptionList } from '../components/description-list.js';
import { Field } from '../components/field.js';
import { Select } from '../components/select.js';
import { billCrumbs } from '../bills/bill-crumbs.js';
import { ownWord } from '../bills/bill-words.js';
import type { FormBody } from '../form-body.js';
import { FormPage } from '../forms/form-page.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import type { BillOnDesk } from './bill-desk-context.js';
import { BillEyebrow } from './bill-eyebrow.js';
import { OnePaperField } from './one-paper-field.js';

interface ReferralClosingPageProps extends BillOnDesk {
  context: PageContext;
  referral: ReferralView;
  papers: readonly CitableDocument[];
  values: FormBody;
  mistakes: readonly Mistake[];
  revision: number;
}

/** What a committee did with the bill: it reported, or was relieved of it. */
export function ReferralClosingPage(props: ReferralClosingPageProps) {
  const { context, bill, facts, referral, today, values, mistakes, revision } = props;
  const { t } = context;
  const shared = (name: string) => ({
    t,
    name,
    value: values.text(name),
    error: errorAt(t, mistakes, name),
  });
  return (
    <FormPage
      context={context}
      title={t('billPapers:closing.title')}
      eyebrow={<BillEyebrow t={t} bill={bill} />}
      crumbs={billCrumbs(t, facts, bill)}
      action={paths.referral(bill.id, referral.id)}
      cancelHref={paths.bill(bill.id)}
      submit={t('billPapers:closing.submit')}
      mistakes={mistakes}
      revision={revision}
      before={<ReferralInWords {...props} />}
    >
      <RadioGroup
        {...shared('status')}
        label={t('billPapers:closing.status')}
        choices={[
          {
            value: 'reported',
            label: t('billPapers:closing.reported'),
            detail: <ReportFields {...props} />,
          },
          {
            value: 'discharged',
            label: t('billPapers:closing.discharged'),
            hint: t('billPapers:closing.dischargedHint'),
          },
        ]}
      />
      <DateField
        {...shared('on')}
        label={t('billPapers:closing.on')}
        min={referral.referredOn}
        max={today}
      />
      <Field
        {...shared('note')}
        label={t('billPapers:closing.note')}
        hint={t(referral.note ? 'billPapers:closing.noteHint' : 'billPapers:referral.noteHint')}
        rows={3}
        maxLength={2000}
        optional
      />
    </FormPage>
  );
}

function ReportFields({ context, bill, papers, values, mistakes }: ReferralClosingPageProps) {
  const { t } = context;
  return (
    <>
      <OnePaperField
        t={t}
        label={t('billPapers:closing.report')}
        papers={papers}
        values={values}
        mistakes={mistakes}
        fileHref={paths.file(bill.parliament)}
        example={`${bill.parliament.toUpperCase()}/COMMITTEE-REPORT/${bill.year}/12`}
        optional
      />
      <Select
        t={t}
        name="recommendation"
        label={t('billPapers:closing.recommendation')}
        placeholder={t('billPapers:closing.recommendationUnsaid')}
        options={RECOMMENDATIONS.map((value) => ({
          value,
          label: t(`bills:recommendation.${value}`),
        }))}
        value={values.text('recommendation')}
        error={errorAt(t, mistakes, 'recommendation')}
        optional
      />
    </>
  );
}

/** The referral as it is recorded, so that nobody closes the wrong one. */
function ReferralInWords({ context, facts, referral }: ReferralClosingPageProps) {
  const { t } = context;
  const { committee, role, referredOn, dueOn, note } = referral;
  const { text, lang } = ownWord(committee.names, t, facts);
  return (
    <DescriptionList
      items={[
        { term: t('billPapers:closing.committee'), detail: <Bidi text={text} lang={lang} /> },
        { term: t('billPapers:closing.role'), detail: t(`bills:referralRole.${role}`) },
        { term: t('billPapers:closing.referredOn'), detail: t.date(referredOn) },
        dueOn && { term: t('billPapers:closing.dueOn'), detail: t.date(dueOn) },
        note && { term: t('billPapers:closing.noteNow'), detail: <Bidi text={note} /> },
      ]}
    />
  );
}
