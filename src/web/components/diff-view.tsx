import type { ComponentChildren } from 'preact';
import { directionOf } from '../../kernel/language.js';
import type { T } from '../../platform/i18n/translator.js';

export interface DiffPart {
  text: string;
  changed: boolean;
}

/** One line of one side; null where the other side has a line that this one has not. */
export interface DiffLine {
  number: number;
  parts: readonly DiffPart[];
}

export type DiffRow =
  | {
      kind: 'lines';
      left: DiffLine | null;
      right: DiffLine | null;
      /** Set on the first row of a changed stretch, which gets the address `#c3`. */
      place?: number;
    }
  | { kind: 'skipped'; count: number };

export interface DiffSide {
  label: string;
  lang: string;
}

export interface DiffViewProps {
  t: T;
  left: DiffSide;
  right: DiffSide;
  rows: readonly DiffRow[];
  /** What stands above a changed stretch, such as the way to the next one. */
  placeLabel?: ((place: number) => ComponentChildren) | undefined;
}

/** Two texts side by side. What changed stands in `<del>` and `<ins>`, told by more than colour. */
export function DiffView({ t, left, right, rows, placeLabel }: DiffViewProps) {
  if (rows.every((row) => row.kind === 'skipped')) return <p>{t('common:diff.same')}</p>;
  return (
    <table class="diff">
      <caption class="vh">
        {t('common:diff.caption', { from: left.label, to: right.label })}
      </caption>
      <thead>
        <tr>
          {[left, right].map(({ label }) => (
            <>
              <th scope="col">
                <span class="vh">{t('common:diff.line')}</span>
              </th>
              <th scope="col">{label}</th>
            </>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.kind === 'skipped' ? (
            <tr class="skipped">
              <td colSpan={4}>{t('common:diff.unchanged', { count: row.count })}</td>
            </tr>
          ) : (
            <>
              {row.place !== undefined && placeLabel && (
                <tr class="place-row" id={`c${row.place}`}>
                  <td colSpan={4}>{placeLabel(row.place)}</td>
                </tr>
              )}
              <tr>
                <Side t={t} line={row.left} lang={left.lang} as="del" />
                <Side t={t} line={row.right} lang={right.lang} as="ins" />
              </tr>
            </>
          ),
        )}
      </tbody>
    </table>
  );
}

interface SideProps {
  t: T;
  line: DiffLine | null;
  lang: string;
  as: 'del' | 'ins';
}

function Side({ t, line, lang, as: Change }: SideProps) {
  if (!line) return <td class="gap" colSpan={2} />;
  const changed = line.parts.some((part) => part.changed);
  const word = Change === 'del' ? t('common:diff.removed') : t('common:diff.added');
  return (
    <>
      <td class="num">{t.number(line.number)}</td>
      <td class={changed ? `side ${Change}` : 'side'} lang={lang} dir={directionOf(lang)}>
        {changed && <span class="vh">{word}: </span>}
        {line.parts.map((part) => (part.changed ? <Change>{part.text}</Change> : part.text))}
      </td>
    </>
  );
}
