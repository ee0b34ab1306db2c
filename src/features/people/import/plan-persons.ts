import { sortKeyOf } from '../person-names.js';
import { decide, factsSha256 } from './decide.js';
import { personKey, type ImportScope } from './import-scope.js';
import type { KnownPerson } from './known-records.js';
import type { PlannedPerson, PlannedState } from './planned.js';
import { leftOutOf, readPerson } from './read-person.js';
import type { RawRow } from './read-popolo.js';
import { RowDraft } from './row-draft.js';

/** The persons of a file. Nobody is taken for somebody else because of a name alone. */
export class PersonsPlan {
  /** Null: the row was refused. */
  readonly byId = new Map<string, PlannedPerson | null>();
  readonly planned: PlannedPerson[] = [];
  readonly rows: RowDraft[] = [];
  readonly leftOut: Record<string, number> = {};
  private readonly knownByKey: ReadonlyMap<string | null, KnownPerson>;
  private readonly knownByName: ReadonlyMap<string, KnownPerson>;
  private readonly namesInFile = new Map<string, RowDraft>();
  private readonly keys = new Set<string>();

  constructor(
    private readonly scope: ImportScope,
    known: readonly KnownPerson[],
    private readonly newId: () => string,
  ) {
    this.knownByKey = new Map(known.map((one) => [one.key, one]));
    this.knownByName = new Map(known.map((one) => [sortKeyOf(one.facts.name), one]));
  }

  read(raws: readonly RawRow[]): void {
    for (const { raw, pointer } of raws) {
      const row = new RowDraft('person', pointer);
      this.rows.push(row);
      for (const key of leftOutOf(raw)) this.leftOut[key] = (this.leftOut[key] ?? 0) + 1;
      this.one(row, raw);
    }
  }

  private one(row: RowDraft, raw: unknown): void {
    const person = readPerson(row, raw, this.scope.language);
    if (!person) {
      const id = idOf(raw);
      // Whose posts are refused too, with the right reason.
      if (id !== null && !this.byId.has(id)) this.byId.set(id, null);
      return;
    }
    const key = personKey(this.scope, person.id);
    if (this.byId.has(person.id) || this.keys.has(key)) {
      row.refuse('id_twice', '/id', { id: person.id });
      return;
    }
    this.keys.add(key);
    const known = this.knownByKey.get(key);
    const sha256 = factsSha256({ ...person.facts });
    const state: PlannedState = known ? decide(sha256, known) : 'new';
    if (state === 'kept') row.warn('edited_since');
    this.noteNamesakes(row, sortKeyOf(person.facts.name), state === 'new');
    const facts = known && state !== 'changed' ? known.facts : person.facts;
    const planned = { id: known?.id ?? this.newId(), key, state, facts, sha256 };
    row.become(state);
    this.byId.set(person.id, planned);
    this.planned.push(planned);
  }

  private noteNamesakes(row: RowDraft, name: string, isNew: boolean): void {
    const other = this.namesInFile.get(name);
    if (other) row.warn('same_name_in_file', '/name', { other: other.pointer });
    else this.namesInFile.set(name, row);
    if (isNew && !other && this.knownByName.has(name)) row.warn('same_name_known', '/name');
  }
}

function idOf(raw: unknown): string | null {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : null;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}
