import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type ProcessLimits, limitedCommand } from './child-limits.js';
import { type ChildMessage, type ChildRequest, childMessage } from './child-message.js';
import { MemoryWatch } from './memory-watch.js';

/** How a child ended that gave no full answer. */
export type Breach = 'timeout' | 'memory' | 'crashed' | 'answer_too_large';

export type ChildOutcome =
  | { readonly ok: true; readonly messages: readonly ChildMessage[] }
  | { readonly ok: false; readonly breach: Breach; readonly detail: string };

export interface RunLimits extends ProcessLimits {
  readonly wallMs: number;
  readonly answerBytes: number;
}

const OUT_OF_MEMORY = /out of memory|allocation failed|bad_alloc|ENOMEM|cannot allocate/i;
const NEARLY_ALL = 0.6;
const COMPLAINT_BYTES = 4_096;

/**
 * Runs one request in a fresh process with nothing of ours in it: no environment, an empty folder
 * to work in, no input, and an end to its memory, processor time, wall clock and answer. Whatever
 * the file does to the parser, this resolves.
 */
export async function runChild(
  entry: string,
  request: ChildRequest,
  limits: RunLimits,
): Promise<ChildOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'extraction-'));
  try {
    return await supervise(entry, request, limits, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function supervise(
  entry: string,
  request: ChildRequest,
  limits: RunLimits,
  folder: string,
): Promise<ChildOutcome> {
  const command = limitedCommand(entry, JSON.stringify(request), limits);
  return new Promise((resolve) => {
    const child = spawn(command.file, command.args, {
      cwd: folder,
      env: { LANG: 'C.UTF-8', TZ: 'UTC', NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      // Its own group, so that whatever it might start dies with it.
      detached: true,
      windowsHide: true,
    });
    let breach: Breach | null = null;
    const stop = (why: Breach) => {
      breach ??= why;
      killGroup(child.pid);
    };
    const clock = setTimeout(() => stop('timeout'), limits.wallMs);
    // Where the system enforces the limit, the watch only tells afterwards why a child died.
    const memory = new MemoryWatch(child.pid ?? 0, (bytes) => {
      if (!command.limited && bytes > limits.dataBytes) stop('memory');
    });

    const answer: Buffer[] = [];
    let answerBytes = 0;
    (child.stdio[3] as Readable).on('data', (chunk: Buffer) => {
      answerBytes += chunk.length;
      if (answerBytes > limits.answerBytes) stop('answer_too_large');
      else answer.push(chunk);
    });
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-COMPLAINT_BYTES);
    });

    const finish = (code: number | null, signal: NodeJS.Signals | null) => {
      clearTimeout(clock);
      memory.stop();
      killGroup(child.pid);
      const why = breach ?? breachOf(code, signal, complaint, memory.peak / limits.dataBytes);
      if (why) {
        const detail = `child ended with ${signal ?? `code ${code}`}`;
        resolve({ ok: false, breach: why, detail });
      } else resolve(parse(Buffer.concat(answer).toString('utf8')));
    };
    child.once('error', (error) => {
      complaint = error.message;
      finish(-1, null);
    });
    child.once('close', finish);
  });
}

function breachOf(
  code: number | null,
  signal: NodeJS.Signals | null,
  complaint: string,
  memoryUsed: number,
): Breach | null {
  if (code === 0) return null;
  if (signal === 'SIGXCPU') return 'timeout';
  // A process that is refused memory often falls over without a word.
  return OUT_OF_MEMORY.test(complaint) || memoryUsed > NEARLY_ALL ? 'memory' : 'crashed';
}

function parse(answer: string): ChildOutcome {
  try {
    const lines = answer.split('\n').filter((line) => line !== '');
    return { ok: true, messages: lines.map((line) => childMessage.parse(JSON.parse(line))) };
  } catch {
    return { ok: false, breach: 'crashed', detail: 'the child gave no readable answer' };
  }
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}
