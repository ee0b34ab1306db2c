import pg from 'pg';
import type { Statement } from './sql.js';

/**
 * One unchanging view of the database, however long it takes to read and whatever is filed
 * meanwhile. Nothing can be written through it.
 */
export class Snapshot {
  private cursors = 0;

  private constructor(private readonly client: pg.Client) {}

  static async of<T>(url: string, use: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'i-parliaments snapshot',
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      // Text forms must not depend on how this server or database happens to be set up.
      await client.query(`set statement_timeout = 0; set idle_in_transaction_session_timeout = 0;
        set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'iso_8601';
        set bytea_output = 'hex'; set extra_float_digits = 3`);
      await client.query('begin isolation level repeatable read read only');
      return await use(new Snapshot(client));
    } finally {
      // Closing the connection ends the transaction; there is nothing to commit.
      await client.end();
    }
  }

  async rows<T extends object>(statement: Statement, values: unknown[] = []): Promise<T[]> {
    return (await this.client.query<T>({ ...statement, values })).rows;
  }

  async row<T extends object>(statement: Statement, values: unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(statement, values))[0] ?? null;
  }

  /** Whatever `work` does wrong, the view stays usable for what comes after. */
  async attempt(work: () => Promise<void>): Promise<unknown> {
    await this.client.query('savepoint attempt');
    try {
      await work();
      return null;
    } catch (error) {
      await this.client.query('rollback to savepoint attempt');
      return error;
    }
  }

  /** Row after row, so that a table of any size fits into memory. Takes a statement without values. */
  async *each<T extends object>(text: string, batch = 500): AsyncGenerator<T> {
    const cursor = `each_${(this.cursors += 1)}`;
    await this.client.query(`declare ${cursor} no scroll cursor for ${text}`);
    try {
      for (;;) {
        const { rows } = await this.client.query<T>(`fetch ${batch} from ${cursor}`);
        if (rows.length === 0) return;
        yield* rows;
      }
    } finally {
      await this.client.query(`close ${cursor}`).catch(() => undefined);
    }
  }
}
