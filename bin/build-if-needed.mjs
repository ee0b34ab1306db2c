// Compiles the program where the source is newer than what was compiled last.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist', 'src', 'main.js');
const stamp = join(root, 'dist', '.built');
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

/** When the newest of these files was written; 0 where there is none. */
function newest(folder) {
  if (!existsSync(folder)) return 0;
  return Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|json)$/.test(entry.name))
      .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
  );
}

const writtenAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function build() {
  process.stderr.write('Compiling i-Parliaments …\n');
  const done = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout}${done.stderr}\ni-Parliaments could not be compiled.\n`);
    process.exit(1);
  }
  // The compiler leaves its own record alone when nothing changed but a date.
  writeFileSync(stamp, '');
  utimesSync(stamp, new Date(), new Date());
}

// An installation without source, as in a container image, runs what it was delivered with.
if (existsSync(join(root, 'src')) && existsSync(compiler)) {
  const sources = ['src', 'migrations', 'seeds', 'tsconfig.json', 'tsconfig.build.json'];
  const changed = Math.max(
    ...sources.map((name) =>
      name.endsWith('.json') ? writtenAt(join(root, name)) : newest(join(root, name)),
    ),
  );
  const built = Math.max(writtenAt(stamp), writtenAt(join(root, 'dist', '.tsbuildinfo')));
  if (!existsSync(program) || built < changed) build();
}
