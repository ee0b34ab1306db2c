import { expect } from 'vitest';
import type { TestApp } from './test-app.js';

/** The statements that one request costs; the background's own are told apart by their names. */
export async function statementsOf(
  app: TestApp,
  request: () => Promise<{ statusCode: number }>,
): Promise<string[]> {
  const { pool } = app.database;
  const names: string[] = [];
  const count = pool.query.bind(pool);
  pool.query = ((...given: unknown[]) => {
    const [query] = given as [{ name?: string }];
    names.push(query.name ?? 'unnamed');
    return (count as (...all: unknown[]) => unknown)(...given);
  }) as typeof pool.query;
  try {
    expect((await request()).statusCode).toBe(200);
  } finally {
    pool.query = count;
  }
  return names.filter((name) => !name.startsWith('search-queue'));
}
