import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessModule } from '../features/access/index.js';
import { BillsModule } from '../features/bills/index.js';
import { DocumentsModule } from '../features/documents/index.js';
import { ParliamentsModule } from '../features/parliaments/index.js';
import { PeopleModule } from '../features/people/index.js';
import { ProceduresModule } from '../features/procedures/index.js';
import { SearchModule } from '../features/search/index.js';
import { readConfig, type Config } from '../platform/config/config.js';
import { NestLogger, createLogger } from '../platform/http/logger.js';
import { PlatformModule } from '../platform/platform.module.js';
import { openResources, type Resources } from '../platform/resources.js';
import { tell } from './output.js';

/** All features, without pages and without workers. */
@Module({})
class CliModule {
  static on(resources: Resources): DynamicModule {
    return {
      module: CliModule,
      imports: [
        PlatformModule.on(resources),
        AccessModule,
        SearchModule,
        ParliamentsModule,
        PeopleModule,
        DocumentsModule,
        ProceduresModule,
        BillsModule,
      ],
    };
  }
}

const STANDARD_ERROR = 2;

/** The settings of the environment, for a process that takes no jobs and is quiet when all is well. */
export function cliConfig(): Config {
  const config = readConfig();
  const logLevel = config.logLevel === 'info' ? 'warn' : config.logLevel;
  return { ...config, logLevel, mode: 'http' };
}

/**
 * The database and the files, of a running server or on their own. The database is stopped again at
 * the end only if nobody else uses it.
 */
export async function withResources<T>(
  options: { readonly migrate: boolean },
  use: (resources: Resources) => Promise<T>,
): Promise<T> {
  const config = cliConfig();
  const resources = await openResources(config, createLogger(config, STANDARD_ERROR), {
    migrate: options.migrate,
    progress: (step) => {
      if (step === 'creating') tell('Creating the database (only the first time) …');
    },
  });
  try {
    return await use(resources);
  } finally {
    await resources.close();
  }
}

/** The use cases, on top of resources that are open already. */
export async function withFeatures<T>(
  resources: Resources,
  use: (nest: INestApplicationContext) => Promise<T>,
): Promise<T> {
  await resources.jobs.start();
  const nest = await NestFactory.createApplicationContext(CliModule.on(resources), {
    logger: new NestLogger(resources.logger),
    abortOnError: false,
  });
  try {
    return await use(nest);
  } finally {
    await nest.close();
  }
}

/** The usual way for a command: everything open, tables up to date. */
export const withApp = <T>(
  use: (nest: INestApplicationContext, config: Config) => Promise<T>,
): Promise<T> =>
  withResources({ migrate: true }, (resources) =>
    withFeatures(resources, (nest) => use(nest, resources.config)),
  );
