import { dateRange, type Period } from '../../../kernel/partial-date.js';
import { effectivePeriod, reversedAt } from '../membership-rules.js';
import { membershipFactsSchema, type MembershipFacts } from '../people.inputs.js';
import { placeKey } from '../place-key.js';
import { outsideTerm } from '../term-rules.js';
import { postGroup, type ImportScope } from './import-scope.js';
import type { Organisation } from './plan-organisations.js';
import type { PlannedPerson, PlannedTerm } from './planned.js';
import { popoloMembership, type PopoloMembership, type PopoloPost } from './popolo.schema.js';
import { readDate, readLine, readShape } from './read-fields.js';
import { readRole } from './roles.js';
import type { RowDraft } from './row-draft.js';

/** What memberships refer to, by the ids of the file. Null: that row was refused. */
export interface Referred {
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly terms: ReadonlyMap<string, PlannedTerm | null>;
  readonly persons: ReadonlyMap<string, PlannedPerson | null>;
  readonly areas: ReadonlyMap<string, string>;
  readonly posts: ReadonlyMap<string, PopoloPost>;
}

export interface ReadMembership {
  readonly personId: string;
  /** Posts that can only be told apart by their dates and words are in one group. */
  readonly group: string;
  readonly hasId: boolean;
  readonly facts: MembershipFacts;
}

/** One membership with everything that it refers to; null when refused or when nothing is left. */
export class MembershipReader {
  constructor(
    private readonly scope: ImportScope,
    private readonly referred: Referred,
  ) {}

  read(row: RowDraft, raw: unknown): ReadMembership | null {
    const given = readShape(row, popoloMembership, raw);
    if (!given) return null;
    const person = this.find(row, this.referred.persons, given.person_id ?? '', {
      at: '/person_id',
      unknown: 'unknown_person',
    });
    if (!person) return null;
    row.name = person.facts.name;
    const post = this.post(row, given);
    const place = post === null ? null : this.place(row, given, post);
    if (!place) return null;
    const term = this.term(row, given, place);
    const onBehalfOf = this.onBehalfOf(row, given);
    const constituency = this.constituency(row, given, post ?? null);
    const own = {
      from: readDate(row, given.start_date, '/start_date'),
      to: readDate(row, given.end_date, '/end_date'),
    };
    if (row.refused || !this.datesHold(row, own, term)) return null;
    const words = given.role ?? post?.role ?? post?.label ?? null;
    const { role, title } = readRole(readLine(row, words, '/role', 300), place.kind);
    const termId = term?.id ?? null;
    const parts = [person.id, place.kind, placeKey(place), role, title ?? '', termId ?? ''];
    const facts = { place, role, title, onBehalfOf, constituency, term: termId, ...own };
    return {
      personId: person.id,
      group: postGroup(this.scope, given.id, parts),
      hasId: given.id !== null,
      facts: membershipFactsSchema.parse(facts),
    };
  }

  /** Undefined: it names none. Null: refused. */
  private post(row: RowDraft, { post_id: id }: PopoloMembership): PopoloPost | null | undefined {
    if (id === null || id === '') return undefined;
    return this.referred.posts.get(id) ?? row.refuse('unknown_post', '/post_id', { id });
  }

  private place(
    row: RowDraft,
    given: PopoloMembership,
    post: PopoloPost | undefined,
  ): MembershipFacts['place'] | null {
    const id = given.organization_id ?? post?.organization_id ?? null;
    if (id === null) return row.refuse('no_organisation', '/organization_id');
    const at = '/organization_id';
    const found = this.referred.organisations.get(id);
    switch (found?.kind) {
      case undefined:
        return row.refuse('unknown_organisation', at, { id });
      case 'refused':
        return row.refuse('row_refused', at, { id });
      case 'none':
        row.warn('stands_for_no_party', at);
        return null;
      case 'party':
        return { kind: 'party', party: found.party.id };
      case 'committee':
        return { kind: 'committee', committee: found.committee.id };
      case 'chamber':
      case 'office':
        return found;
    }
  }

  private term(
    row: RowDraft,
    { legislative_period_id: id }: PopoloMembership,
    place: MembershipFacts['place'],
  ): PlannedTerm | null {
    const at = '/legislative_period_id';
    if (id === null || (id === '' && !this.referred.terms.has(id))) return null;
    const term = this.find(row, this.referred.terms, id, { at, unknown: 'unknown_term' });
    const { chamber = null } = term?.facts ?? {};
    // A term of the other house says nothing about a seat in this one.
    if (place.kind === 'chamber' && chamber !== null && chamber !== place.chamber) {
      return row.refuse('unknown_term', at, { id });
    }
    return term;
  }

  private onBehalfOf(row: RowDraft, { on_behalf_of_id: id }: PopoloMembership): string | null {
    const at = '/on_behalf_of_id';
    const found = id === null ? undefined : this.referred.organisations.get(id);
    if (found?.kind === 'party') return found.party.id;
    if (found?.kind === 'refused') return row.refuse('row_refused', at, { id: id ?? '' });
    // Of the unknown party the report speaks once, where it stands; a house or committee is none.
    if (found && found.kind !== 'none') row.warn('stands_for_no_party', at);
    if (found || id === null || id === '') return null;
    return row.refuse('unknown_organisation', at, { id });
  }

  private constituency(
    row: RowDraft,
    given: PopoloMembership,
    post: PopoloPost | null,
  ): string | null {
    const id = given.area_id ?? post?.area_id ?? null;
    const named = given.area?.name ?? null;
    if (id === null || (id === '' && !this.referred.areas.has(id))) {
      return readLine(row, named, '/area/name', 300);
    }
    const name = this.referred.areas.get(id);
    if (name === undefined) return row.refuse('unknown_area', '/area_id', { id });
    return readLine(row, name, '/area_id', 300);
  }

  private datesHold(row: RowDraft, own: Period, term: PlannedTerm | null): boolean {
    const period = effectivePeriod(own, term?.facts ?? null);
    const reversed = reversedAt(own, period);
    if (reversed) {
      const at = { '/from': '/start_date', '/to': '/end_date', '/term': '/legislative_period_id' };
      row.refuse('dates_reversed', at[reversed], { from: period.from ?? '', to: period.to ?? '' });
      return false;
    }
    const dates = { from: term?.facts.startsOn ?? null, to: term?.facts.endsOn ?? null };
    const outside = outsideTerm(own, dates);
    if (outside) row.warn('outside_term', outside === '/startsOn' ? '/start_date' : '/end_date');
    return true;
  }

  private find<T>(
    row: RowDraft,
    among: ReadonlyMap<string, T | null>,
    id: string,
    { at, unknown }: { at: string; unknown: 'unknown_person' | 'unknown_term' },
  ): T | null {
    const found = among.get(id);
    if (found === undefined) return row.refuse(unknown, at, { id });
    return found ?? row.refuse('row_refused', at, { id });
  }
}

export const heldRange = (facts: MembershipFacts, term: PlannedTerm['facts'] | null): string =>
  dateRange(effectivePeriod({ from: facts.from, to: facts.to }, term));
