import { execFile } from 'node:child_process';

const EVERY_MS = 250;

/** Calls `breach` when the process grows beyond `bytes`; returns how to stop watching. */
export function watchMemory(pid: number, bytes: number, breach: () => void): () => void {
  const timer = setInterval(() => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, stdout) => {
      if (!error && Number(stdout.trim()) * 1024 > bytes) breach();
    });
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
