import type { BillSummary, BoardView } from '../../features/bills/index.js';
import { labelOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import { MILESTONES, type Milestone } from '../../features/procedures/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { ButtonLink } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { PageHeader } from '../components/page-header.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { Since } from './bill-records.js';
import { ownWord, titleOf } from './bill-words.js';

export interface BoardPageProps {
  context: PageContext;
  facts: ParliamentFacts;
  board: BoardView;
  /** Also the columns that hold nothing. */
  all: boolean;
}

interface BoardColumn {
  readonly milestone: Milestone;
  readonly bills: readonly BillSummary[];
  readonly more: number;
}

/** A parliament's bills by where they stand: columns where there is room, one list on a phone. */
export function BoardPage({ context, facts, board, all }: BoardPageProps) {
  const { t } = context;
  const { text, lang } = labelOf(facts, t.lang);
  const columns = columnsOf(board, all);
  const title = t('bills:board.titleOf', { parliament: text });
  return (
    <Page
      {...context}
      title={title}
      styles={['css/legislature.css']}
      crumbs={[
        { label: text, lang, href: paths.parliament(facts.code) },
        { label: t('bills:title'), href: paths.bills({ parliament: facts.code }) },
      ]}
      feed={{
        href: paths.parliamentFeed(facts.code),
        title: t('bills:feed.parliament', { parliament: text }),
      }}
    >
      <PageHeader
        title={title}
        lang={t.lang}
        lead={t('bills:board.lead')}
        actions={
          <>
            <ButtonLink variant="secondary" href={paths.bills({ parliament: facts.code })}>
              {t('bills:board.asList')}
            </ButtonLink>
            <ButtonLink
              variant="quiet"
              href={paths.board(facts.code, all ? {} : { columns: 'all' })}
            >
              {t(all ? 'bills:board.showUsed' : 'bills:board.showAll')}
            </ButtonLink>
          </>
        }
      />
      {columns.length === 0 ? (
        <EmptyState title={t('bills:board.emptyTitle')}>
          <p>{t('bills:board.empty', { parliament: text })}</p>
        </EmptyState>
      ) : (
        <>
          <Jump t={t} columns={columns} />
          <div class="board" role="group" aria-label={title} tabIndex={0}>
            {columns.map((column, at) => (
              <Column t={t} facts={facts} column={column} next={columns[at + 1] ?? null} />
            ))}
          </div>
        </>
      )}
    </Page>
  );
}

function columnsOf(board: BoardView, all: boolean): BoardColumn[] {
  const used = new Map(board.columns.map((column) => [column.milestone, column]));
  return MILESTONES.flatMap((milestone): BoardColumn[] => {
    const column = used.get(milestone);
    if (column && column.bills.length > 0) return [column];
    return all ? [{ milestone, bills: [], more: 0 }] : [];
  });
}

const columnId = (milestone: Milestone) => `at-${milestone}`;

function Jump({ t, columns }: { t: T; columns: readonly BoardColumn[] }) {
  return (
    <nav class="jump" id="columns" aria-label={t('bills:board.jump')}>
      <ul>
        {columns.map(({ milestone, bills, more }) => (
          <li>
            <a href={`#${columnId(milestone)}`}>
              {t(`procedures:milestone.${milestone}`)}{' '}
              <span class="count">{t.number(bills.length + more)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ColumnProps {
  t: T;
  facts: ParliamentFacts;
  column: BoardColumn;
  next: BoardColumn | null;
}

function Column({ t, facts, column, next }: ColumnProps) {
  const { milestone, bills, more } = column;
  const id = columnId(milestone);
  return (
    <section class="board-column" id={id} aria-labelledby={`${id}-name`} tabIndex={-1}>
      <h2 id={`${id}-name`}>
        {t(`procedures:milestone.${milestone}`)}{' '}
        <small>{t('bills:board.count', { count: bills.length + more })}</small>
      </h2>
      <p class="board-skip">
        {next && (
          <a class="vh" href={`#${columnId(next.milestone)}`}>
            {t('bills:board.next', { column: t(`procedures:milestone.${next.milestone}`) })}
          </a>
        )}
        <a class="board-back" href="#columns">
          {t('bills:board.back')}
        </a>
      </p>
      {bills.length === 0 ? (
        <p class="muted">{t('bills:board.emptyColumn')}</p>
      ) : (
        <ul class="board-cards">
          {bills.map((bill) => (
            <li>
              <BoardCard t={t} facts={facts} bill={bill} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <p>
          <a href={paths.bills({ parliament: facts.code, milestone })}>
            {t('bills:board.more', { count: more })}
          </a>
        </p>
      )}
    </section>
  );
}

function BoardCard({ t, facts, bill }: { t: T; facts: ParliamentFacts; bill: BillSummary }) {
  const title = titleOf(bill, t.lang);
  const stage = ownWord(bill.stageNames, t, facts);
  return (
    <article class="card">
      <p class="eyebrow">
        <span>{t(`bills:kind.${bill.kind}`)}</span>
        <bdi dir="ltr">{bill.number}</bdi>
      </p>
      <h3>
        <a href={paths.bill(bill.id)}>
          <Bidi text={title.text} lang={title.lang} />
        </a>
      </h3>
      <p class="muted">
        <Bidi text={stage.text} lang={stage.lang} />
        {' · '}
        <Since t={t} day={bill.since} />
      </p>
    </article>
  );
}
