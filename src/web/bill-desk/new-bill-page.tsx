import { labelOf } from '../../features/parliaments/index.js';
import { Bidi } from '../components/bidi.js';
import { FormPage } from '../forms/form-page.js';
import { SharingFields, type SharingFieldsProps } from '../forms/sharing-fields.js';
import type { PageContext } from '../page-context.js';
import { zoneText } from '../parliaments/words.js';
import { paths } from '../paths.js';
import { BillFields, type BillFieldsProps } from './bill-fields.js';
import { PlaceFields } from './place-fields.js';
import { SponsorFields, type SponsorFieldsProps } from './sponsor-fields.js';

export interface NewBillPageProps
  extends
    Omit<BillFieldsProps, 't'>,
    Pick<SponsorFieldsProps, 'people'>,
    Omit<SharingFieldsProps, 't' | 'words'> {
  context: PageContext;
  /** On the clocks of the parliament. */
  today: string;
  /** Whether the clerk files for other parliaments too. */
  several: boolean;
  /** Of this rendering, so that a second click files nothing twice. */
  formKey: string;
}

/** What a clerk says of a bill, from its title to who may see it. */
export function NewBillPage(props: NewBillPageProps) {
  const { context, facts, several, mistakes, formKey, now } = props;
  const { t } = context;
  const { code } = facts;
  const label = labelOf(facts, t.lang);
  return (
    <FormPage
      context={context}
      title={t('billDesk:file.title')}
      eyebrow={
        <>
          <Bidi text={label.text} lang={label.lang} />
          {several && <a href={paths.newBill()}>{t('billDesk:file.changeParliament')}</a>}
        </>
      }
      lead={t('billDesk:file.lead')}
      crumbs={[
        { label: label.text, lang: label.lang, href: paths.parliament(code) },
        { label: t('bills:title'), href: paths.bills({ parliament: code }) },
      ]}
      action={paths.newBill(code)}
      cancelHref={paths.bills({ parliament: code })}
      submit={t('billDesk:file.submit')}
      mistakes={mistakes}
      revision={null}
    >
      <input type="hidden" name="parliament" value={code} />
      <input type="hidden" name="key" value={formKey} />
      <h2>{t('billDesk:file.sectionBill')}</h2>
      <BillFields t={t} {...props} />
      <h2>{t('billDesk:file.sectionSponsors')}</h2>
      <SponsorFields t={t} {...props} />
      <h2>{t('billDesk:file.sectionPlace')}</h2>
      <PlaceFields t={t} {...props} />
      <h2>{t('billDesk:file.sectionSharing')}</h2>
      <SharingFields
        t={t}
        {...props}
        words={{
          legend: t('billDesk:share.legend'),
          embargoHint: t('billDesk:share.embargoHint', { zone: zoneText(t, facts.timeZone, now) }),
        }}
      />
    </FormPage>
  );
}
