import type pg from 'pg';

export type Row = Record<string, unknown>;

const BATCH = 2000;

/** Whole rows by the names of their columns; the table says what the values become. */
export async function fill(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = JSON.stringify(rows.slice(from, from + BATCH));
    await client.query(
      `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`,
      [batch],
    );
  }
}
