import pg from 'pg';
import { DataSource, getMetadataArgsStorage, type MigrationInterface } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import type { Statement } from './sql.js';

export type MigrationClass = new () => MigrationInterface;

/** TypeORM hands out its own pool under `master`; the type says only "any". */
interface PoolHolder {
  readonly master: pg.Pool;
}

/**
 * The connection to PostgreSQL. Reads go through `rows` and `row`: one named statement, one round
 * trip, no transaction. Writing is reserved to `UnitOfWork`.
 */
export class Database {
  private constructor(
    readonly dataSource: DataSource,
    readonly url: string,
  ) {}

  /** Connects, and applies what migrations are missing. Two servers that start at once take turns. */
  static async open(url: string, options: { pool: number; migrate: boolean }): Promise<Database> {
    const dataSource = new DataSource({
      type: 'postgres',
      url,
      // Whatever the loaded features have decorated with @Entity.
      entities: getMetadataArgsStorage().tables.map((table) => table.target),
      migrations: [...migrations],
      migrationsTableName: 'migration',
      synchronize: false,
      poolSize: options.pool,
      extra: { application_name: 'i-parliaments', statement_timeout: 30_000 },
      poolErrorHandler: () => undefined,
    });
    refuseSynchronize(dataSource);
    await dataSource.initialize();
    const database = new Database(dataSource, url);
    if (options.migrate) await database.migrate();
    return database;
  }

  get pool(): pg.Pool {
    return (this.dataSource.driver as unknown as PoolHolder).master;
  }

  async rows<T extends object>(statement: Statement, values: unknown[] = []): Promise<T[]> {
    return (await this.pool.query<T>({ ...statement, values })).rows;
  }

  async row<T extends object>(statement: Statement, values: unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(statement, values))[0] ?? null;
  }

  /** The names of the migrations that were applied, in order. */
  async migrate(): Promise<string[]> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    try {
      await client.query("select pg_advisory_lock(hashtext('i-parliaments migrations'))");
      const done = await this.dataSource.runMigrations({ transaction: 'each' });
      return done.map((migration) => migration.name);
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

function refuseSynchronize(dataSource: DataSource): void {
  // `synchronize` drops and recreates columns. No configuration may ever switch it on here.
  if (dataSource.options.synchronize || dataSource.options.dropSchema) {
    throw new Error('synchronize and dropSchema are forbidden: the schema comes from migrations');
  }
}
