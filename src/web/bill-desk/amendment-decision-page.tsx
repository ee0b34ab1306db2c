import { DECIDED_FATES, type AmendmentView } from '../../features/bills/index.js';
import { Bidi } from '../components/bidi.js';
import { RadioGroup } from '../components/choice-group.js';
import { DateField } from '../components/date-field.js';
import { DescriptionList } from '../components/description-list.js';
import { Field } from '../components/field.js';
import { billCrumbs } from '../bills/bill-crumbs.js';
import { ownWord } from '../bills/bill-words.js';
import type { FormBody } from '../form-body.js';
import { FormPage } from '../forms/form-page.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import type { BillOnDesk } from './bill-desk-context.js';
import { BillEyebrow } from './bill-eyebrow.js';
import { DecisionFields } from './decision-fields.js';

interface AmendmentDecisionPageProps extends BillOnDesk {
  context: PageContext;
  amendment: AmendmentView;
  values: FormBody;
  mistakes: readonly Mistake[];
  revision: number;
}

/** What became of an amendment, with the figures where the house voted on it. */
export function AmendmentDecisionPage(props: AmendmentDecisionPageProps) {
  const { context, bill, facts, amendment, today, values, mistakes, revision } = props;
  const { t } = context;
  const { n, fate, decidedOn, movedOn } = amendment;
  const decided = fate !== 'pending';
  const shared = (name: string) => ({
    t,
    name,
    value: values.text(name),
    error: errorAt(t, mistakes, name),
  });
  const number = { n: t.number(n) };
  return (
    <FormPage
      context={context}
      title={
        decided
          ? t('billPapers:amendment.correctTitle', number)
          : t('billPapers:amendment.decideTitle', number)
      }
      eyebrow={<BillEyebrow t={t} bill={bill} />}
      lead={
        decided &&
        decidedOn &&
        t('billPapers:amendment.decided', {
          fate: t(`bills:fate.${fate}`),
          date: t.date(decidedOn),
        })
      }
      crumbs={billCrumbs(t, facts, bill)}
      action={paths.amendment(bill.id, amendment.id)}
      cancelHref={paths.bill(bill.id)}
      submit={t('billPapers:amendment.decideSubmit')}
      mistakes={mistakes}
      revision={revision}
      before={<AmendmentInWords {...props} />}
    >
      <RadioGroup
        {...shared('fate')}
        label={t('billPapers:amendment.fate')}
        choices={DECIDED_FATES.map((value) => ({ value, label: t(`bills:fate.${value}`) }))}
      />
      <DateField
        {...shared('on')}
        label={t('billPapers:amendment.decidedOn')}
        min={movedOn}
        max={today}
      />
      <DecisionFields t={t} values={values} mistakes={mistakes} optional />
      {decided && (
        <Field
          {...shared('reason')}
          label={t('billPapers:amendment.reason')}
          rows={2}
          maxLength={2000}
        />
      )}
    </FormPage>
  );
}

/** The amendment as it is recorded, so that nobody decides the wrong one. */
function AmendmentInWords({ context, facts, amendment }: AmendmentDecisionPageProps) {
  const { t } = context;
  const { mover, target, text, language, movedOn } = amendment;
  const name =
    mover.kind === 'committee'
      ? ownWord(mover.names, t, facts)
      : { text: mover.name, lang: undefined };
  return (
    <DescriptionList
      items={[
        {
          term: t('billPapers:amendment.mover'),
          detail: <Bidi text={name.text} lang={name.lang} />,
        },
        {
          term: t('billPapers:amendment.target'),
          detail: <Bidi text={target} lang={language} />,
        },
        {
          term: t('billPapers:amendment.text'),
          detail: (
            <div class="amendment-text">
              <Bidi text={text} lang={language} />
            </div>
          ),
        },
        { term: t('billPapers:amendment.on'), detail: t.date(movedOn) },
      ]}
    />
  );
}
