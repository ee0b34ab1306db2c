import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFolder } from '../support/data-folder.js';
import { ServerProcess } from '../support/server-process.js';

const FILINGS = 200;
const CLIENTS = 8;

let dataDir: string;
let server: ServerProcess;
let address: string;
beforeAll(async () => {
  dataDir = await dataFolder('kill');
  server = new ServerProcess(dataDir);
  address = await server.start();
});
afterAll(async () => {
  await server.stop('SIGTERM');
  await rm(dataDir, { recursive: true, force: true });
});

interface Acknowledged {
  readonly id: string;
  readonly number: string;
  readonly sha256: string;
}

test('a server killed during 200 filings loses none that it acknowledged', async () => {
  await server.command(
    'account',
    'create',
    '--email',
    'clerk@example.org',
    '--role',
    'clerk',
    '--parliament',
    'ke',
  );
  const token = await server.command(
    'token',
    'create',
    '--account',
    'clerk@example.org',
    '--scope',
    'documents:write',
    '--expires',
    '1d',
  );
  const headers = { authorization: `Bearer ${token}` };

  const acknowledged = new Map<number, Acknowledged>();
  const body = (n: number) => `Paper ${n}\n`.repeat(200 + n * 20);
  const fileOne = async (n: number): Promise<boolean> => {
    const form = new FormData();
    const metadata = { parliament: 'ke', type: 'notice', title: `Paper ${n}`, language: 'en' };
    form.set('metadata', JSON.stringify(metadata));
    form.set('file', new Blob([body(n)]), `paper-${n}.txt`);
    const answer = await fetch(`${address}/api/v1/documents`, {
      method: 'POST',
      body: form,
      headers: { ...headers, 'idempotency-key': `paper-${n}` },
      signal: AbortSignal.timeout(20_000),
    }).catch(() => null);
    if (answer?.status !== 201) return false;
    const record = (await answer.json().catch(() => null)) as Acknowledged | null;
    if (record) acknowledged.set(n, record);
    return record !== null;
  };

  let next = 0;
  let killing = true;
  const client = async () => {
    while (next < FILINGS) {
      const n = next;
      next += 1;
      // The client tries until it is told that its paper is filed, as people do.
      while (!(await fileOne(n))) await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const killer = async () => {
    for (let round = 0; round < 5 && killing; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 500));
      if (!killing) return;
      await server.stop('SIGKILL');
      address = await server.start();
    }
  };
  const killed = killer();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  killing = false;
  await killed;

  expect(acknowledged.size).toBe(FILINGS);
  const numbers = [...acknowledged.values()].map(({ number }) => Number(number.split('/').at(-1)));
  // Retried under one key, no paper was filed twice: the register runs from 1 to 200.
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: FILINGS }, (_, n) => n + 1));
  for (const [n, { id, sha256 }] of acknowledged) {
    const answer = await fetch(`${address}/api/v1/documents/${id}/versions/1/content`, { headers });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(bytes.toString()).toBe(body(n));
  }
  const report = JSON.parse(await server.command('doctor', '--json')) as { clean: boolean };
  expect(report).toMatchObject({ clean: true });
}, 180_000);
