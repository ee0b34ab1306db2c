import type { DiffRow } from '../../components/diff-view.js';
import type { ComparedRow, Comparison } from './compare-texts.js';

/** Equal paragraphs that stay before and after a change, so that one sees where it is. */
const AROUND = 1;
/** Rows of one page. */
const ROWS = 150;

export interface CompareView {
  readonly rows: readonly DiffRow[];
  readonly part: number;
  readonly parts: number;
}

/** Folds what is equal, and cuts the rest into pages. */
export function compareView({ rows }: Comparison, part: number): CompareView {
  const folded = fold(rows);
  const parts = Math.max(1, Math.ceil(folded.length / ROWS));
  const current = Math.min(Math.max(1, part), parts);
  return { rows: folded.slice((current - 1) * ROWS, current * ROWS), part: current, parts };
}

function fold(rows: readonly ComparedRow[]): DiffRow[] {
  const folded: DiffRow[] = [];
  let skipped = 0;
  let named = 0;
  const flush = () => {
    if (skipped > 0) folded.push({ kind: 'skipped', count: skipped });
    skipped = 0;
  };
  rows.forEach(({ left, right, place }, at) => {
    if (place === null && !isNearChange(rows, at)) {
      skipped += 1;
      return;
    }
    flush();
    // Only the first row of a changed stretch is a place to go to.
    const first = place !== null && place !== named;
    if (place !== null) named = place;
    folded.push({ kind: 'lines', left, right, ...(first ? { place } : {}) });
  });
  flush();
  return folded;
}

function isNearChange(rows: readonly ComparedRow[], at: number): boolean {
  for (let near = at - AROUND; near <= at + AROUND; near += 1) {
    const row = rows[near];
    if (row && row.place !== null) return true;
  }
  return false;
}
