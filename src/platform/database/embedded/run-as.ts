import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** The ordinary user that PostgreSQL runs as when we are root; it refuses to run as root. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

const isRoot = () => process.getuid?.() === 0;

export function runAs(): RunAs | null {
  if (!isRoot()) return null;
  const found = lookUp('postgres') ?? createUser() ?? lookUp('nobody');
  if (!found) throw new Error('PostgreSQL cannot run as root, and there is no user "postgres".');
  return found;
}

function lookUp(name: string): RunAs | null {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function createUser(): RunAs | null {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', 'postgres']],
    ['adduser', ['-S', '-D', '-H', 'postgres']],
  ];
  for (const [command, args] of attempts) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return lookUp('postgres');
  }
  return null;
}

/** Whether that user can enter the folder and, where it is a program, run it. */
export function canReach(path: string, user: RunAs): boolean {
  const tried = spawnSync('test', ['-x', path], { ...user, stdio: 'ignore' });
  return tried.status === 0;
}

const SHARED = '/var/lib/i-parliaments';

/**
 * Where the cluster goes when the data folder lies under one that only root may enter. A note in
 * the data folder names the place, so that deleting the data folder also forgets the cluster.
 */
export function reachableHome(dataDir: string): string {
  const note = join(dataDir, 'postgres.location');
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  const home = join(SHARED, randomBytes(6).toString('hex'));
  mkdirSync(home, { recursive: true, mode: 0o755 });
  writeFileSync(note, `${home}\n`, { flag: 'wx' });
  return home;
}

/** Copies the programs once, beside their final place first, so that a cut-off copy is never used. */
export function copyPrograms(native: string, version: string): string {
  const target = join(SHARED, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const half = `${target}.${process.pid}`;
  mkdirSync(SHARED, { recursive: true, mode: 0o755 });
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, target);
  } catch (error) {
    // Another process of ours was faster.
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

export function give(path: string, user: RunAs | null): void {
  if (user) chownSync(path, user.uid, user.gid);
}
