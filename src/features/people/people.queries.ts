import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { visibleWhere } from '../../kernel/audience.js';
import { Refusal, notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { decodeCursor, pageOf, type Page } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { requireDay } from './require-day.js';
import {
  MEMBERSHIP_JOINS,
  heldOn,
  membershipJson,
  membershipView,
  type MembershipRow,
} from './membership-select.js';
import {
  CHOICES,
  DIRECTORY,
  TODAY,
  type DirectoryRow,
  type PersonChoice,
} from './people-directory.js';
import type { MembershipView, PersonSummary, PersonView } from './people.views.js';
import { wordsAsked } from './person-names.js';
import type { MembershipRole } from './vocabulary.js';

const BY_ID = sql(
  'person-by-id',
  `select p.id, p.parliament, p.iri, p.name, p.sort_name as "sortName",
     p.family_name as "familyName", p.given_name as "givenName", p.other_names as "otherNames",
     p.honorific, p.gender, p.birth_date as "birthDate", p.death_date as "deathDate", p.biography,
     p.identifiers, p.links, p.sharing, p.visible_from as "visibleFrom", p.demonstration,
     p.changed_at as "changedAt", p.revision, to_char(${TODAY}, 'YYYY-MM-DD') as today,
     (select coalesce(json_agg(${membershipJson(TODAY)}
         order by ${heldOn(TODAY)} desc, lower(m.held) desc nulls last, m.id), '[]')
       from membership m ${MEMBERSHIP_JOINS} where m.person_id = p.id) as memberships
   from person p join parliament pl on pl.code = p.parliament
   where p.id = $2 and ${visibleWhere('p', '$1')}`,
);
const ID_OF = sql(
  'person-id-of-iri',
  `select p.id from person p where p.iri = $2 and ${visibleWhere('p', '$1')}`,
);
const NAMES_OF = sql(
  'person-names-of',
  `select p.id, p.name from person p where p.id = any($2::uuid[]) and ${visibleWhere('p', '$1')}`,
);
const MEMBERSHIP = sql(
  'membership-by-id',
  `select ${membershipJson(TODAY)} as membership, p.parliament,
     to_char(${TODAY}, 'YYYY-MM-DD') as today
   from membership m join person p on p.id = m.person_id
   join parliament pl on pl.code = p.parliament ${MEMBERSHIP_JOINS}
   where m.id = $2 and ${visibleWhere('p', '$1')}`,
);

export interface DirectoryFilter {
  readonly parliament: string;
  /** Words that begin words of any of a person's names, in any script. */
  readonly q?: string | undefined;
  readonly chamber?: string | undefined;
  /** A party's id. */
  readonly party?: string | undefined;
  readonly role?: MembershipRole | undefined;
  /** `YYYY-MM-DD`: those of whom the rest may be true on that day. */
  readonly on?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Where a directory begins: before everybody. */
const START = ['', '00000000-0000-0000-0000-000000000000'];

/** Reads of persons: one statement each, already limited to what the actor may see. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly database: Database) {}

  /** By the name that a directory sorts by, with the number of all who match. */
  async directory(
    actor: Actor,
    filter: DirectoryFilter,
  ): Promise<Page<PersonSummary> & { readonly total: number }> {
    const { parliament, q = '', chamber = null, party = null, role = null, limit } = filter;
    const words = wordsAsked(q);
    // What holds no letter and no digit is nobody's name.
    if (q.trim() !== '' && words.length === 0) return { data: [], next: null, total: 0 };
    const row = await this.database.row<DirectoryRow>(DIRECTORY, [
      actor.tokens,
      parliament,
      words.length === 0 ? null : words,
      chamber,
      party,
      role,
      filter.on === undefined ? null : requireDay(filter.on),
      ...placeOf(filter.cursor),
      limit + 1,
    ]);
    const { total, data } = row ?? { total: 0, data: [] };
    const page = pageOf(data, limit, ({ sortKey, id }) => [sortKey, id]);
    return { ...page, data: page.data.map(({ sortKey: _, ...summary }) => summary), total };
  }

  async byId(actor: Actor, id: string): Promise<PersonView> {
    const row = isId(id) ? await this.database.row<Row>(BY_ID, [actor.tokens, id]) : null;
    if (!row) throw notFound();
    const { today, memberships, ...person } = row;
    return { ...person, memberships: memberships.map((one) => membershipView(one, today)) };
  }

  /** The person at a permanent address. */
  async idOf(actor: Actor, iri: string): Promise<string> {
    const row = await this.database.row<{ id: string }>(ID_OF, [actor.tokens, iri]);
    if (!row) throw notFound();
    return row.id;
  }

  /** One post, as it stands today, and the parliament whose it is. */
  async membership(
    actor: Actor,
    id: string,
  ): Promise<{ readonly parliament: string; readonly membership: MembershipView }> {
    const row = isId(id)
      ? await this.database.row<{
          membership: MembershipRow;
          parliament: string;
          today: string;
        }>(MEMBERSHIP, [actor.tokens, id])
      : null;
    if (!row) throw notFound();
    const { membership, parliament, today } = row;
    return { parliament, membership: membershipView(membership, today) };
  }

  /** For a select: those who sit today first, by name; at most 2000. */
  async choices(actor: Actor, parliament: string): Promise<readonly PersonChoice[]> {
    return this.database.rows<PersonChoice>(CHOICES, [actor.tokens, parliament]);
  }

  /** The names of those among them whom the actor may see. */
  async namesOf(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const known = ids.filter(isId);
    if (known.length === 0) return new Map();
    const rows = await this.database.rows<{ id: string; name: string }>(NAMES_OF, [
      actor.tokens,
      known,
    ]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

type Row = Omit<PersonView, 'memberships'> & {
  readonly today: string;
  readonly memberships: readonly MembershipRow[];
};

/** A cursor comes from outside: what is no id would be a fault of PostgreSQL. */
function placeOf(cursor: string | undefined): readonly unknown[] {
  if (cursor === undefined) return START;
  const keys = decodeCursor(cursor, 2);
  const [sortKey, id] = keys ?? [];
  if (typeof sortKey !== 'string' || typeof id !== 'string' || !isId(id)) {
    throw new Refusal('malformed_request');
  }
  return [sortKey, id];
}
