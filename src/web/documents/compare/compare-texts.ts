import { diffArrays } from 'diff';
import type { DiffLine, DiffPart } from '../../components/diff-view.js';
import { pairParagraphs } from './pair-paragraphs.js';
import { isWord, paragraphsOf, tokensOf } from './tokens.js';

/** Two paragraphs side by side; `place` counts the changed stretches of the text, from 1. */
export interface ComparedRow {
  readonly left: DiffLine | null;
  readonly right: DiffLine | null;
  readonly place: number | null;
}

export interface Comparison {
  readonly rows: readonly ComparedRow[];
  /** Stretches of paragraphs that differ. */
  readonly places: number;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

/**
 * Compares two texts, given as their pages: first which paragraphs are the same, then, between
 * those, which belong together, then their words. Null when it takes longer than `timeout`.
 */
export function compareTexts(
  leftPages: readonly string[],
  rightPages: readonly string[],
  timeout: number,
): Comparison | null {
  const until = performance.now() + timeout;
  const left = paragraphsOf(leftPages);
  const right = paragraphsOf(rightPages);
  const aligned = diffArrays(left, right, { timeout });
  if (!aligned) return null;
  const rows: ComparedRow[] = [];
  const sum = { places: 0, wordsAdded: 0, wordsRemoved: 0 };
  let i = 0;
  let j = 0;
  for (let at = 0; at < aligned.length; at += 1) {
    const block = aligned[at]!;
    if (!block.added && !block.removed) {
      for (const text of block.value) {
        const parts = [{ text, changed: false }];
        rows.push({
          left: { number: ++i, parts },
          right: { number: ++j, parts },
          place: null,
        });
      }
      continue;
    }
    // A stretch that was rewritten comes as one removed and one added block, in either order.
    const next = aligned[at + 1];
    const both = next && (next.added || next.removed) ? [block, next] : [block];
    if (both.length === 2) at += 1;
    const gone = both.find(({ removed }) => removed)?.value ?? [];
    const come = both.find(({ added }) => added)?.value ?? [];
    sum.places += 1;
    for (const pair of pairParagraphs(gone, come)) {
      if (performance.now() > until) return null;
      const before = pair.left === null ? null : gone[pair.left]!;
      const after = pair.right === null ? null : come[pair.right]!;
      const words = compareWords(before, after, until);
      if (!words) return null;
      sum.wordsAdded += words.added;
      sum.wordsRemoved += words.removed;
      rows.push({
        left: words.left && { number: ++i, parts: words.left },
        right: words.right && { number: ++j, parts: words.right },
        place: sum.places,
      });
    }
  }
  return { rows, ...sum };
}

interface ComparedWords {
  readonly left: DiffPart[] | null;
  readonly right: DiffPart[] | null;
  readonly added: number;
  readonly removed: number;
}

function compareWords(
  before: string | null,
  after: string | null,
  until: number,
): ComparedWords | null {
  if (before === null || after === null) {
    const whole = (text: string | null) => (text === null ? null : [{ text, changed: true }]);
    return {
      left: whole(before),
      right: whole(after),
      added: after === null ? 0 : countWords(tokensOf(after)),
      removed: before === null ? 0 : countWords(tokensOf(before)),
    };
  }
  const timeout = Math.max(1, until - performance.now());
  const changes = diffArrays(tokensOf(before), tokensOf(after), { timeout });
  if (!changes) return null;
  const left: DiffPart[] = [];
  const right: DiffPart[] = [];
  let added = 0;
  let removed = 0;
  for (const change of changes) {
    const text = change.value.join('');
    const changed = change.added || change.removed;
    if (!change.added) push(left, text, changed);
    if (!change.removed) push(right, text, changed);
    if (change.added) added += countWords(change.value);
    if (change.removed) removed += countWords(change.value);
  }
  return { left, right, added, removed };
}

/** "the <del>old</del> <del>red</del> house" reads better as one stretch. */
function push(parts: DiffPart[], text: string, changed: boolean): void {
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (last?.changed === changed) {
    parts[parts.length - 1] = { text: last.text + text, changed };
  } else if (changed && last && before?.changed && /^\s+$/.test(last.text)) {
    parts.splice(-2, 2, { text: before.text + last.text + text, changed });
  } else {
    parts.push({ text, changed });
  }
}

const countWords = (tokens: readonly string[]) => tokens.filter(isWord).length;
