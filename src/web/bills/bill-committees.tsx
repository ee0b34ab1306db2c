import type { ReferralView } from '../../features/bills/index.js';
import { Badge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { ButtonLink } from '../components/button.js';
import { paths } from '../paths.js';
import type { BillPageProps } from './bill-page-props.js';
import { houseName, ownWord } from './bill-words.js';
import { CitedPapers } from './cited-papers.js';

/** Who examines the bill, in which part, until when, and what came of it. */
export function BillCommittees(props: BillPageProps) {
  const { context, bill, rights } = props;
  const { t } = context;
  return (
    <section aria-labelledby="committees">
      <h2 id="committees">{t('bills:committees.title')}</h2>
      {bill.referrals.length === 0 ? (
        <p class="muted">{t('bills:committees.empty')}</p>
      ) : (
        <ul class="lines">
          {bill.referrals.map((referral) => (
            <li>
              <Referral {...props} referral={referral} />
            </li>
          ))}
        </ul>
      )}
      {rights.may('refer') && bill.next.length > 0 && (
        <p class="actions no-print">
          <ButtonLink href={paths.newReferral(bill.id)} variant="secondary" icon="committee">
            {t('bills:committees.add')}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

const LOOKS = {
  open: ['waiting', 'neutral'],
  reported: ['check', 'good'],
  discharged: ['close', 'closed'],
} as const;

function Referral(props: BillPageProps & { referral: ReferralView }) {
  const { context, bill, facts, rights, referral } = props;
  const { t } = context;
  const { committee, role, status, late, dueOn, recommendation, report, note } = referral;
  const name = ownWord(committee.names, t, facts);
  const house = houseName(t, facts, bill, referral.house);
  const [icon, tone] = LOOKS[status];
  const lines = [
    t('bills:committees.referred', { date: t.date(referral.referredOn) }),
    dueOn && status === 'open' && !late && t('bills:committees.due', { date: t.date(dueOn) }),
    referral.reportedOn &&
      status !== 'open' &&
      t(`bills:committees.${status}`, { date: t.date(referral.reportedOn) }),
    recommendation && t(`bills:recommendation.${recommendation}`),
  ];
  return (
    <>
      <p class="eyebrow">
        <span>{t(`bills:referralRole.${role}`)}</span>
        {house && <Bidi text={house.text} lang={house.lang} />}
        <Badge icon={icon} tone={tone}>
          {t(`bills:referralStatus.${status}`)}
        </Badge>
        {late && dueOn && (
          <Badge icon="warning" tone="bad">
            {t('bills:committees.late', { date: t.date(dueOn) })}
          </Badge>
        )}
      </p>
      <h3>
        <a href={paths.committee(committee.id)}>
          <Bidi text={name.text} lang={name.lang} />
        </a>
      </h3>
      <ul class="meta">{lines.map((fact) => fact && <li>{fact}</li>)}</ul>
      {note && (
        <p class="said">
          <Bidi text={note} />
        </p>
      )}
      {report && <CitedPapers t={t} papers={[report]} />}
      {status === 'open' && rights.may('refer') && (
        <p class="step-actions no-print">
          <a
            href={paths.referral(bill.id, referral.id)}
            aria-label={t('bills:committees.closeLabel', { committee: name.text })}
          >
            {t('bills:committees.close')}
          </a>
        </p>
      )}
    </>
  );
}
