import { isWord, tokensOf } from './tokens.js';

/** Two paragraphs that say nearly the same, or one that stands alone. */
export interface Pair {
  readonly left: number | null;
  readonly right: number | null;
}

/** Below this share of common words, showing two paragraphs as one changed one is noise. */
const ALIKE = 0.4;
/** Above this, every left with every right would take too long: they pair in their order. */
const MOST_CELLS = 10_000;

/**
 * Pairs the paragraphs of a stretch that was rewritten: the pairs that together have most words in
 * common, without crossing. Left ones without a partner come before right ones.
 */
export function pairParagraphs(left: readonly string[], right: readonly string[]): Pair[] {
  if (left.length * right.length > MOST_CELLS) return pairInOrder(left, right);
  const bagsLeft = left.map(bagOf);
  const bagsRight = right.map(bagOf);
  const width = right.length + 1;
  // best[i * width + j]: the most that the paragraphs from i and from j on can have in common.
  const best = new Float64Array((left.length + 1) * width);
  const alike = new Float64Array(left.length * right.length);
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const likeness = likenessOf(bagsLeft[i]!, bagsRight[j]!);
      alike[i * right.length + j] = likeness;
      const paired = likeness >= ALIKE ? likeness + best[(i + 1) * width + j + 1]! : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    const likeness = alike[i * right.length + j]!;
    const here = best[i * width + j]!;
    if (likeness >= ALIKE && here === likeness + best[(i + 1) * width + j + 1]!) {
      pairs.push({ left: i++, right: j++ });
    } else if (here === best[(i + 1) * width + j]!) {
      pairs.push({ left: i++, right: null });
    } else {
      pairs.push({ left: null, right: j++ });
    }
  }
  while (i < left.length) pairs.push({ left: i++, right: null });
  while (j < right.length) pairs.push({ left: null, right: j++ });
  return pairs;
}

function pairInOrder(left: readonly string[], right: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const both = at < left.length && at < right.length;
    if (both && likenessOf(bagOf(left[at]!), bagOf(right[at]!)) >= ALIKE) {
      pairs.push({ left: at, right: at });
      continue;
    }
    if (at < left.length) pairs.push({ left: at, right: null });
    if (at < right.length) pairs.push({ left: null, right: at });
  }
  return pairs;
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf(text: string): Bag {
  const counts = new Map<string, number>();
  const words = tokensOf(text).filter(isWord);
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
}

/** The share of words that two paragraphs have in common, from 0 to 1. */
function likenessOf(a: Bag, b: Bag): number {
  if (a.size + b.size === 0) return 0;
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of small.counts) {
    common += Math.min(count, large.counts.get(word) ?? 0);
  }
  return (2 * common) / (a.size + b.size);
}
