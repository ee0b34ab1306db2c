import { createHash } from 'node:crypto';
import { isId } from '../../kernel/ids.js';
import { Refusal } from '../../kernel/errors.js';
import type { Idempotency } from '../../platform/database/unit-of-work.js';
import { canonicalJson, type Json } from '../../platform/ledger/canonical-json.js';

/**
 * Each rendering of a form carries a key of its own, so that a second click, a reload or a broken
 * line files the paper once. `asked` is everything that the form said.
 */
export function filingKey(key: string, asked: Json): Idempotency {
  if (!isId(key)) throw new Refusal('malformed_request');
  const fingerprint = createHash('sha256').update(canonicalJson(asked)).digest('hex');
  return { key: `form-${key}`, fingerprint };
}
