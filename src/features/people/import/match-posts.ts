import type { MembershipFacts } from '../people.inputs.js';
import { decide, factsSha256 } from './decide.js';
import type { KnownPost } from './known-records.js';
import type { PlannedState } from './planned.js';

export interface FilePost {
  readonly facts: MembershipFacts;
  readonly sha256: string;
}

export interface Match<T extends FilePost> {
  readonly post: T;
  readonly known: KnownPost | null;
  readonly key: string;
  readonly state: PlannedState;
}

/**
 * Pairs the posts of one group with those that earlier files left there: first what is word for
 * word the same, in whatever order the file has it now; the rest by when they began. So a file that
 * is read again finds itself, and one that gained a line does not shift all others.
 */
export function matchPosts<T extends FilePost>(
  group: string,
  posts: readonly T[],
  known: readonly KnownPost[],
): Match<T>[] {
  const left = new Set([...known].sort((a, b) => byBeginning(a.facts, b.facts)));
  const exact = new Map<T, KnownPost>();
  for (const post of posts) {
    for (const one of left) {
      if (importedAs(one) !== post.sha256) continue;
      exact.set(post, one);
      left.delete(one);
      break;
    }
  }
  const others = posts.filter((post) => !exact.has(post));
  const rest = [...left];
  const paired = others
    .toSorted((a, b) => byBeginning(a.facts, b.facts))
    .map((post, index) => [post, rest[index] ?? null] as const);
  const all = new Map<T, KnownPost | null>([...exact, ...paired]);
  const taken = new Set(known.map(({ key }) => key));
  return posts.map((post) => {
    const one = all.get(post) ?? null;
    if (one) return { post, known: one, key: one.key ?? '', state: stateOf(post, one) };
    return { post, known: null, key: freeKey(group, taken), state: 'new' };
  });
}

const importedAs = (known: KnownPost) => known.sourceSha256 ?? factsSha256({ ...known.facts });

const stateOf = (post: FilePost, known: KnownPost): PlannedState =>
  known.removed ? 'kept' : decide(post.sha256, known);

function freeKey(group: string, taken: Set<string | null>): string {
  let n = 0;
  while (taken.has(`${group}/${n}`)) n += 1;
  taken.add(`${group}/${n}`);
  return `${group}/${n}`;
}

const byBeginning = (a: MembershipFacts, b: MembershipFacts) =>
  (a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0;
