import { parentPort, workerData } from 'node:worker_threads';
import { compareTexts } from './compare-texts.js';

/** What a comparison is made of: the pages of two texts, and how long it may take. */
export interface CompareTask {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly timeout: number;
}

const { left, right, timeout } = workerData as CompareTask;
parentPort?.postMessage(compareTexts(left, right, timeout));
