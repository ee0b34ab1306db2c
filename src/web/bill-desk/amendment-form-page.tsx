import type { CommitteeView } from '../../features/parliaments/index.js';
import type { PeopleQueries } from '../../features/people/index.js';
import { RadioGroup } from '../components/choice-group.js';
import { DateField } from '../components/date-field.js';
import { Field } from '../components/field.js';
import { Select } from '../components/select.js';
import { billCrumbs } from '../bills/bill-crumbs.js';
import { ownWord } from '../bills/bill-words.js';
import { languageOptions } from '../documents/content-languages.js';
import type { FormBody } from '../form-body.js';
import { FormPage } from '../forms/form-page.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import type { BillOnDesk } from './bill-desk-context.js';
import { BillEyebrow } from './bill-eyebrow.js';

type People = Awaited<ReturnType<PeopleQueries['choices']>>;

export interface AmendmentFormPageProps extends BillOnDesk {
  context: PageContext;
  people: People;
  committees: readonly CommitteeView[];
  values: FormBody;
  mistakes: readonly Mistake[];
  formKey: string;
}

/** Somebody proposes to change the bill. */
export function AmendmentFormPage(props: AmendmentFormPageProps) {
  const { context, bill, facts, today, values, mistakes, formKey } = props;
  const { t } = context;
  const shared = sharedOf(props);
  const next = Math.max(0, ...bill.amendments.map(({ n }) => n)) + 1;
  return (
    <FormPage
      context={context}
      title={t('billPapers:amendment.title')}
      eyebrow={<BillEyebrow t={t} bill={bill} />}
      crumbs={billCrumbs(t, facts, bill)}
      action={paths.newAmendment(bill.id)}
      cancelHref={paths.bill(bill.id)}
      submit={t('billPapers:amendment.submit')}
      mistakes={mistakes}
      revision={null}
    >
      <input type="hidden" name="key" value={formKey} />
      <MoverFields {...props} />
      <Field
        {...shared('target')}
        label={t('billPapers:amendment.target')}
        hint={t('billPapers:amendment.targetHint')}
        maxLength={300}
      />
      <Field
        {...shared('text')}
        label={t('billPapers:amendment.text')}
        rows={8}
        maxLength={20_000}
        lang={values.text('language') || undefined}
      />
      <Select
        {...shared('language')}
        label={t('billPapers:amendment.language')}
        options={languageOptions(t, facts.languages, values.text('language'))}
      />
      <DateField
        {...shared('on')}
        label={t('billPapers:amendment.on')}
        min={bill.steps[0]?.on}
        max={today}
      />
      <Field
        {...shared('n')}
        label={t('billPapers:amendment.number')}
        hint={t('billPapers:amendment.numberHint', { n: t.number(next) })}
        inputMode="numeric"
        width="short"
        maxLength={9}
        autocomplete="off"
        optional
      />
    </FormPage>
  );
}

const sharedOf =
  ({ context: { t }, values, mistakes }: AmendmentFormPageProps) =>
  (name: string) => ({ t, name, value: values.text(name), error: errorAt(t, mistakes, name) });

/** Who moved it, each kind of mover with its own field. */
function MoverFields(props: AmendmentFormPageProps) {
  const { context, bill, facts, people, committees } = props;
  const { t } = context;
  const shared = sharedOf(props);
  const ofCommittees = committees.map(({ id, names }) => {
    const { text, lang } = ownWord(names, t, facts);
    return { value: id, label: text, lang };
  });
  return (
    <RadioGroup
      {...shared('mover')}
      label={t('billPapers:amendment.mover')}
      choices={[
        {
          value: 'person',
          label: t('billPapers:amendment.person'),
          detail:
            people.length > 0 ? (
              <Select
                {...shared('person')}
                label={t('billPapers:amendment.personName')}
                options={people.map((one) => ({ value: one.id, label: personLabel(props, one) }))}
              />
            ) : (
              <p id="person" tabIndex={-1}>
                {t('billPapers:amendment.noPeople')}{' '}
                <a href={paths.people(bill.parliament)}>{t('billPapers:amendment.directory')}</a>
              </p>
            ),
        },
        {
          value: 'committee',
          label: t('billPapers:amendment.committee'),
          detail:
            committees.length > 0 ? (
              <Select
                {...shared('committee')}
                label={t('billPapers:amendment.committeeName')}
                options={ofCommittees}
              />
            ) : (
              <p class="muted" id="committee" tabIndex={-1}>
                {t('billPapers:amendment.noCommittees')}
              </p>
            ),
        },
        {
          value: 'text',
          label: t('billPapers:amendment.words'),
          detail: (
            <Field
              {...shared('moverText')}
              label={t('billPapers:amendment.wordsName')}
              hint={t('billPapers:amendment.wordsHint')}
              maxLength={300}
            />
          ),
        },
      ]}
    />
  );
}

function personLabel(
  { context: { t }, facts }: AmendmentFormPageProps,
  { name, party }: People[number],
): string {
  if (!party) return name;
  return `${name} (${party.abbreviation ?? ownWord(party.names, t, facts).text})`;
}
