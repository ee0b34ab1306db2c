import { labelOf } from '../../features/parliaments/index.js';
import { isMessageKey } from '../../platform/i18n/translator.js';
import { Badge, SharingBadge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { ButtonLink } from '../components/button.js';
import { Columns } from '../components/columns.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Page } from '../layout/page.js';
import { paths } from '../paths.js';
import { BillAmendments } from './bill-amendments.js';
import { BillCiteBox } from './bill-cite-box.js';
import { BillCommittees } from './bill-committees.js';
import { billCrumbs } from './bill-crumbs.js';
import { BillDecisions } from './bill-decisions.js';
import { BillFacts } from './bill-facts.js';
import { BillNow } from './bill-now.js';
import type { BillPageProps } from './bill-page-props.js';
import { BillRecordTable } from './bill-record.js';
import { BillRelations } from './bill-relations.js';
import { BillSteps } from './bill-steps.js';
import { BillTexts } from './bill-texts.js';
import { BillTrack } from './bill-track.js';
import { titleOf } from './bill-words.js';
import { MilestoneBadge } from './milestone-badge.js';

/** One bill: what it is, where it stands, what happens next; then all the rest. */
export function BillPage(props: BillPageProps) {
  const { context, bill, facts, origin, done } = props;
  const { t } = context;
  const title = titleOf(bill, t.lang);
  const open = bill.sharing.level === 'public' && !bill.demonstration;
  const said = `billDesk:done.${done}`;
  const parliament = labelOf(facts, t.lang);
  return (
    <Page
      {...context}
      title={title.text}
      styles={['css/legislature.css']}
      robots={open ? undefined : 'noindex'}
      crumbs={billCrumbs(t, facts, bill, false)}
      feed={{ href: paths.billFeed(bill.id), title: t('bills:feed.bill', { title: title.text }) }}
    >
      {done && isMessageKey(said) && (
        <Notice kind="success">
          <p>{t(said)}</p>
        </Notice>
      )}
      <PageHeader
        title={title.text}
        lang={title.lang}
        eyebrow={
          <>
            <span>{t(`bills:kind.${bill.kind}`)}</span>
            <bdi dir="ltr">{bill.number}</bdi>
            <Bidi text={parliament.text} lang={parliament.lang} />
          </>
        }
        badges={<Badges {...props} />}
        actions={<Actions {...props} />}
      />
      {bill.demonstration && (
        <Notice>
          <p>{t('bills:page.demonstrationWhy')}</p>
        </Notice>
      )}
      <BillNow {...props} />
      <BillTrack t={t} bill={bill} />
      <Columns asideLabel={t('bills:page.aside')} aside={<BillFacts {...props} />}>
        <Contents {...props} />
        <Summary {...props} />
        <BillSteps {...props} />
        <BillRecordTable {...props} />
        <BillTexts {...props} />
        <BillCommittees {...props} />
        <BillAmendments {...props} />
        <BillDecisions {...props} />
        <BillRelations {...props} />
        <BillCiteBox t={t} bill={bill} facts={facts} origin={origin} />
      </Columns>
    </Page>
  );
}

function Badges({ context, bill, facts, now, today }: BillPageProps) {
  const { t } = context;
  const { sharing, visibleFrom } = bill;
  const due = bill.due?.on;
  return (
    <>
      <MilestoneBadge t={t} milestone={bill.milestone} />
      {due && due < today && (
        <Badge icon="warning" tone="bad">
          {t('bills:now.lateBadge')}
        </Badge>
      )}
      {sharing.level !== 'public' && <SharingBadge t={t} level={sharing.level} />}
      {visibleFrom > now && (
        <Badge icon="lock" tone="wait">
          {t('bills:page.embargoed', { date: t.dateTime(visibleFrom, facts.timeZone) })}
        </Badge>
      )}
      {bill.demonstration && (
        <Badge icon="info" tone="warn">
          {t('bills:page.demonstration')}
        </Badge>
      )}
    </>
  );
}

function Actions({ context, bill, rights }: BillPageProps) {
  const { t } = context;
  const moves = rights.may('move') && bill.next.length > 0;
  if (!moves && !rights.may('describe') && !rights.may('share')) return null;
  return (
    <>
      {moves && (
        <ButtonLink icon="arrow" href={paths.moveBill(bill.id)}>
          {t('bills:actions.move')}
        </ButtonLink>
      )}
      {rights.may('describe') && (
        <ButtonLink variant="secondary" icon="draft" href={paths.editBill(bill.id)}>
          {t('bills:actions.describe')}
        </ButtonLink>
      )}
      {rights.may('share') && (
        <ButtonLink variant="secondary" icon="users" href={paths.shareBill(bill.id)}>
          {t('bills:actions.share')}
        </ButtonLink>
      )}
    </>
  );
}

/** Ways down a long page, for those who come for one thing. */
function Contents({ context, bill }: BillPageProps) {
  const { t } = context;
  const parts = [
    ['steps', t('bills:steps.title'), bill.steps.length],
    ['texts', t('bills:texts.title'), bill.texts.length],
    ['committees', t('bills:committees.title'), bill.referrals.length],
    ['amendments', t('bills:amendments.title'), bill.amendments.length],
    ['relations', t('bills:relations.title'), bill.relations.length],
  ] as const;
  return (
    <nav class="jump no-print" aria-label={t('bills:page.contents')}>
      <ul>
        {parts.map(
          ([id, label, count]) =>
            count > 0 && (
              <li>
                <a href={`#${id}`}>
                  {label} <span class="count">{t.number(count)}</span>
                </a>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}

function Summary({ context, bill, facts }: BillPageProps) {
  const { t } = context;
  const languages = [t.lang, bill.language, ...facts.languages];
  const lang =
    languages.find((one) => bill.summaries[one]) ?? Object.keys(bill.summaries)[0] ?? null;
  if (lang === null) return null;
  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{t('bills:page.summary')}</h2>
      <p class="summary">
        <Bidi text={bill.summaries[lang]!} lang={lang} />
      </p>
    </section>
  );
}
