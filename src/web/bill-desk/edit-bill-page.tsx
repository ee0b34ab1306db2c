import { billCrumbs } from '../bills/bill-crumbs.js';
import { FormPage } from '../forms/form-page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import type { BillOnDesk } from './bill-desk-context.js';
import { BillEyebrow } from './bill-eyebrow.js';
import { BillFields, type BillFieldsProps } from './bill-fields.js';
import { SponsorFields, type SponsorFieldsProps } from './sponsor-fields.js';

interface EditBillPageProps
  extends BillOnDesk, Omit<BillFieldsProps, 't' | 'facts'>, Pick<SponsorFieldsProps, 'people'> {
  context: PageContext;
  revision: number;
}

export function EditBillPage(props: EditBillPageProps) {
  const { context, bill, facts, mistakes, revision } = props;
  const { t } = context;
  return (
    <FormPage
      context={context}
      title={t('billDesk:edit.title')}
      eyebrow={<BillEyebrow t={t} bill={bill} />}
      lead={t('billDesk:edit.lead')}
      crumbs={billCrumbs(t, facts, bill)}
      action={paths.editBill(bill.id)}
      cancelHref={paths.bill(bill.id)}
      submit={t('billDesk:edit.submit')}
      mistakes={mistakes}
      revision={revision}
    >
      <BillFields t={t} {...props} />
      <h2>{t('billDesk:file.sectionSponsors')}</h2>
      <SponsorFields t={t} {...props} />
    </FormPage>
  );
}
