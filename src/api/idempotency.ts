import { createHash } from 'node:crypto';
import { Refusal } from '../kernel/errors.js';
import type { Idempotency } from '../platform/database/unit-of-work.js';
import { canonicalJson, type Json } from '../platform/ledger/canonical-json.js';

/** The `Idempotency-Key` of a request, with what was asked under it; null without a key. */
export function idempotencyOf(key: string | undefined, asked: Json): Idempotency | null {
  if (key === undefined) return null;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new Refusal('malformed_request');
  const fingerprint = createHash('sha256').update(canonicalJson(asked)).digest('hex');
  return { key, fingerprint };
}
