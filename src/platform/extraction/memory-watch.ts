import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

const EVERY_MS = 50;
const EVERY_MS_BY_COMMAND = 250;

/** Follows how much memory a process has, for as long as it is asked to. */
export class MemoryWatch {
  /** The most that was seen, in bytes. */
  peak = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(pid: number, onSize: (bytes: number) => void) {
    const [measure, every] =
      process.platform === 'linux' ? [dataOf, EVERY_MS] : [residentOf, EVERY_MS_BY_COMMAND];
    this.timer = setInterval(() => {
      void measure(pid).then((bytes) => {
        this.peak = Math.max(this.peak, bytes);
        onSize(bytes);
      });
    }, every);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }
}

/** The data segment, which is what the limit counts. Zero once the process is gone. */
async function dataOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '');
  return Number(/^VmData:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

function residentOf(pid: number): Promise<number> {
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, stdout) => {
      resolve(error ? 0 : Number(stdout.trim()) * 1024);
    });
  });
}
