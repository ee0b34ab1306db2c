/**
 * Starts the built application as a newcomer does, on an empty folder, asks it two questions, and
 * stops it as a machine does. Fails when anything of that fails or takes more than a minute.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dataDir = mkdtempSync(join(tmpdir(), 'i-parliaments-smoke-'));
// Root's PostgreSQL runs as another user, who must be able to enter.
chmodSync(dataDir, 0o755);
const server = spawn(process.execPath, ['dist/src/main.js'], {
  cwd: root,
  env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(server, 'exit');
const impatience = setTimeout(() => {
  console.error('It took more than a minute.');
  server.kill('SIGKILL');
  process.exitCode = 1;
}, 60_000);

try {
  const address = await started(server.stdout);
  for (const path of ['/health/ready', '/']) {
    const { status } = await fetch(address + path);
    console.log(`${path}: ${status}`);
    if (status !== 200) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  server.kill('SIGTERM');
  const [code] = await ended;
  clearTimeout(impatience);
  console.log(`stopped with code ${code}`);
  if (code !== 0) process.exitCode = 1;
  rmSync(dataDir, { recursive: true, force: true });
}

async function started(output) {
  let text = '';
  for await (const chunk of output) {
    process.stdout.write(chunk);
    text += chunk;
    const [, address] = /^Ready after .*?(http:\/\/\S+)/m.exec(text) ?? [];
    if (address) {
      output.resume();
      return address;
    }
  }
  throw new Error('It ended before it was ready.');
}
