import type { ContinentView } from '../../features/bills/index.js';
import { labelOf } from '../../features/parliaments/index.js';
import { MILESTONES, PHASES, type Milestone, type Phase } from '../../features/procedures/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { paths } from '../paths.js';
import type { ContinentChoice, ContinentPageProps } from './continent-page-props.js';

type Row = ContinentView['rows'][number];

interface Column {
  readonly name: string;
  readonly milestones: readonly Milestone[];
}

/** Parliament by column, with each count as the way to its bills; it scrolls inside its own box. */
export function ContinentTable({ context, choice, view, parliaments }: ContinentPageProps) {
  const { t } = context;
  const byCode = new Map(view.rows.map((row) => [row.parliament, row]));
  const rows = parliaments.flatMap((facts) => {
    const row = byCode.get(facts.code);
    return row && row.total > 0 ? [{ facts, row }] : [];
  });
  const columns = columnsOf(t, choice.by, view);
  const most = Math.max(...rows.flatMap(({ row }) => columns.map((one) => countIn(row, one))));
  const caption =
    choice.by === 'phase' ? 'bills:continent.caption' : 'bills:continent.captionMilestones';
  return (
    <div class="scroll-box" role="region" aria-label={t('bills:continent.scroll')} tabIndex={0}>
      <table class="continent">
        <caption class="vh">{t(caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('bills:facet.parliament')}</th>
            {columns.map(({ name }) => (
              <th scope="col">{name}</th>
            ))}
            <th scope="col">{t('bills:continent.total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ facts, row }) => {
            const { text, lang } = labelOf(facts, t.lang);
            const parliament = facts.code;
            return (
              <tr>
                <th scope="row">
                  <a href={paths.board(parliament)}>
                    <Bidi text={text} lang={lang} />
                  </a>
                </th>
                {columns.map((column) => (
                  <Cell
                    t={t}
                    href={hrefOf(choice, { parliament, milestone: column.milestones })}
                    label={t('bills:continent.cell', {
                      parliament: text,
                      column: column.name,
                      count: countIn(row, column),
                    })}
                    count={countIn(row, column)}
                    most={most}
                  />
                ))}
                <td>
                  <a href={hrefOf(choice, { parliament })}>{t.number(row.total)}</a>
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('bills:continent.all')}</th>
            {columns.map((column) => {
              const count = sum(rows.map(({ row }) => countIn(row, column)));
              return (
                <td>
                  {count > 0 && (
                    <a href={hrefOf(choice, { milestone: column.milestones })}>{t.number(count)}</a>
                  )}
                </td>
              );
            })}
            <td>
              <a href={hrefOf(choice, {})}>{t.number(sum(rows.map(({ row }) => row.total)))}</a>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface CellProps {
  t: T;
  href: string;
  /** Read out in its place: a number alone does not say of what. */
  label: string;
  count: number;
  most: number;
}

function Cell({ t, href, label, count, most }: CellProps) {
  if (count === 0) return <td />;
  const share = Math.max(2, Math.round((count / most) * 60));
  return (
    <td>
      <a href={href} aria-label={label}>
        {t.number(count)}
        <svg class="count-bar" viewBox="0 0 60 6" preserveAspectRatio="none" aria-hidden="true">
          <rect width={share} height="6" />
        </svg>
      </a>
    </td>
  );
}

function columnsOf(t: T, by: ContinentChoice['by'], view: ContinentView): Column[] {
  if (by === 'phase') {
    return (Object.keys(PHASES) as Phase[]).map((phase) => {
      return { name: t(`procedures:phase.${phase}`), milestones: PHASES[phase] };
    });
  }
  const used = (milestone: Milestone) => view.rows.some(({ counts }) => counts[milestone]);
  return MILESTONES.filter(used).map((milestone) => {
    return { name: t(`procedures:milestone.${milestone}`), milestones: [milestone] };
  });
}

const countIn = ({ counts }: Row, { milestones }: Column) =>
  sum(milestones.map((milestone) => counts[milestone] ?? 0));

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

function hrefOf(
  { subject, kind }: ContinentChoice,
  place: { readonly parliament?: string; readonly milestone?: readonly Milestone[] },
): string {
  return paths.bills({ ...place, subject: subject ?? undefined, kind: kind ?? undefined });
}
