import { Injectable } from '@nestjs/common';
import { person, program, type Actor, type Grant, type TokenScope } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { hashSecret } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { ActorSource } from '../../platform/http/actor-source.js';
import { TOKEN_PREFIX } from './issue-token.js';
import { LastSeen } from './last-seen.js';
import { SESSION_IDLES } from './session-lifetime.js';

const GRANTS = `coalesce((
  select json_agg(json_build_object(
    'role', g.role, 'parliament', g.parliament, 'committee', g.committee
  ) order by g.created_at, g.id)
  from account_grant g where g.account = a.id), '[]'::json) as grants`;

const BY_SESSION = sql(
  'access-actor-by-session',
  `select a.id, a.name, s.last_seen_at as "seenAt", ${GRANTS}
   from account_session s join account a on a.id = s.account
   where s.secret_hash = $1 and s.ended_at is null and s.expires_at > $2
     and s.last_seen_at > $3 and a.disabled_at is null`,
);
const BY_TOKEN = sql(
  'access-actor-by-token',
  `select a.id, a.name, t.last_used_at as "seenAt", t.scopes, ${GRANTS}
   from api_token t join account a on a.id = t.account
   where t.secret_hash = $1 and t.revoked_at is null and t.expires_at > $2
     and a.disabled_at is null`,
);

interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly seenAt: Date | null;
  readonly grants: readonly Grant[];
}

/** Secrets have one length; anything else is not worth a question to the database. */
const SECRET = /^[\w-]{43}$/;

/** Who asks, in one statement per request, so that every change of rights counts from the next one. */
@Injectable()
export class ActorResolver extends ActorSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lastSeen: LastSeen,
  ) {
    super();
  }

  async fromSession(secret: string): Promise<Actor | null> {
    if (!SECRET.test(secret)) return null;
    const hash = hashSecret(secret);
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - SESSION_IDLES);
    const row = await this.database.row<ActorRow>(BY_SESSION, [hash, now, idleSince]);
    if (!row) return null;
    this.lastSeen.ofSession(hash, row.seenAt);
    return person(row.id, row.name, row.grants);
  }

  async fromToken(secret: string): Promise<Actor | null> {
    if (!secret.startsWith(TOKEN_PREFIX) || !SECRET.test(secret.slice(TOKEN_PREFIX.length))) {
      return null;
    }
    const hash = hashSecret(secret);
    const row = await this.database.row<ActorRow & { scopes: TokenScope[] }>(BY_TOKEN, [
      hash,
      this.clock.now(),
    ]);
    if (!row) return null;
    this.lastSeen.ofToken(hash, row.seenAt);
    return program(person(row.id, row.name, row.grants), row.scopes);
  }
}
