import { labelOf } from '../../features/parliaments/index.js';
import { SharingBadge } from '../components/badge.js';
import { Notice } from '../components/notice.js';
import { billCrumbs } from '../bills/bill-crumbs.js';
import { whoReads } from '../documents/words.js';
import { FormPage } from '../forms/form-page.js';
import { SharingFields, type SharingFieldsProps } from '../forms/sharing-fields.js';
import type { PageContext } from '../page-context.js';
import { zoneText } from '../parliaments/words.js';
import { paths } from '../paths.js';
import type { BillOnDesk } from './bill-desk-context.js';
import { BillEyebrow } from './bill-eyebrow.js';

interface BillSharingPageProps
  extends Pick<BillOnDesk, 'bill'>, Omit<SharingFieldsProps, 't' | 'words'> {
  context: PageContext;
  revision: number;
  /** The committees or parliaments that the bill is shared with now, by name. */
  sharedWith: readonly string[];
}

/** Moves a bill up or down the ladder: who sees it now, what changes. */
export function BillSharingPage(props: BillSharingPageProps) {
  const { context, bill, facts, revision, sharedWith, mistakes, now } = props;
  const { t } = context;
  const { sharing, visibleFrom } = bill;
  return (
    <FormPage
      context={context}
      title={t('billDesk:share.title')}
      eyebrow={<BillEyebrow t={t} bill={bill} />}
      crumbs={billCrumbs(t, facts, bill)}
      action={paths.shareBill(bill.id)}
      cancelHref={paths.bill(bill.id)}
      submit={t('documents:share.submit')}
      mistakes={mistakes}
      revision={revision}
      before={
        <section aria-labelledby="now">
          <h2 id="now">{t('documents:share.now')}</h2>
          <p class="badges">
            <SharingBadge t={t} level={sharing.level} />
          </p>
          <p>{whoReads(t, sharing.level, labelOf(facts, t.lang).text, sharedWith)}</p>
          {visibleFrom > now && (
            <p>{t('bills:page.embargoed', { date: t.dateTime(visibleFrom, facts.timeZone) })}</p>
          )}
          <Notice>
            <p>{t('billDesk:share.recall')}</p>
          </Notice>
        </section>
      }
    >
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
