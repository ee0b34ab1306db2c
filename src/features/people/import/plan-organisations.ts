import { isReversed } from '../../../kernel/partial-date.js';
import { CONTENT_LANGUAGES } from '../../../kernel/language.js';
import { sortKeyOf } from '../person-names.js';
import type { Names } from '../../parliaments/index.js';
import { partyFactsSchema, type PartyFacts } from '../people.inputs.js';
import type { PartyKind } from '../vocabulary.js';
import { decide, factsSha256 } from './decide.js';
import { partyKey, type ImportScope } from './import-scope.js';
import type { KnownCommittee, KnownParty } from './known-records.js';
import type { PlannedParty } from './planned.js';
import { popoloOrganisation, type PopoloOrganisation } from './popolo.schema.js';
import { readDate, readLanguage, readLine, readName, readShape } from './read-fields.js';
import type { RawRow } from './read-popolo.js';
import { RowDraft } from './row-draft.js';

/** What an organisation of the file is here. `none`: it stands for no party. */
export type Organisation =
  | { readonly kind: 'party'; readonly party: PlannedParty }
  | { readonly kind: 'chamber'; readonly chamber: string }
  | { readonly kind: 'committee'; readonly committee: KnownCommittee }
  | { readonly kind: 'office'; readonly office: string }
  | { readonly kind: 'none' | 'refused' };

const CHAMBER = /^(legislature|chamber|(upper|lower) (house|chamber)|house|parliament|assembly)$/;
const COMMITTEE = /committee|commission|comissão|comisión|comité/;
const PARTY = /part(y|i|ido)\b|political|faction/;
const COALITION = /coalition|alliance/;
const GROUP = /group|caucus|bench/;
const NO_PARTY = /^(unknown|not known|none|no party|n\/a|[-?–]*)$/;

/** The organisations of a file, each told apart and held against those that are there. */
export class OrganisationsPlan {
  readonly byId = new Map<string, Organisation>();
  readonly planned: PlannedParty[] = [];
  readonly rows: RowDraft[] = [];
  private readonly knownByKey: ReadonlyMap<string | null, KnownParty>;
  /** Parties as they will be, by their names in a form that forgives spelling. */
  private readonly byName = new Map<string, string>();
  private readonly partiesById = new Map<string, PlannedParty>();
  private houses = 0;

  constructor(
    private readonly scope: ImportScope,
    known: readonly KnownParty[],
    private readonly committees: readonly KnownCommittee[],
    private readonly newId: () => string,
  ) {
    this.knownByKey = new Map(known.map((one) => [one.key, one]));
    for (const { id, key, facts } of known) {
      for (const name of Object.values(facts.names)) this.byName.set(sortKeyOf(name), id);
      const sha256 = factsSha256({ ...facts });
      this.partiesById.set(id, { id, key, state: 'same', facts, sha256 });
    }
  }

  /** `benches`: the ids that members are said to sit on behalf of. */
  read(raws: readonly RawRow[], benches: ReadonlySet<string>): void {
    const shaped = raws.map(({ raw, pointer }) => {
      const row = new RowDraft('organisation', pointer);
      this.rows.push(row);
      return { row, given: readShape(row, popoloOrganisation, raw) };
    });
    this.houses = shaped.filter(({ given }) => given && isHouse(given)).length;
    for (const { row, given } of shaped) {
      if (!given) continue;
      if (this.byId.has(given.id)) row.refuse('id_twice', '/id', { id: given.id });
      else this.byId.set(given.id, this.one(row, given, benches.has(given.id)));
    }
  }

  private one(row: RowDraft, given: PopoloOrganisation, isBench: boolean): Organisation {
    const name = readName(row, given.name, 300);
    if (name === null) return { kind: 'refused' };
    const kind = (given.classification ?? '').trim().toLowerCase().replaceAll('_', ' ');
    if (isHouse(given)) return this.house(row, given, name);
    if (COMMITTEE.test(kind)) return this.committee(row, name);
    const party = partyKind(kind) ?? (isBench ? 'group' : null);
    if (party === null) return { kind: 'office', office: name };
    if (NO_PARTY.test(name.toLowerCase())) {
      row.warn('stands_for_no_party', '/name');
      return { kind: 'none' };
    }
    return this.party(row, given, name, party);
  }

