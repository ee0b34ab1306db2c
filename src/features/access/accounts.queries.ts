import { Injectable } from '@nestjs/common';
import { holds, parliamentsOf, type Actor } from '../../kernel/actor.js';
import { Refusal, notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { DEFAULT_LIMIT, decodeCursor, pageOf, type Page } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { AccountView } from './account.views.js';

export interface AccountFilter {
  /** The beginning of a word of the name, or of the address. */
  readonly q?: string | null | undefined;
  readonly parliament?: string | null | undefined;
  readonly disabled?: boolean | null | undefined;
  readonly cursor?: string | null | undefined;
  readonly limit?: number | undefined;
}

/**
 * `$1`: the parliaments whose administrator asks, null for who runs the platform; `$2`: who asks.
 * Of people whom several parliaments share, each sees only its own roles.
 */
const SEEN = `
  select a.id, a.email, a.name, a.language, a.password_hash is not null as "hasPassword",
         a.created_at as "createdAt", a.disabled_at as "disabledAt", a.revision,
         coalesce(g.seen, '[]'::json) as grants, coalesce(g.others, false) as "hasOtherGrants"
  from account a
  left join lateral (
    select json_agg(
             json_build_object('id', g.id, 'role', g.role, 'parliament', g.parliament,
                               'committee', g.committee)
             order by g.created_at, g.id
           ) filter (where $1::text[] is null or g.parliament = any($1) or a.id = $2::uuid) as seen,
           coalesce(bool_or($1::text[] is not null and a.id is distinct from $2::uuid
             and not coalesce(g.parliament = any($1), false)), false) as others
    from account_grant g where g.account = a.id
  ) g on true
  where ($1::text[] is null or a.id = $2::uuid
     or exists (select 1 from account_grant v where v.account = a.id and v.parliament = any($1)))`;

const ONE = sql('access-account-one', `${SEEN} and a.id = $3`);
const LIST = sql(
  'access-account-list',
  `${SEEN}
     and ($3::text is null or a.name ilike $3 or a.name ilike '% ' || $3 or a.email like lower($3))
     and ($4::text is null
       or exists (select 1 from account_grant v where v.account = a.id and v.parliament = $4))
     and ($5::boolean is null or (a.disabled_at is not null) = $5)
     and ($6::text is null or (a.name, a.id) > ($6, $7::uuid))
   order by a.name, a.id limit $8`,
);

@Injectable()
export class AccountsQueries {
  constructor(private readonly database: Database) {}

  /** Whom an administrator looks after; whom there is, for operators. */
  async list(actor: Actor, filter: AccountFilter = {}): Promise<Page<AccountView>> {
    const { q, parliament = null, disabled = null, cursor, limit = DEFAULT_LIMIT } = filter;
    const after = cursor ? decodeCursor(cursor, 2) : [null, null];
    if (!after || !(after[1] === null || isId(String(after[1])))) {
      throw new Refusal('malformed_request');
    }
    const beginning = q?.trim() ? `${q.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const rows = await this.database.rows<AccountView>(LIST, [
      ...scopeOf(actor),
      beginning,
      parliament,
      disabled,
      ...after,
      limit + 1,
    ]);
    return pageOf(rows, limit, (row) => [row.name, row.id]);
  }

  async one(actor: Actor, id: string): Promise<AccountView> {
    const account = isId(id)
      ? await this.database.row<AccountView>(ONE, [...scopeOf(actor), id])
      : null;
    if (!account) throw notFound();
    return account;
  }
}

function scopeOf(actor: Actor): [parliaments: string[] | null, self: string | null] {
  const everything = actor.kind === 'system' || holds(actor, 'operator');
  return [everything ? null : parliamentsOf(actor, 'administrator'), actor.accountId];
}
