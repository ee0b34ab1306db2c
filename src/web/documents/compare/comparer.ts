import { Injectable } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../../kernel/errors.js';
import { Semaphore } from '../../../platform/extraction/semaphore.js';
import { projectRoot } from '../../project-root.js';
import { compareTexts, type Comparison } from './compare-texts.js';
import type { CompareTask } from './compare-worker.js';

export type ComparisonOutcome =
  | { readonly kind: 'done'; readonly comparison: Comparison }
  | { readonly kind: 'too_long' | 'too_slow' };

/** Characters of each text: a constitution has some 200,000, a long code of law a million. */
export const LONGEST_COMPARED = 1_500_000;
/** Up to here a comparison is quicker than starting a thread. */
const AT_ONCE = 20_000;
const AT_ONCE_TIMEOUT = 50;
const TIMEOUT = 8_000;
const MOST_WAITING = 4;

/** Compares texts beside the server's thread, one at a time, so that pages go on being served. */
@Injectable()
export class Comparer {
  private readonly turns = new Semaphore(1);
  private waiting = 0;

  async compare(left: readonly string[], right: readonly string[]): Promise<ComparisonOutcome> {
    const longest = Math.max(lengthOf(left), lengthOf(right));
    if (longest > LONGEST_COMPARED) return { kind: 'too_long' };
    const quick = longest <= AT_ONCE ? compareTexts(left, right, AT_ONCE_TIMEOUT) : null;
    if (quick) return outcomeOf(quick);
    if (this.waiting >= MOST_WAITING) throw new Refusal('unavailable');
    this.waiting += 1;
    try {
      return await this.turns.run(() => inThread({ left, right, timeout: TIMEOUT }));
    } finally {
      this.waiting -= 1;
    }
  }
}

const lengthOf = (pages: readonly string[]) => pages.reduce((sum, page) => sum + page.length, 0);

const outcomeOf = (comparison: Comparison | null): ComparisonOutcome =>
  comparison ? { kind: 'done', comparison } : { kind: 'too_slow' };

async function inThread(task: CompareTask): Promise<ComparisonOutcome> {
  const worker = new Worker(workerFile(), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  try {
    return await new Promise<ComparisonOutcome>((resolve, reject) => {
      // The timeout inside cannot interrupt everything, and memory can run out.
      const late = setTimeout(() => resolve({ kind: 'too_slow' }), task.timeout + 1_000);
      late.unref();
      worker.once('message', (comparison: Comparison | null) => resolve(outcomeOf(comparison)));
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ kind: 'too_slow' });
        else reject(error);
      });
      worker.once('exit', () => resolve({ kind: 'too_slow' }));
    });
  } finally {
    await worker.terminate();
  }
}

/** Beside this file once compiled; source run directly, as tests do, uses the last build. */
function workerFile(): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'compare-worker.js');
  if (existsSync(beside)) return beside;
  return join(projectRoot, 'dist', 'src', 'web', 'documents', 'compare', 'compare-worker.js');
}
