import type { ChildRequest } from '../child-message.js';
import { Refused } from './refused.js';
import { send } from './send.js';
import { Unreadable } from './unreadable.js';

const request = JSON.parse(process.argv[2] ?? '') as ChildRequest;

try {
  // Each task loads only what it needs: a fresh process pays for every module.
  if (request.task === 'inspect') {
    const { inspectFile } = await import('./inspect-file.js');
    send({ kind: 'accepted', ...(await inspectFile(request)) });
  } else {
    const { extractText } = await import('./extract-text.js');
    await extractText(request);
  }
} catch (error) {
  answerFailure(error);
}
// Timers or handles that a parser left open must not keep this process alive.
process.exit(0);

function answerFailure(error: unknown): void {
  const detail = (error instanceof Error ? error.message : String(error)).slice(0, 1_000);
  const outOfMemory = error instanceof RangeError && /allocation failed/i.test(detail);
  if (request.task === 'inspect') {
    if (error instanceof Refused) {
      const { code, more } = error;
      send({ kind: 'refused', code, detail, ...more });
    } else if (outOfMemory) send({ kind: 'refused', code: 'unpacked_too_large', detail });
    else send({ kind: 'refused', code: 'damaged', detail });
    return;
  }
  if (error instanceof Unreadable) send({ kind: 'failed', reason: error.reason, detail });
  else if (outOfMemory) send({ kind: 'failed', reason: 'memory', detail });
  else if (error instanceof Refused) send({ kind: 'failed', reason: reasonOf(error), detail });
  else send({ kind: 'failed', reason: 'damaged', detail });
}

function reasonOf({ code }: Refused): 'encrypted' | 'too_large' | 'doctype_forbidden' | 'damaged' {
  if (code === 'unpacked_too_large') return 'too_large';
  return code === 'encrypted' || code === 'doctype_forbidden' ? code : 'damaged';
}
