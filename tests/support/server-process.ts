import { spawn, execFile, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');

/** The built server as its own process, as people run it; it can be killed. */
export class ServerProcess {
  private child: ChildProcess | null = null;
  private output = '';

  constructor(
    readonly dataDir: string,
    private readonly env: Readonly<Record<string, string>> = {},
  ) {
    if (!existsSync(join(ROOT, 'dist/src/main.js'))) throw new Error('run "npm run build" first');
  }

  /** The address it answers at, once it does. */
  async start(): Promise<string> {
    this.output = '';
    const child = spawn(process.execPath, ['dist/src/main.js'], {
      cwd: ROOT,
      env: this.environment({ PORT: '0' }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    return new Promise((resolve, reject) => {
      const watch = (chunk: Buffer) => {
        this.output += chunk.toString();
        const [, address] = /Ready after [\d.]+ s: (\S+)/.exec(this.output) ?? [];
        if (address) resolve(address);
      };
      child.stdout.on('data', watch);
      child.stderr.on('data', watch);
      child.on('exit', () => reject(new Error(`the server ended:\n${this.output}`)));
    });
  }

  get log(): string {
    return this.output;
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  /** A command of the terminal, on the same data folder. */
  async command(...args: string[]): Promise<string> {
    const { stdout } = await run(process.execPath, ['bin/i-parliaments.mjs', ...args], {
      cwd: ROOT,
      env: this.environment(),
    });
    return stdout.trim();
  }

  private environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
    const { PATH = '', HOME = '', LANG = 'C.UTF-8' } = process.env;
    return { PATH, HOME, LANG, DATA_DIR: this.dataDir, DEMO: 'false', ...this.env, ...more };
  }
}
