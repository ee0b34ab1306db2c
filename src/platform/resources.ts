import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config/config.js';
import { Database } from './database/database.js';
import { EmbeddedPostgres } from './database/embedded/embedded-postgres.js';
import { DiskFileStore } from './files/disk-file-store.js';
import type { FileStore } from './files/file-store.js';
import { Uploads } from './files/uploads.js';
import { Jobs } from './jobs/job-queue.js';

/** What an application stands on. Opened before it, closed after it, in the reverse order. */
export interface Resources {
  readonly config: Config;
  readonly logger: Logger;
  readonly database: Database;
  readonly jobs: Jobs;
  readonly files: FileStore;
  readonly uploads: Uploads;
  readonly close: () => Promise<void>;
}

export type Progress = (step: 'creating' | 'starting' | 'adopted' | 'migrating') => void;

export async function openResources(
  config: Config,
  logger: Logger,
  options: { migrate?: boolean; progress?: Progress } = {},
): Promise<Resources> {
  const progress = options.progress ?? (() => undefined);
  // First: where it cannot be used, nothing else has to be started and stopped again.
  const files = await openFileStore(config, logger);
  const embedded = config.databaseUrl
    ? null
    : await EmbeddedPostgres.start({ dataDir: config.dataDir, progress });
  try {
    const url = config.databaseUrl ?? embedded!.url;
    progress('migrating');
    const migrate = options.migrate ?? true;
    const database = await Database.open(url, { pool: config.databasePool, migrate });
    const jobs = Jobs.at(url, (error) => logger.error({ err: error }, 'a job failed'));
    const close = async () => {
      await jobs.stop();
      await database.close();
      await embedded?.stop();
    };
    const uploads = new Uploads(join(config.dataDir, 'uploads'), config.uploadLimit);
    return { config, logger, database, jobs, files, uploads, close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function openFileStore(config: Config, logger: Logger): Promise<FileStore> {
  if (!config.s3Url) return new DiskFileStore(join(config.dataDir, 'files'));
  // Only now: the client takes as long to load as the rest of the application.
  const [{ S3FileStore }, { parseS3Url }] = await Promise.all([
    import('./files/s3-file-store.js'),
    import('./files/s3-address.js'),
  ]);
  return S3FileStore.open(parseS3Url(config.s3Url), {
    temporaryFolder: join(config.dataDir, 'uploads'),
    onFailure: (failure) => logger.warn(failure, 'the file store failed'),
  });
}
