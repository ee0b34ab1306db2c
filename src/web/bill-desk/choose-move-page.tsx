import type { NextMove } from '../../features/bills/index.js';
import { phaseOf, stageOf } from '../../features/procedures/index.js';
import { Badge } from '../components/badge.js';
import { Bidi } from '../components/bidi.js';
import { ButtonLink } from '../components/button.js';
import { DescriptionList } from '../components/description-list.js';
import { Icon } from '../components/icon.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { billCrumbs } from '../bills/bill-crumbs.js';
import { houseName, ownWord } from '../bills/bill-words.js';
import { MilestoneBadge } from '../bills/milestone-badge.js';
import { requirementText } from '../bills/requirement-text.js';
import type { FormBody } from '../form-body.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import type { BillOnDesk } from './bill-desk-context.js';
import { BillEyebrow } from './bill-eyebrow.js';
import { TypedBefore } from './typed-before.js';

/** A step that was asked for and is not possible from where the bill stands. */
export interface Astray {
  /** Somebody else was quicker. */
  readonly moved: boolean;
  readonly typed: FormBody;
}

export interface ChooseMovePageProps extends BillOnDesk {
  context: PageContext;
  astray: Astray | null;
  mayRecord: (move: NextMove) => boolean;
}

/** What the procedure allows from here, in plain words, to choose what has happened. */
export function ChooseMovePage(props: ChooseMovePageProps) {
  const { context, bill, facts, astray } = props;
  const { t } = context;
  const stage = ownWord(bill.stageNames, t, facts);
  const house = houseName(t, facts, bill, bill.house);
  const ends = bill.next.filter(({ milestone }) => phaseOf(milestone) === 'ended');
  const ways = bill.next.filter(({ milestone }) => phaseOf(milestone) !== 'ended');
  return (
    <Page
      {...context}
      title={t('billDesk:move.title')}
      robots="noindex"
      crumbs={billCrumbs(t, facts, bill)}
      styles={['css/legislature.css']}
    >
      {astray && <AstrayNotice {...props} astray={astray} />}
      <PageHeader
        title={t('billDesk:move.title')}
        lang={t.lang}
        eyebrow={<BillEyebrow t={t} bill={bill} />}
        lead={t(bill.next.length > 0 ? 'billDesk:move.chooseLead' : 'billDesk:move.ended')}
      />
      <DescriptionList
        items={[
          {
            term: t('billDesk:move.stands'),
            detail: (
              <>
                <Bidi text={stage.text} lang={stage.lang} />
                {house && (
                  <>
                    {' · '}
                    <Bidi text={house.text} lang={house.lang} />
                  </>
                )}{' '}
                <MilestoneBadge t={t} milestone={bill.milestone} />
              </>
            ),
          },
        ]}
      />
      <Choices {...props} id="ways" title={t('billDesk:move.ways')} moves={ways} />
      <Choices {...props} id="ends" title={t('billDesk:move.ends')} moves={ends} />
      <p class="actions">
        <ButtonLink variant="quiet" icon="back" href={paths.bill(bill.id)}>
          {t('common:back')}
        </ButtonLink>
      </p>
    </Page>
  );
}

function AstrayNotice({ context, bill, facts, astray }: ChooseMovePageProps & { astray: Astray }) {
  const { t } = context;
  const last = bill.steps.at(-1)!;
  const step = `\u2068${ownWord(last.names, t, facts).text}\u2069`;
  return (
    <Notice kind="warning" title={t('billDesk:move.astrayTitle')}>
      <p>
        {astray.moved
          ? t('billDesk:move.astrayMoved', { step, date: t.date(last.on) })
          : t('billDesk:move.astray')}
      </p>
      <TypedBefore t={t} typed={astray.typed} />
    </Notice>
  );
}

type ChoicesProps = ChooseMovePageProps & {
  id: string;
  title: string;
  moves: readonly NextMove[];
};

function Choices(props: ChoicesProps) {
  const { id, title, moves } = props;
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="move-choices">
        {moves.map((move) => (
          <li>
            <Choice {...props} move={move} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choice(props: ChooseMovePageProps & { move: NextMove }) {
  const { context, bill, facts, move, mayRecord } = props;
  const { t } = context;
  const { transition, toNames, milestone, missing } = move;
  const deed = ownWord(transition.names, t, facts);
  const target = ownWord(toNames, t, facts);
  const house = houseName(t, facts, bill, move.house);
  const may = mayRecord(move);
  const common = t(`procedures:milestone.${milestone}`);
  const tacit = stageOf(bill.procedure.procedure, bill.stage)?.tacit === transition.code;
  return (
    <>
      <h3>
        {may ? (
          <a href={paths.moveBill(bill.id, transition.code)}>
            <Bidi text={deed.text} lang={deed.lang} />
          </a>
        ) : (
          <Bidi text={deed.text} lang={deed.lang} />
        )}
      </h3>
      <p>
        <span class="muted">{t('billDesk:move.leadsTo')}</span>{' '}
        <Bidi text={target.text} lang={target.lang} />
        {house && move.house !== bill.house && (
          <>
            {' · '}
            <Bidi text={house.text} lang={house.lang} />
          </>
        )}{' '}
        {common !== target.text && <Badge>{common}</Badge>}
      </p>
      {transition.requires.length > 0 && (
        <p>
          <span class="muted">{t('bills:next.needs')}</span>{' '}
          {transition.requires.map((one) => requirementText(t, one)).join(' · ')}
        </p>
      )}
      {missing.map((one) => (
        <p class="missing">
          <Icon name="waiting" />
          <span>{t(`bills:next.missing.${one}`)}</span>
        </p>
      ))}
      {tacit && <p class="hint">{t('billDesk:move.tacit')}</p>}
      {!may && <p class="hint">{t('billDesk:move.onlyAdministrator')}</p>}
    </>
  );
}
