import type { NextMove } from '../../features/bills/index.js';
import { phaseOf } from '../../features/procedures/index.js';
import { Bidi } from '../components/bidi.js';
import { Icon } from '../components/icon.js';
import { paths } from '../paths.js';
import { Since } from './bill-records.js';
import { houseName, ownWord } from './bill-words.js';
import type { BillPageProps } from './bill-page-props.js';
import { MilestoneBadge } from './milestone-badge.js';
import { requirementText } from './requirement-text.js';

/** The two answers that a member opens the page for: where it stands, and what comes next. */
export function BillNow(props: BillPageProps) {
  const { context, bill, facts } = props;
  const { t } = context;
  const stage = ownWord(bill.stageNames, t, facts);
  const house = houseName(t, facts, bill, bill.house);
  return (
    <div class="bill-now">
      <section aria-labelledby="now">
        <h2 id="now">{t('bills:now.title')}</h2>
        <p class="bill-stands">
          <strong>{t(`bills:stands.${bill.milestone}`)}</strong>
        </p>
        <p class="badges">
          <MilestoneBadge t={t} milestone={bill.milestone} />
          <Since t={t} day={bill.since} />
        </p>
        <p>
          {t('bills:now.ownName')} <Bidi text={stage.text} lang={stage.lang} />
          {house && (
            <>
              {' · '}
              <Bidi text={house.text} lang={house.lang} />
            </>
          )}
        </p>
        <Ending {...props} />
        <Due {...props} />
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{t('bills:next.title')}</h2>
        <WhatNext {...props} />
      </section>
    </div>
  );
}

/** Why it came to its end: the first thing that is asked of a bill that failed. */
function Ending({ context, bill }: BillPageProps) {
  const last = bill.steps.at(-1);
  const reason = last && bill.entries.find(({ n }) => n === last.n)?.reason;
  if (!reason || phaseOf(bill.milestone) !== 'ended') return null;
  return (
    <p>
      {context.t('bills:record.reason')} <Bidi text={reason} />
    </p>
  );
}

function Due({ context, bill, today }: BillPageProps) {
  const { t } = context;
  if (!bill.due) return null;
  const { deadline, on } = bill.due;
  if (on === null) {
    if (deadline.unit !== 'sitting') return null;
    return <p>{t('bills:now.dueSitting', { count: deadline.count })}</p>;
  }
  const late = on < today;
  return (
    <p class={late ? 'late' : undefined}>
      {late && <Icon name="warning" />}
      {t(late ? 'bills:now.late' : 'bills:now.due', { date: t.date(on) })}
    </p>
  );
}

function WhatNext(props: BillPageProps) {
  const { context, bill } = props;
  const { t } = context;
  const ends = bill.next.filter(({ milestone }) => phaseOf(milestone) === 'ended');
  const ways = bill.next.filter(({ milestone }) => phaseOf(milestone) !== 'ended');
  if (bill.next.length === 0) {
    const law = phaseOf(bill.milestone) === 'law';
    return <p>{t(law ? 'bills:next.law' : 'bills:next.end')}</p>;
  }
  return (
    <>
      {ways.length > 0 && (
        <>
          <p>{t(ways.length === 1 ? 'bills:next.one' : 'bills:next.several')}</p>
          <ul class="next-moves">
            {ways.map((move) => (
              <li>
                <Move {...props} move={move} />
              </li>
            ))}
          </ul>
        </>
      )}
      {ends.length > 0 && <Ends {...props} ends={ends} />}
    </>
  );
}

type MoveProps = BillPageProps & { move: NextMove };

function Move(props: MoveProps) {
  const { context, bill, facts, rights, move } = props;
  const { t } = context;
  const { transition, milestone, missing } = move;
  const deed = ownWord(transition.names, t, facts);
  const house = houseName(t, facts, bill, move.house);
  const [needs, common] = [transition.requires, t(`procedures:milestone.${milestone}`)];
  return (
    <>
      <strong>
        {rights.may('move') ? (
          <a href={paths.moveBill(bill.id, transition.code)}>
            <Bidi text={deed.text} lang={deed.lang} />
          </a>
        ) : (
          <Bidi text={deed.text} lang={deed.lang} />
        )}
      </strong>
      <span class="muted">
        {' '}
        <Icon name="arrow" /> {common}
        {house && house.text !== common && move.house !== bill.house && (
          <>
            {' · '}
            <Bidi text={house.text} lang={house.lang} />
          </>
        )}
      </span>
      {missing.map((one) => (
        <span class="missing">
          <Icon name="waiting" />
          {t(`bills:next.missing.${one}`)}
        </span>
      ))}
      {needs.length > 0 && (
        <small>
          {t('bills:next.needs')} {needs.map((one) => requirementText(t, one)).join(' · ')}
        </small>
      )}
    </>
  );
}

/** Ways in which a bill may end are many and alike: one line for them all. */
function Ends({ context, bill, facts, rights, ends }: BillPageProps & { ends: NextMove[] }) {
  const { t } = context;
  return (
    <div class="next-ends">
      <p>{t('bills:next.ends')}</p>
      <ul>
        {ends.map(({ transition }) => {
          const { text, lang } = ownWord(transition.names, t, facts);
          return (
            <li>
              {rights.may('move') ? (
                <a href={paths.moveBill(bill.id, transition.code)}>
                  <Bidi text={text} lang={lang} />
                </a>
              ) : (
                <Bidi text={text} lang={lang} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
