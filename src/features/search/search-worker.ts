import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { LOGGER } from '../../platform/http/logger.js';
import { ProjectRecord } from './project-record.js';
import { QueueAlarm } from './queue-alarm.js';

/** Between two looks at the queue when nothing rings: retries that have become due. */
const LOOK_EVERY = 3_000;

/** Keeps what search knows in step with the records, one at a time, as long as the process runs. */
@Injectable()
export class SearchWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly alarm: QueueAlarm;
  private running = false;
  private rung = false;
  private loop: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly projectRecord: ProjectRecord,
    database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.alarm = new QueueAlarm(database.url, () => {
      this.rung = true;
      this.wake();
    });
  }

  onApplicationBootstrap(): void {
    if (this.config.mode !== 'http') this.start();
  }

  start(): void {
    if (this.running) return;
    this.running = true;
    this.alarm.start();
    this.loop = this.run();
  }

  /** Finishes the record at hand, so that nothing is cut off and the connections are free. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.running) return;
    this.running = false;
    this.wake();
    await Promise.all([this.loop, this.alarm.stop()]);
  }

  private async run(): Promise<void> {
    while (this.running) {
      this.rung = false;
      if (!(await this.step()) && this.running) await this.pause();
    }
  }

  /** True when there may be more to do at once. Never throws: the database may be away for a while. */
  private async step(): Promise<boolean> {
    try {
      const result = await this.projectRecord.execute();
      if (typeof result === 'object') {
        this.logger.warn({ err: result.failed, kind: result.kind }, 'a record was not indexed');
      }
      return result !== 'idle';
    } catch (error) {
      this.logger.warn({ err: error }, 'the search queue cannot be read');
      return false;
    }
  }

  private pause(): Promise<void> {
    // It may have rung while the last look was under way.
    if (this.rung) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
