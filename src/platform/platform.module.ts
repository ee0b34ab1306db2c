import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock, SystemClock } from '../kernel/clock.js';
import { CONFIG } from './config/config.js';
import { Database } from './database/database.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Extraction } from './extraction/extraction.js';
import { FileStore } from './files/file-store.js';
import { Uploads } from './files/uploads.js';
import { Housekeeping } from './housekeeping.js';
import { LOGGER } from './http/logger.js';
import { Metrics } from './http/metrics.js';
import { Jobs } from './jobs/job-queue.js';
import type { Resources } from './resources.js';

/** Hands the opened resources to everything that asks for them. */
@Global()
@Module({})
export class PlatformModule {
  static on(resources: Resources, clock: Clock = new SystemClock()): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: resources.config },
      { provide: LOGGER, useValue: resources.logger },
      { provide: Clock, useValue: clock },
      { provide: Database, useValue: resources.database },
      { provide: Jobs, useValue: resources.jobs },
      { provide: FileStore, useValue: resources.files },
      { provide: Uploads, useValue: resources.uploads },
      UnitOfWork,
      Extraction,
      Metrics,
      Housekeeping,
    ];
    return { module: PlatformModule, providers, exports: providers };
  }
}