  /** By its code, by its name, and where the file has only one house: the one that is imported. */
  private house(row: RowDraft, given: PopoloOrganisation, name: string): Organisation {
    const { chambers, chamber } = this.scope;
    const named = chambers.find(
      ({ code, names }) => code === given.id || hasName(names, sortKeyOf(name)),
    );
    const found = this.houses === 1 ? (chamber ?? named?.code) : named?.code;
    if (found !== undefined) return { kind: 'chamber', chamber: found };
    row.refuse('chamber_unclear', '', { chambers: chambers.map(({ code }) => code).join(', ') });
    return { kind: 'refused' };
  }

  private committee(row: RowDraft, name: string): Organisation {
    const wanted = sortKeyOf(name);
    const committee = this.committees.find(({ names }) => hasName(names, wanted));
    if (committee) return { kind: 'committee', committee };
    row.refuse('unknown_committee', '/name', { committee: name });
    return { kind: 'refused' };
  }

  private party(
    row: RowDraft,
    given: PopoloOrganisation,
    name: string,
    kind: PartyKind,
  ): Organisation {
    const facts = this.partyFacts(row, given, name, kind);
    if (!facts) return { kind: 'refused' };
    const key = partyKey(this.scope, given.id);
    const sha256 = factsSha256({ ...facts });
    const known = this.knownByKey.get(key);
    const namesake = this.byName.get(sortKeyOf(name));
    if (known) {
      const state = decide(sha256, known);
      if (state === 'kept') row.warn('edited_since');
      if (state === 'changed' && namesake !== undefined && namesake !== known.id) {
        row.refuse('party_name_taken', '/name');
        return { kind: 'refused' };
      }
      const stays = state === 'changed' ? facts : known.facts;
      return this.keep(row, { id: known.id, key, state, facts: stays, sha256 });
    }
    const same = namesake === undefined ? undefined : this.partiesById.get(namesake);
    if (same) {
      if (this.planned.some(({ id }) => id === same.id)) {
        row.warn('same_organisation', '/name', { name });
      }
      return this.keep(row, { ...same, state: 'same' }, same);
    }
    return this.keep(row, { id: this.newId(), key, state: 'new', facts, sha256 });
  }

  private keep(row: RowDraft, told: PlannedParty, party: PlannedParty = told): Organisation {
    row.become(told.state);
    if (party === told) {
      this.planned.push(party);
      this.partiesById.set(party.id, party);
      for (const name of Object.values(party.facts.names)) {
        this.byName.set(sortKeyOf(name), party.id);
      }
    }
    return { kind: 'party', party };
  }

  private partyFacts(
    row: RowDraft,
    given: PopoloOrganisation,
    name: string,
    kind: PartyKind,
  ): PartyFacts | null {
    const names: Record<string, string> = { [this.scope.language]: name };
    const read = new Set<string>([...CONTENT_LANGUAGES, this.scope.language]);
    given.other_names.forEach((other, index) => {
      const at = `/other_names/${index}`;
      const language = readLanguage(row, other.lang, `${at}/lang`);
      if (language === null || !read.has(language)) return;
      const text = readLine(row, other.name, `${at}/name`, 300);
      if (text !== null) names[language] ??= text;
    });
    const foundedOn = readDate(row, given.founding_date, '/founding_date');
    const dissolvedOn = readDate(row, given.dissolution_date, '/dissolution_date');
    if (isReversed({ from: foundedOn, to: dissolvedOn })) {
      return row.refuse('dates_reversed', '/dissolution_date', {
        from: foundedOn ?? '',
        to: dissolvedOn ?? '',
      });
    }
    const abbreviation = readLine(row, given.abbreviation, '/abbreviation', 50);
    const facts = { kind, names, abbreviation, foundedOn, dissolvedOn };
    return row.refused ? null : partyFactsSchema.parse(facts);
  }
}

const isHouse = ({ classification }: PopoloOrganisation) =>
  CHAMBER.test((classification ?? '').trim().toLowerCase().replaceAll('_', ' '));

function partyKind(classification: string): PartyKind | null {
  if (COALITION.test(classification)) return 'coalition';
  if (GROUP.test(classification)) return 'group';
  return PARTY.test(classification) ? 'party' : null;
}

const hasName = (names: Names, wanted: string) =>
  Object.values(names).some((name) => sortKeyOf(name) === wanted);
