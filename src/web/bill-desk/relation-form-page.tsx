import { RELATION_KINDS, type BillSummary } from '../../features/bills/index.js';
import type { NamesIn } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { Button } from '../components/button.js';
import { RadioGroup } from '../components/choice-group.js';
import { EmptyState } from '../components/empty-state.js';
import { Field } from '../components/field.js';
import { Form } from '../components/form.js';
import { PageHeader } from '../components/page-header.js';
import { billCrumbs } from '../bills/bill-crumbs.js';
import { titleOf } from '../bills/bill-words.js';
import type { FormBody } from '../form-body.js';
import { FormPage } from '../forms/form-page.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import type { BillOnDesk } from './bill-desk-context.js';
import { BillEyebrow } from './bill-eyebrow.js';
import { MOST_FOUND, type FoundBills } from './relation-search.js';

export interface RelationFormPageProps extends BillOnDesk {
  context: PageContext;
  /** What was searched for; empty: nothing yet. */
  q: string;
  found: FoundBills;
  names: NamesIn;
  values: FormBody;
  mistakes: readonly Mistake[];
  formKey: string;
}

/** First the other bill is found, then the form says what this one is to it. */
export function RelationFormPage(props: RelationFormPageProps) {
  const { context, bill, facts, q, found, mistakes } = props;
  const { t } = context;
  const page = {
    title: t('billPapers:relation.title'),
    eyebrow: <BillEyebrow t={t} bill={bill} />,
    lead: t('billPapers:relation.lead'),
  };
  const crumbs = billCrumbs(t, facts, bill);
  if (found.bills.length === 0 && mistakes.length === 0) {
    return (
      <Page
        {...context}
        title={page.title}
        robots="noindex"
        crumbs={crumbs}
        styles={['css/legislature.css']}
      >
        <PageHeader {...page} lang={t.lang} />
        <SearchForm {...props} />
        {q !== '' && (
          <EmptyState title={t('billPapers:relation.noneTitle')}>
            <p>{t('billPapers:relation.none')}</p>
          </EmptyState>
        )}
      </Page>
    );
  }
  return (
    <FormPage
      context={context}
      {...page}
      crumbs={crumbs}
      action={paths.newRelation(bill.id)}
      cancelHref={paths.bill(bill.id)}
      submit={t('billPapers:relation.submit')}
      mistakes={mistakes}
      revision={null}
      before={<SearchForm {...props} />}
    >
      <RelationFields {...props} />
    </FormPage>
  );
}

/** A search by GET, on this very page. */
function SearchForm({ context: { t }, bill, q }: RelationFormPageProps) {
  return (
    <Form
      action={paths.newRelation(bill.id)}
      method="get"
      layout="inline"
      label={t('billPapers:relation.search')}
    >
      <Field
        t={t}
        name="q"
        type="search"
        label={t('billPapers:relation.search')}
        hint={t('billPapers:relation.searchHint')}
        value={q}
        maxLength={300}
        optional="unsaid"
      />
      <Button variant="secondary" icon="search">
        {t('billPapers:relation.find')}
      </Button>
    </Form>
  );
}

function RelationFields(props: RelationFormPageProps) {
  const { context, q, found, names, values, mistakes, formKey } = props;
  const { t } = context;
  const shared = (name: string) => ({
    t,
    name,
    value: values.text(name),
    error: errorAt(t, mistakes, name),
  });
  const [only, ...others] = found.bills;
  return (
    <>
      <input type="hidden" name="key" value={formKey} />
      {/* Not `q`: two controls of that id would stand on the page. */}
      <input type="hidden" name="searched" value={q} />
      <RadioGroup
        {...shared('other')}
        value={values.text('other') || (only && others.length === 0 ? only.id : null)}
        label={t('billPapers:relation.other')}
        hint={found.more ? t('billPapers:relation.more', { most: MOST_FOUND }) : undefined}
        choices={found.bills.map((bill) => ({
          value: bill.id,
          label: <BillLabel t={t} bill={bill} names={names} />,
        }))}
      />
      <RadioGroup
        {...shared('kind')}
        label={t('billPapers:relation.kind')}
        choices={RELATION_KINDS.map((kind) => ({
          value: kind,
          label: t(`bills:relation.${kind}`),
          hint: t(`billPapers:relation.means.${kind}`),
        }))}
      />
      <Field
        {...shared('note')}
        label={t('billPapers:relation.note')}
        hint={t('billPapers:referral.noteHint')}
        rows={3}
        maxLength={2000}
        optional
      />
    </>
  );
}

interface BillLabelProps {
  t: T;
  bill: BillSummary;
  names: NamesIn;
}

/** A bill as a choice: no link, since a label is not the way out of a form. */
export function BillLabel({ t, bill, names }: BillLabelProps) {
  const title = titleOf(bill, t.lang);
  const place = names.label(bill.parliament);
  return (
    <>
      <Bidi text={title.text} lang={title.lang} />{' '}
      <small class="muted">
        <Bidi text={place.text} lang={place.lang} /> · <bdi dir="ltr">{bill.number}</bdi> ·{' '}
        {t(`procedures:milestone.${bill.milestone}`)}
      </small>
    </>
  );
}
