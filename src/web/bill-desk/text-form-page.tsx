import { READINGS, type TextView } from '../../features/bills/index.js';
import type { CitableDocument } from '../../features/documents/index.js';
import { Select } from '../components/select.js';
import type { FormBody } from '../form-body.js';
import { billCrumbs } from '../bills/bill-crumbs.js';
import type { BillInPlace } from '../bills/bill-context.js';
import { FormPage } from '../forms/form-page.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { BillEyebrow } from './bill-eyebrow.js';
import { OnePaperField, PaperLine } from './one-paper-field.js';

interface TextFormPageProps extends BillInPlace {
  context: PageContext;
  papers: readonly CitableDocument[];
  values: FormBody;
  mistakes: readonly Mistake[];
  formKey: string;
}

/** Makes a filed paper one of the bill's texts. */
export function TextFormPage(props: TextFormPageProps) {
  const { context, bill, facts, papers, values, mistakes, formKey } = props;
  const { t } = context;
  return (
    <FormPage
      context={context}
      title={t('billPapers:text.title')}
      eyebrow={<BillEyebrow t={t} bill={bill} />}
      lead={t('billPapers:text.lead')}
      crumbs={billCrumbs(t, facts, bill)}
      action={paths.newText(bill.id)}
      cancelHref={paths.bill(bill.id)}
      submit={t('billPapers:text.submit')}
      mistakes={mistakes}
      revision={null}
    >
      <input type="hidden" name="key" value={formKey} />
      <OnePaperField
        t={t}
        label={t('billPapers:text.paper')}
        papers={papers.filter(({ id }) => !bill.texts.some(({ document }) => document.id === id))}
        values={values}
        mistakes={mistakes}
        fileHref={paths.file(bill.parliament)}
        example={`${bill.parliament.toUpperCase()}/BILL/${bill.year}/12`}
      />
      <Select
        t={t}
        name="reading"
        label={t('billPapers:text.reading')}
        options={READINGS.map((value) => ({ value, label: t(`bills:reading.${value}`) }))}
        value={values.text('reading')}
        error={errorAt(t, mistakes, 'reading')}
      />
    </FormPage>
  );
}

interface RemoveTextPageProps extends BillInPlace {
  context: PageContext;
  text: TextView;
}

export function RemoveTextPage({ context, bill, facts, text }: RemoveTextPageProps) {
  const { t } = context;
  const { reading, document } = text;
  return (
    <FormPage
      context={context}
      title={t('billPapers:text.removeTitle')}
      eyebrow={<BillEyebrow t={t} bill={bill} />}
      lead={t('billPapers:text.removeLead')}
      crumbs={billCrumbs(t, facts, bill)}
      action={paths.removeText(bill.id, document.id)}
      cancelHref={paths.bill(bill.id)}
      submit={t('billPapers:text.removeSubmit')}
      danger
      mistakes={[]}
      revision={null}
    >
      <p>
        <strong>{t(`bills:reading.${reading}`)}</strong>
        <br />
        <PaperLine t={t} paper={document} />
      </p>
    </FormPage>
  );
}
