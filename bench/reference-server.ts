import { fastify } from 'fastify';
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import multipart from '@fastify/multipart';
import pg from 'pg';
import { addBills } from './reference-bills.js';

/**
 * P, the mark to measure against: one Fastify process with named prepared statements and nothing
 * else, no permissions, no validation, no headers.
 */
export async function startReference(
  url: string,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const folder = await mkdtemp(join(tmpdir(), 'bench-reference-'));
  const app = fastify();
  await app.register(multipart, { limits: { fileSize: 100_000_000 } });
  const rows = async (name: string, text: string, values: unknown[]) =>
    (await pool.query({ name, text, values })).rows;

  app.get('/bare', () => ({ status: 'ok' }));
  app.get<{ Params: { id: string } }>('/one/:id', async ({ params }) => {
    const [row] = await rows('one', 'select * from bare where id = $1', [params.id]);
    return row;
  });
  app.get('/list', async () => ({
    data: await rows(
      'list',
      `select id, parliament, type, title, number, filed_at from bare
       where parliament = $1 and type = $2 order by filed_at desc limit 20`,
      ['ke', 'bill'],
    ),
  }));
  app.get<{ Querystring: { q: string } }>('/search', async ({ query }) => ({
    data: await rows(
      'search',
      `select id, title, number, left(text, 200) as text, ts_rank(tsv, query) as rank
       from bare, plainto_tsquery('english', $1) query where tsv @@ query
       order by rank desc limit 20`,
      [query.q],
    ),
  }));
  app.get<{ Params: { id: string } }>('/page/:id', async ({ params }, reply) => {
    const [row] = await rows('one', 'select * from bare where id = $1', [params.id]);
    return reply.type('text/html').send(
      `<!doctype html><html lang="en"><head><title>${row.title}</title></head><body><main>
       <h1>${row.title}</h1><dl><dt>Number</dt><dd>${row.number}</dd><dt>Parliament</dt>
       <dd>${row.parliament}</dd><dt>Type</dt><dd>${row.type}</dd></dl></main></body></html>`,
    );
  });
  addBills(app, rows);
  app.post('/create', async () => {
    const id = randomUUID();
    await rows('create', 'insert into bare_write (id, title, body) values ($1, $2, $3)', [
      id,
      'A title',
      'x'.repeat(1000),
    ]);
    return { id };
  });
  app.post('/upload', async (request) => {
    const part = await request.file();
    const hash = createHash('sha256');
    const path = join(folder, randomUUID());
    await pipeline(
      part!.file,
      async function* (source: AsyncIterable<Buffer>) {
        for await (const chunk of source) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(path),
    );
    const sha256 = hash.digest('hex');
    await rows('create', 'insert into bare_write (id, title, body) values ($1, $2, $3)', [
      randomUUID(),
      sha256,
      path,
    ]);
    return { sha256 };
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    port: (app.server.address() as { port: number }).port,
    stop: async () => {
      await app.close();
      await pool.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
