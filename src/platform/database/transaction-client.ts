import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import type { Statement } from './sql.js';

/** The driver's own client of this transaction: TypeORM's `query` knows no named statements. */
export async function clientOf(manager: EntityManager): Promise<pg.ClientBase> {
  const runner = manager.queryRunner;
  if (!runner?.isTransactionActive) throw new Error('no transaction is open');
  return (await runner.connect()) as pg.ClientBase;
}

export async function rowsIn<T extends object>(
  manager: EntityManager,
  statement: Statement,
  values: unknown[] = [],
): Promise<T[]> {
  const client = await clientOf(manager);
  return (await client.query<T>({ ...statement, values })).rows;
}
