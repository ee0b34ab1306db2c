import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dataFolder } from '../support/data-folder.js';
import { ServerProcess } from '../support/server-process.js';

const dataDir = await dataFolder('beside');
const server = new ServerProcess(dataDir);
afterAll(async () => {
  await server.stop('SIGTERM');
  await rm(dataDir, { recursive: true, force: true });
});

it('works beside a running server, which goes on, and without one', async () => {
  const address = await server.start();
  expect(isDatabaseRunning()).toBe(true);
  const account = 'clerk@example.org';
  const scope = ['--role', 'clerk', '--parliament', 'ke'];
  await server.command('account', 'create', '--email', account, ...scope);
  const limits = ['--scope', 'documents:write', '--expires', '1d'];
  const token = await server.command('token', 'create', '--account', account, ...limits);
  const who = async (at: string) =>
    fetch(`${at}/api/v1/session`, { headers: { authorization: `Bearer ${token}` } });
  expect((await who(address)).status).toBe(200);
  expect(await server.command('doctor')).toContain('All is well.');
  expect((await who(address)).status).toBe(200);

  await server.stop('SIGTERM');
  expect(await server.command('account', 'list')).toContain('clerk@example.org');
  expect(await server.command('doctor', '--fast')).toContain('All is well.');

  // Whoever leaves last stops the database.
  expect(isDatabaseRunning()).toBe(false);
  expect((await who(await server.start())).status).toBe(200);
  await server.stop('SIGKILL');
  expect(await server.command('doctor')).toContain('All is well.');
  expect(isDatabaseRunning()).toBe(false);
}, 180_000);

/** Where the data folder cannot be entered by PostgreSQL's own user, a note says where it went. */
function isDatabaseRunning(): boolean {
  const note = join(dataDir, 'postgres.location');
  const home = existsSync(note) ? readFileSync(note, 'utf8').trim() : join(dataDir, 'postgres');
  return existsSync(join(home, 'cluster', 'postmaster.pid'));
}
