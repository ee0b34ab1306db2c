import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { CONFIG, type Config } from './config/config.js';
import { Database } from './database/database.js';
import { sql } from './database/sql.js';
import { Uploads } from './files/uploads.js';
import { LOGGER } from './http/logger.js';

const HOUR = 3_600_000;

/** Clients repeat a request within minutes; a week is for queues that were forgotten over a holiday. */
const FORGET_KEYS = sql(
  'housekeeping-idempotency',
  "delete from idempotency_key where created_at < now() - interval '7 days'",
);

/** Clears away what nobody will ask for again: uploads that broke off, keys of old requests. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly uploads: Uploads,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.mode === 'http') return;
    const clean = () => {
      this.execute().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'the hourly cleaning failed');
      });
    };
    this.timer = setInterval(clean, HOUR).unref();
    clean();
  }

  /** Answers how many broken-off uploads were removed. Several workers may do it at once. */
  async execute(): Promise<number> {
    await this.database.rows(FORGET_KEYS);
    return this.uploads.sweep();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
