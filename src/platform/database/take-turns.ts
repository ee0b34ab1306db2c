import pg from 'pg';

/**
 * Runs `work` while no other process runs work under the same name. The lock lives on a connection
 * of its own: whoever is killed lets it go.
 */
export async function takeTurns<T>(url: string, name: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'i-parliaments turns' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [`i-parliaments ${name}`]);
    return await work();
  } finally {
    await client.end();
  }
}
