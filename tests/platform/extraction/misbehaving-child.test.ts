import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Extraction } from '../../../src/platform/extraction/extraction.js';
import { scratchFiles } from './support/scratch-file.js';

const write = scratchFiles();
const within = (ms: number) =>
  new Extraction({
    childEntry: fileURLToPath(new URL('./support/misbehaving-child.mjs', import.meta.url)),
    limits: {
      inspectMs: ms,
      extractMs: ms,
      dataBytes: 300 * 1024 ** 2,
      answerBytes: 1024 ** 2,
    },
  });
const hasty = within(1_500);
// On a busy machine a child needs seconds to eat what it may not have.
const patient = within(20_000);
const patienceFor = (behaviour: string) => (['hang', 'idle'].includes(behaviour) ? hasty : patient);
const extract = async (behaviour: string) =>
  patienceFor(behaviour).extract(await write(`${behaviour}.pdf`, '%PDF-1.7'), 'application/pdf');
const inspect = async (behaviour: string) =>
  patienceFor(behaviour).inspect(await write(`${behaviour}.pdf`, '%PDF-1.7'), `${behaviour}.pdf`);

test.each([
  ['hang', 'timeout'],
  ['idle', 'timeout'],
  ['eat', 'memory'],
  ['flood', 'too_large'],
  ['garble', 'crashed'],
  ['invent', 'crashed'],
  ['stop', 'crashed'],
  ['silence', 'crashed'],
])('a child that would %s is a failure by %s', async (behaviour, reason) => {
  expect(await extract(behaviour)).toMatchObject({ ok: false, reason });
});

test.each([
  ['hang', 'check_failed'],
  ['eat', 'unpacked_too_large'],
  ['stop', 'damaged'],
  ['silence', 'damaged'],
])('at inspection a child that would %s refuses the file as %s', async (behaviour, code) => {
  expect(await inspect(behaviour)).toMatchObject({ ok: false, code });
});

test.runIf(process.platform === 'linux')('processor time alone is a limit too', async () => {
  const slow = new Extraction({
    childEntry: fileURLToPath(new URL('./support/misbehaving-child.mjs', import.meta.url)),
    limits: { extractMs: 20_000, extractCpuSeconds: 1 },
  });
  const path = await write('hang.pdf', '%PDF-1.7');
  expect(await slow.extract(path, 'application/pdf')).toMatchObject({ reason: 'timeout' });
});

test('the child knows nothing of ours and leaves nothing behind', async () => {
  const result = await extract('tell');
  if (!result.ok) throw new Error(result.detail);
  const told = JSON.parse(result.pages[0]!.text) as {
    env: Record<string, string>;
    cwd: string;
    files: string[];
  };
  expect(Object.keys(told.env).sort()).toEqual(['LANG', 'NODE_ENV', 'TZ']);
  expect(told.files).toEqual([]);
  expect(existsSync(told.cwd)).toBe(false);
});

test('what the child started dies with it', async () => {
  const result = await extract('offspring');
  if (!result.ok) throw new Error(result.detail);
  const pid = Number(result.pages[0]!.text);
  await expect.poll(() => isRunning(pid), { timeout: 5_000, interval: 50 }).toBe(false);
});

test('the next file is read as if nothing had happened', async () => {
  const [one, other] = await Promise.all([extract('hang'), extract('tell')]);
  expect(one.ok).toBe(false);
  expect(other.ok).toBe(true);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
