import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { TokenView } from './account.views.js';

const OWN = sql(
  'access-tokens-own',
  `select id, label, scopes, created_at as "createdAt", expires_at as "expiresAt",
          last_used_at as "lastUsedAt"
   from api_token where account = $1 and revoked_at is null and expires_at > $2
   order by created_at desc, id desc limit 200`,
);

@Injectable()
export class TokensQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The actor's own tokens that still work, the newest first. */
  list(actor: Actor): Promise<TokenView[]> {
    return this.database.rows<TokenView>(OWN, [actor.accountId, this.clock.now()]);
  }
}
