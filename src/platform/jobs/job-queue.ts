import { Injectable } from '@nestjs/common';
import PgBoss from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { clientOf } from '../database/transaction-client.js';

/** How a kind of job is repeated and how long one run may take before it counts as lost. */
export interface JobKind<Data extends object> {
  readonly name: string;
  readonly retryLimit: number;
  readonly expireInSeconds: number;
  /** Carries the type of the data; never set. */
  readonly data?: Data;
}

/** The queue server inside PostgreSQL (schema `jobs`), shared by all processes. */
@Injectable()
export class Jobs {
  private started = false;

  constructor(
    readonly boss: PgBoss,
    private readonly onError: (error: Error) => void,
  ) {
    // Without a listener an error of the queue would end the process.
    boss.on('error', onError);
  }

  static at(url: string, onError: (error: Error) => void): Jobs {
    const boss = new PgBoss({
      connectionString: url,
      schema: 'jobs',
      application_name: 'i-parliaments jobs',
      max: 3,
      retentionDays: 365,
    });
    return new Jobs(boss, onError);
  }

  async start(): Promise<void> {
    if (this.started) return;
    this.started = true;
    await this.boss.start();
  }

  async declare(kind: JobKind<object>): Promise<void> {
    await this.boss.createQueue(kind.name, {
      name: kind.name,
      policy: 'standard',
      retryLimit: kind.retryLimit,
      retryDelay: 2,
      retryBackoff: true,
      expireInSeconds: kind.expireInSeconds,
    });
  }

  /** Takes one job at a time. A handler must be able to run twice: a killed worker's job comes back. */
  async work<Data extends object>(
    kind: JobKind<Data>,
    handle: (data: Data) => Promise<void>,
  ): Promise<void> {
    await this.boss.work<Data>(
      kind.name,
      { batchSize: 1, pollingIntervalSeconds: 0.5 },
      async (jobs) => {
        for (const job of jobs) {
          try {
            await handle(job.data);
          } catch (error) {
            this.onError(error instanceof Error ? error : new Error(String(error)));
            throw error;
          }
        }
      },
    );
  }

  async stop(): Promise<void> {
    if (!this.started) return;
    this.started = false;
    await this.boss.stop({ graceful: true, wait: true, timeout: 15_000 });
  }
}

/** Sends jobs inside one transaction: no commit, no job. */
export class JobQueue {
  constructor(
    private readonly jobs: Jobs,
    private readonly manager: EntityManager,
  ) {}

  async send<Data extends object>(kind: JobKind<Data>, data: Data): Promise<void> {
    const client = await clientOf(this.manager);
    const id = await this.jobs.boss.send(kind.name, data, {
      db: { executeSql: (text, values) => client.query(text, values) },
    });
    // pg-boss answers null when it drops a job; ours are never throttled, so that is a fault.
    if (!id) throw new Error(`the job ${kind.name} was not accepted by the queue`);
  }
}
