import type { Shot } from './load.js';

export interface Workload {
  readonly name: string;
  readonly ours: readonly Shot[];
  readonly reference: readonly Shot[];
  /** Ratio to the reference that we want, and that we must not fall below. */
  readonly goal: number;
  readonly floor: number;
}

export const get = (url: string, headers: Record<string, string> = {}): Shot => ({
  url,
  headers,
  status: 200,
});

export const page = (url: string): Shot => get(url, { accept: 'text/html' });

/** Spread over the whole, so that no few of them are all that is read. */
export function sample<T>(from: readonly T[], count = 200): T[] {
  const step = Math.max(1, Math.floor(from.length / count));
  return from.filter((_, index) => index % step === 0).slice(0, count);
}
