import { isReversed } from '../../../kernel/partial-date.js';
import { sortKeyOf } from '../person-names.js';
import { termFactsSchema, type TermFacts } from '../people.inputs.js';
import { termsOverlap } from '../term-rules.js';
import { decide, factsSha256 } from './decide.js';
import { termKey, type ImportScope } from './import-scope.js';
import type { KnownTerm } from './known-records.js';
import type { Organisation } from './plan-organisations.js';
import type { PlannedTerm } from './planned.js';
import { popoloEvent, type PopoloEvent } from './popolo.schema.js';
import { readDate, readName, readShape } from './read-fields.js';
import type { RawRow } from './read-popolo.js';
import { RowDraft } from './row-draft.js';

const TERM = /legislative (period|term)|^(term|legislature|parliamentary term)$/;

/** The legislative periods of a file. Its other events, such as elections, are not imported. */
export class TermsPlan {
  /** Null: the row was refused. */
  readonly byId = new Map<string, PlannedTerm | null>();
  readonly planned: PlannedTerm[] = [];
  readonly rows: RowDraft[] = [];

  constructor(
    private readonly scope: ImportScope,
    private readonly known: readonly KnownTerm[],
    private readonly organisations: ReadonlyMap<string, Organisation>,
    private readonly newId: () => string,
  ) {}

  read(raws: readonly RawRow[]): void {
    for (const { raw, pointer } of raws) {
      const row = new RowDraft('term', pointer);
      const given = readShape(row, popoloEvent, raw);
      const isTerm = !given || TERM.test((given.classification ?? '').trim().toLowerCase());
      if (!isTerm) continue;
      this.rows.push(row);
      if (!given) continue;
      if (this.byId.has(given.id)) row.refuse('id_twice', '/id', { id: given.id });
      else this.byId.set(given.id, this.one(row, given));
    }
  }

  private one(row: RowDraft, given: PopoloEvent): PlannedTerm | null {
    const facts = this.facts(row, given);
    if (!facts) return null;
    const key = termKey(this.scope, given.id);
    const sha256 = factsSha256({ ...facts });
    const byKey = this.known.find((one) => one.key === key);
    if (byKey) {
      const state = decide(sha256, byKey);
      if (state === 'kept') row.warn('edited_since');
      const stays = state === 'changed' ? facts : byKey.facts;
      if (state === 'changed' && this.overlaps(row, facts, byKey.id)) return null;
      return this.keep(row, { id: byKey.id, key, state, facts: stays, sha256 });
    }
    const byName = this.known.find(({ facts: theirs }) => isSame(theirs, facts));
    if (byName) return this.keep(row, { ...byName, state: 'same', sha256 });
    if (this.overlaps(row, facts, null)) return null;
    return this.keep(row, { id: this.newId(), key, state: 'new', facts, sha256 });
  }

  private keep(row: RowDraft, term: PlannedTerm): PlannedTerm {
    row.become(term.state);
    this.planned.push(term);
    return term;
  }

  private facts(row: RowDraft, given: PopoloEvent): TermFacts | null {
    const name = readName(row, given.name, 300);
    const startsOn = readDate(row, given.start_date, '/start_date');
    const endsOn = readDate(row, given.end_date, '/end_date');
    if (name === null || row.refused) return null;
    if (isReversed({ from: startsOn, to: endsOn })) {
      const dates = { from: startsOn ?? '', to: endsOn ?? '' };
      return row.refuse('dates_reversed', '/end_date', dates);
    }
    const held = this.organisations.get(given.organization_id ?? '');
    if (given.organization_id !== null && !held) {
      return row.refuse('unknown_organisation', '/organization_id', { id: given.organization_id });
    }
    if (held?.kind === 'refused') {
      return row.refuse('row_refused', '/organization_id', { id: given.organization_id ?? '' });
    }
    const chamber = held?.kind === 'chamber' ? held.chamber : this.scope.chamber;
    const names = { [this.scope.language]: name };
    return termFactsSchema.parse({ chamber, number: null, names, startsOn, endsOn });
  }

  private overlaps(row: RowDraft, facts: TermFacts, id: string | null): boolean {
    const planned = new Set(this.planned.map((one) => one.id));
    const others = [...this.planned, ...this.known.filter((one) => !planned.has(one.id))];
    const period = { from: facts.startsOn, to: facts.endsOn };
    const clash = others.find(
      (other) =>
        other.id !== id &&
        other.facts.chamber === facts.chamber &&
        termsOverlap(period, { from: other.facts.startsOn, to: other.facts.endsOn }),
    );
    if (clash) row.refuse('terms_overlap', '/start_date', { term: nameOf(clash.facts) });
    return clash !== undefined;
  }
}

const nameOf = ({ names }: TermFacts) => Object.values(names)[0] ?? '';

function isSame(known: TermFacts, facts: TermFacts): boolean {
  const wanted = sortKeyOf(nameOf(facts));
  return (
    known.chamber === facts.chamber &&
    Object.values(known.names).some((name) => sortKeyOf(name) === wanted)
  );
}
