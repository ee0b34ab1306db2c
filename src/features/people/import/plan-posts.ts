import type { PartialDate } from '../../../kernel/partial-date.js';
import type { HeldPost } from '../membership-posts.js';
import { clashing, effectivePeriod, isFull, outsideLife } from '../membership-rules.js';
import type { MembershipFacts, TermFacts } from '../people.inputs.js';
import { placeKey } from '../place-key.js';
import { factsSha256 } from './decide.js';
import type { ImportScope } from './import-scope.js';
import type { KnownCommittee, KnownPost, KnownRecords } from './known-records.js';
import { matchPosts, type FilePost } from './match-posts.js';
import { isWritten, type PlannedPost, type PlannedTerm } from './planned.js';
import {
  MembershipReader,
  heldRange,
  type ReadMembership,
  type Referred,
} from './read-membership.js';
import type { RawRow } from './read-popolo.js';
import { RowDraft } from './row-draft.js';

interface Candidate extends ReadMembership, FilePost {
  readonly row: RowDraft;
}

type Judged = PlannedPost & { readonly row: RowDraft };

/** The memberships of a file, held against each other and against what people hold already. */
export class PostsPlan {
  readonly planned: PlannedPost[] = [];
  readonly rows: RowDraft[] = [];
  private readonly termDates: ReadonlyMap<string, TermFacts>;

  constructor(
    private readonly scope: ImportScope,
    private readonly known: KnownRecords,
    terms: readonly PlannedTerm[],
    private readonly newId: () => string,
  ) {
    this.termDates = new Map([...known.terms, ...terms].map(({ id, facts }) => [id, facts]));
  }

  read(raws: readonly RawRow[], referred: Referred): void {
    const groups = this.grouped(raws, new MembershipReader(this.scope, referred));
    const known = byGroup(this.known.posts);
    const judged: Judged[] = [];
    for (const [group, posts] of groups) {
      for (const match of matchPosts(group, posts, known.get(group) ?? [])) {
        const { post, key, state } = match;
        const { row, personId, sha256 } = post;
        if (state === 'kept') row.warn(match.known?.removed ? 'removed_since' : 'edited_since');
        row.become(state);
        if (match.known?.removed) continue;
        const id = match.known?.id ?? this.newId();
        const facts = match.known && state !== 'changed' ? match.known.facts : post.facts;
        const held = heldRange(facts, this.termOf(facts));
        judged.push({ id, key, state, facts, sha256, personId, held, row });
      }
    }
    this.holdAgainstRules(judged);
    for (const { row, ...post } of judged) {
      if (!row.refused && isWritten(post)) this.planned.push(post);
    }
  }

  private grouped(raws: readonly RawRow[], reader: MembershipReader): Map<string, Candidate[]> {
    const groups = new Map<string, Candidate[]>();
    for (const { raw, pointer } of raws) {
      const row = new RowDraft('membership', pointer);
      this.rows.push(row);
      const read = reader.read(row, raw);
      if (!read) continue;
      const post = { ...read, row, sha256: factsSha256({ ...read.facts }) };
      const others = groups.get(read.group);
      if (!others) groups.set(read.group, [post]);
      else if (others.some(({ sha256 }) => sha256 === post.sha256)) row.warn('row_twice');
      else if (read.hasId) row.refuse('id_twice', '/id');
      else others.push(post);
    }
    return groups;
  }

  private termOf = ({ term }: MembershipFacts) =>
    term === null ? null : (this.termDates.get(term) ?? null);

  private holdAgainstRules(judged: readonly Judged[]): void {
    const spoken = new Set(judged.map(({ id }) => id));
    const perPerson = new Map<string, HeldPost[]>();
    const perCommittee = new Map<string, HeldPost[]>();
    const take = (post: HeldPost) => {
      add(perPerson, post.person, post);
      if (post.kind === 'committee') add(perCommittee, post.key, post);
    };
    for (const post of this.known.held) if (!spoken.has(post.id)) take(post);
    // Those that stay as they are sit there already, wherever they stand in the file.
    const staying = judged.filter((one) => !isWritten(one));
    for (const one of [...staying, ...judged.filter(isWritten)]) {
      const post = this.seen(one);
      const clash = clashing(post, perPerson.get(post.person) ?? []);
      if (clash) one.row.warn('mandates_overlap');
      if (post.kind === 'committee' && isWritten(one)) {
        this.seat(one, post, perCommittee.get(post.key) ?? []);
      }
      if (!one.row.refused) take(post);
    }
  }

  private seat({ row, facts }: Judged, post: HeldPost, others: readonly HeldPost[]): void {
    const committee = this.known.committees.find(({ id }) => id === post.key);
    if (!committee) return;
    const outside = outsideLife({ from: facts.from, to: facts.to }, post.period, committee);
    if (outside) {
      const at = { '/from': '/start_date', '/to': '/end_date', '/term': '/legislative_period_id' };
      row.refuse('outside_committee_life', at[outside], lifeOf(committee));
    } else if (isFull(post, others, committee.maxMembers)) {
      row.refuse('committee_full', '/organization_id', { most: committee.maxMembers ?? 0 });
    }
  }

  private seen({ id, personId: person, facts }: Judged): HeldPost {
    const { place, role, title, from, to } = facts;
    const period = effectivePeriod({ from, to }, this.termOf(facts));
    return { id, person, kind: place.kind, key: placeKey(place), role, title, period };
  }
}

const lifeOf = ({ establishedOn, dissolvedOn }: KnownCommittee): Record<string, PartialDate> => ({
  from: establishedOn ?? '',
  to: dissolvedOn ?? '',
});

function byGroup(posts: readonly KnownPost[]): Map<string, KnownPost[]> {
  const groups = new Map<string, KnownPost[]>();
  for (const post of posts) {
    if (post.key !== null) add(groups, post.key.slice(0, post.key.lastIndexOf('/')), post);
  }
  return groups;
}

function add<T>(to: Map<string, T[]>, key: string, value: T): void {
  const there = to.get(key);
  if (there) there.push(value);
  else to.set(key, [value]);
}
