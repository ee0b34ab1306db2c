import { writeSync } from 'node:fs';
import type { ChildMessage } from '../child-message.js';

const ANSWER_FD = 3;

/** Writes one line of the answer, completely, before it returns. */
export function send(message: ChildMessage): void {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(ANSWER_FD, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      // The parent has not emptied the pipe yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
