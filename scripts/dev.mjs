/**
 * `npm run dev`: compiles on every change and starts the server anew whenever that succeeded. What
 * does not compile leaves the running server alone. Style sheets and scripts under `public/` are
 * not compiled; a change there restarts the server too, since it reads them at start.
 */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const SETTLE_MS = 200;

let server = null;
let wanted = null;
let compiled = false;
let stopping = false;

const compiler = spawn(
  process.execPath,
  [tsc, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
);
compiler.stdout.setEncoding('utf8').on('data', (text) => {
  process.stdout.write(text);
  const [, errors] = /Found (\d+) errors?\. Watching/.exec(text) ?? [];
  if (errors === undefined) return;
  compiled = errors === '0';
  if (compiled) restartSoon();
});
compiler.on('exit', (code) => {
  if (!stopping) void stop(code ?? 1);
});

watch(join(root, 'public'), { recursive: true }, () => {
  if (compiled) restartSoon();
});

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop(0));

function restartSoon() {
  clearTimeout(wanted);
  wanted = setTimeout(() => void restart(), SETTLE_MS);
}

async function restart() {
  await stopServer();
  if (stopping) return;
  const started = spawn(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], {
    cwd: root,
    stdio: 'inherit',
  });
  server = started;
  started.on('exit', () => {
    if (server === started) server = null;
  });
}

function stopServer() {
  const running = server;
  if (!running) return Promise.resolve();
  return new Promise((done) => {
    running.once('exit', done);
    running.kill('SIGTERM');
  });
}

async function stop(code) {
  if (stopping) return;
  stopping = true;
  clearTimeout(wanted);
  compiler.kill();
  await stopServer();
  process.exit(code);
}
