import {
  AMENDMENT_FATES,
  type AmendmentFate,
  type AmendmentView,
} from '../../features/bills/index.js';
import { Badge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { ButtonLink } from '../components/button.js';
import { Tabs } from '../components/tabs.js';
import { paths } from '../paths.js';
import type { BillPageProps } from './bill-page-props.js';
import { ownWord } from './bill-words.js';
import { DecisionView } from './decision-view.js';

/** How many stand on the page at first: some bills have thousands. */
const SHOWN = 10;

const LOOKS = {
  pending: ['waiting', 'neutral'],
  adopted: ['check', 'good'],
  rejected: ['close', 'bad'],
  withdrawn: ['close', 'closed'],
  not_moved: ['close', 'closed'],
  inadmissible: ['danger', 'closed'],
} as const;

export function BillAmendments(props: BillPageProps) {
  const { context, bill, rights, amendments } = props;
  const { t } = context;
  const { fate, all } = amendments;
  const chosen = bill.amendments.filter((one) => fate === null || one.fate === fate);
  const shown = all ? chosen : chosen.slice(0, SHOWN);
  return (
    <section aria-labelledby="amendments">
      <h2 id="amendments">{t('bills:amendments.title')}</h2>
      {bill.amendments.length === 0 ? (
        <p class="muted">{t('bills:amendments.empty')}</p>
      ) : (
        <FateTabs {...props} />
      )}
      {bill.amendments.length > 0 && chosen.length === 0 && (
        <p class="muted">{t('bills:amendments.emptyFate')}</p>
      )}
      <ul class="lines">
        {shown.map((amendment) => (
          <li id={`amendment-${amendment.n}`}>
            <Amendment {...props} amendment={amendment} />
          </li>
        ))}
      </ul>
      {chosen.length > shown.length && (
        <p>
          <a href={paths.amendmentsOf(bill.id, fate ?? undefined, true)}>
            {t('bills:amendments.more', { count: chosen.length - shown.length })}
          </a>
        </p>
      )}
      {rights.may('amend') && bill.next.length > 0 && (
        <p class="actions no-print">
          <ButtonLink href={paths.newAmendment(bill.id)} variant="secondary" icon="draft">
            {t('bills:amendments.add')}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

function FateTabs({ context, bill, amendments }: BillPageProps) {
  const { t } = context;
  const count = (fate: AmendmentFate) => bill.amendments.filter((one) => one.fate === fate).length;
  const fates = AMENDMENT_FATES.filter((fate) => count(fate) > 0 || amendments.fate === fate);
  // A choice between one thing is none.
  if (fates.length < 2 && amendments.fate === null) return null;
  return (
    <Tabs
      t={t}
      label={t('bills:amendments.filter')}
      tabs={[
        {
          href: paths.amendmentsOf(bill.id),
          label: t('bills:amendments.all'),
          count: bill.amendments.length,
          current: amendments.fate === null,
        },
        ...fates.map((fate) => ({
          href: paths.amendmentsOf(bill.id, fate),
          label: t(`bills:fate.${fate}`),
          count: count(fate),
          current: amendments.fate === fate,
        })),
      ]}
    />
  );
}

function Amendment(props: BillPageProps & { amendment: AmendmentView }) {
  const { context, bill, rights, amendment } = props;
  const { t } = context;
  const { n, target, text, language, fate, decision, decidedOn } = amendment;
  const [icon, tone] = LOOKS[fate];
  return (
    <>
      <h3>
        {t('bills:amendments.n', { n: t.number(n) })}{' '}
        <Badge icon={icon} tone={tone}>
          {t(`bills:fate.${fate}`)}
        </Badge>
      </h3>
      <ul class="meta">
        <li>
          {t('bills:amendments.mover')} <Mover {...props} />
        </li>
        <li>
          {t('bills:amendments.to')} <Bidi text={target} lang={language} />
        </li>
        <li>{t('bills:amendments.movedOn', { date: t.date(amendment.movedOn) })}</li>
        {decidedOn && <li>{t('bills:amendments.decidedOn', { date: t.date(decidedOn) })}</li>}
      </ul>
      <p class="amendment-text">
        <Bidi text={text} lang={language} />
      </p>
      {decision && <DecisionView t={t} decision={decision} />}
      {rights.may('amend') && (
        <p class="step-actions no-print">
          <a
            href={paths.amendment(bill.id, amendment.id)}
            aria-label={
              fate === 'pending'
                ? t('bills:amendments.decideLabel', { n: t.number(n) })
                : t('billPapers:amendment.correctTitle', { n: t.number(n) })
            }
          >
            {fate === 'pending' ? t('bills:amendments.decide') : t('billPapers:amendment.correct')}
          </a>
        </p>
      )}
    </>
  );
}

function Mover({ context, facts, amendment }: BillPageProps & { amendment: AmendmentView }) {
  const { mover } = amendment;
  switch (mover.kind) {
    case 'person':
      return (
        <a href={paths.person(mover.id)}>
          <Bidi text={mover.name} />
        </a>
      );
    case 'committee': {
      const { text, lang } = ownWord(mover.names, context.t, facts);
      return (
        <a href={paths.committee(mover.id)}>
          <Bidi text={text} lang={lang} />
        </a>
      );
    }
    case 'text':
      return <Bidi text={mover.name} />;
  }
}
