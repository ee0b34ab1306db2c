import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.js';

/** What happened. `detail` holds facts that `doctor` can hold against the rows; no personal data. */
export interface LedgerFact {
  /** A verb in the past, with its kind: `document.filed`. */
  readonly action: string;
  readonly kind: string;
  readonly recordId: string;
  /** The parliament whose chain it belongs to; null for the platform's own chain. */
  readonly parliament: string | null;
  readonly detail?: { readonly [key: string]: Json };
}

export interface LedgerEntry {
  readonly chain: string;
  readonly seq: number;
  /** ISO 8601 with milliseconds: exactly what was hashed. */
  readonly at: string;
  readonly actorId: string | null;
  readonly actorKind: string;
  readonly action: string;
  readonly kind: string;
  readonly recordId: string;
  readonly detail: { readonly [key: string]: Json };
}

export const PLATFORM_CHAIN = 'platform';
export const GENESIS = Buffer.alloc(32);

/** SHA-256 over the previous hash and the canonical JSON of the entry. */
export function entryHash(previous: Buffer, entry: LedgerEntry): Buffer {
  const { chain, seq, at, actorId, actorKind, action, kind, recordId, detail } = entry;
  const text = canonicalJson({
    chain,
    seq,
    at,
    actorId,
    actorKind,
    action,
    kind,
    recordId,
    detail,
  });
  return createHash('sha256').update(previous).update(text).digest();
}
