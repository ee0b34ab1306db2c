import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { NOBODY } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { sql, type Statement } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SEEN_AGAIN_AFTER } from './session-lifetime.js';

const SESSION = sql(
  'access-session-seen',
  `update account_session set last_seen_at = $2
   where secret_hash = $1 and last_seen_at < $3 and ended_at is null`,
);
const TOKEN = sql(
  'access-token-seen',
  `update api_token set last_used_at = $2
   where secret_hash = $1 and (last_used_at is null or last_used_at < $3) and revoked_at is null`,
);

/**
 * Notes that a session or token is in use, at most once a minute each, beside the request and not
 * in its way. A note that is lost costs a session a minute of its two idle hours.
 */
@Injectable()
export class LastSeen implements BeforeApplicationShutdown {
  private readonly logger = new Logger(LastSeen.name);
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  ofSession(hash: Buffer, seenAt: Date | null): void {
    this.note(SESSION, hash, seenAt);
  }

  ofToken(hash: Buffer, usedAt: Date | null): void {
    this.note(TOKEN, hash, usedAt);
  }

  /** Resolves when no note is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.running.values());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  private note(statement: Statement, hash: Buffer, before: Date | null): void {
    const now = this.clock.now();
    const stale = new Date(now.getTime() - SEEN_AGAIN_AFTER);
    const key = hash.toString('base64');
    if ((before && before >= stale) || this.running.has(key)) return;
    const noting = this.unitOfWork
      .run(NOBODY, (tx) => tx.rows(statement, [hash, now, stale]))
      .then(
        () => undefined,
        (error: unknown) => this.logger.warn(`a last-seen note was lost: ${String(error)}`),
      )
      .finally(() => this.running.delete(key));
    this.running.set(key, noting);
  }
}
