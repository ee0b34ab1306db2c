import { labelOf } from '../../features/parliaments/index.js';
import { Bidi } from '../components/bidi.js';
import { CopyableCode } from '../components/copyable-code.js';
import { DescriptionList } from '../components/description-list.js';
import { LanguageTag } from '../components/language-tag.js';
import { Time } from '../components/time.js';
import { paths } from '../paths.js';
import type { BillPageProps } from './bill-page-props.js';
import { otherTitlesOf, ownWord } from './bill-words.js';

/** Who stands behind the bill, and what it is, beside the way it takes. */
export function BillFacts(props: BillPageProps) {
  const { context, bill } = props;
  const { t } = context;
  return (
    <>
      <Sponsors {...props} />
      {bill.subjects.length > 0 && (
        <section>
          <h2>{t('bills:page.subjects')}</h2>
          <ul class="tags">
            {bill.subjects.map((subject) => (
              <li>
                <a href={paths.bills({ subject })}>
                  <Bidi text={subject} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('bills:page.facts')}</h2>
        <DescriptionList look="narrow" items={itemsOf(props)} />
        <p class="no-print">
          <a href={paths.billFeed(bill.id)} rel="nofollow">
            {t('bills:page.feed')}
          </a>
        </p>
      </section>
    </>
  );
}

function Sponsors({ context, bill }: BillPageProps) {
  const { t } = context;
  const { sponsors, proposer } = bill;
  if (sponsors.length === 0 && !proposer) return null;
  return (
    <section>
      <h2>{t('bills:page.sponsors')}</h2>
      {proposer && (
        <p>
          {t('bills:page.proposer')} <Bidi text={proposer} />
        </p>
      )}
      <ul class="lines">
        {sponsors.map(({ id, name, role }) => (
          <li>
            <a href={paths.person(id)}>
              <Bidi text={name} />
            </a>{' '}
            <span class="muted">{t(`bills:sponsorRole.${role}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function itemsOf({ context, bill, facts, origin, sharedWith }: BillPageProps) {
  const { t } = context;
  const parliament = labelOf(facts, t.lang);
  const chamber = facts.chambers.find(({ code }) => code === bill.chamber);
  const chamberName = chamber && ownWord(chamber.names, t, facts);
  const others = otherTitlesOf(bill, t.lang);
  const { procedure } = bill;
  const own = procedure.parliament !== null;
  const rules = ownWord(procedure.procedure.names, t, facts);
  return [
    {
      term: t('bills:page.parliament'),
      detail: (
        <a href={paths.parliament(bill.parliament)}>
          <Bidi text={parliament.text} lang={parliament.lang} />
        </a>
      ),
    },
    {
      term: t('bills:page.chamber'),
      detail: chamberName ? (
        <Bidi text={chamberName.text} lang={chamberName.lang} />
      ) : (
        t('bills:page.chamberWhole')
      ),
    },
    { term: t('bills:page.passage'), detail: t(`procedures:passage.${bill.passage}`) },
    { term: t('bills:page.nature'), detail: t(`bills:nature.${bill.nature}`) },
    bill.officialNumber && {
      term: t('bills:page.officialNumber'),
      detail: <Bidi text={bill.officialNumber} />,
    },
    { term: t('bills:page.number'), detail: <bdi dir="ltr">{bill.number}</bdi> },
    bill.steps[0] && {
      term: t('bills:page.filedOn'),
      detail: <Time t={t} day={bill.steps[0].on} />,
    },
    others.length > 0 && {
      term: t('bills:page.otherTitles'),
      detail: (
        <ul class="lines">
          {others.map(({ text, lang }) => (
            <li>
              <Bidi text={text} lang={lang} /> <LanguageTag t={t} tag={lang} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      term: t('bills:page.procedure'),
      detail: (
        <>
          <a href={paths.procedure(bill.parliament, own ? procedure.n : undefined)}>
            <Bidi text={rules.text} lang={rules.lang} />
          </a>{' '}
          <span class="muted">
            {t(own ? 'bills:page.procedureVersion' : 'bills:page.procedureTemplate', {
              n: t.number(procedure.n),
            })}
          </span>
        </>
      ),
    },
    {
      term: t('bills:page.visibleTo'),
      detail:
        sharedWith.length > 0
          ? `${t(`common:sharing.${bill.sharing.level}`)}: ${sharedWith.join(' · ')}`
          : t(`common:sharing.${bill.sharing.level}`),
    },
    {
      term: t('bills:page.iri'),
      detail: <CopyableCode t={t} value={`${origin}${bill.iri}`} />,
    },
    {
      term: t('bills:page.changedAt'),
      detail: <Time t={t} instant={bill.changedAt} zone={facts.timeZone} />,
    },
  ];
}
