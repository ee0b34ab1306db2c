import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../../platform/ledger/canonical-json.js';

export const factsSha256 = (facts: Json): string =>
  createHash('sha256').update(canonicalJson(facts)).digest('hex');

/**
 * What becomes of a record that the file speaks of again. Only a file that says something new
 * changes anything, and what people edited since the last import stays as they left it.
 */
export function decide(
  fileSha256: string,
  known: { readonly sourceSha256: string | null; readonly facts: object },
): 'same' | 'changed' | 'kept' {
  if (known.sourceSha256 === fileSha256) return 'same';
  const present = factsSha256({ ...known.facts });
  if (present === fileSha256) return 'same';
  return present === known.sourceSha256 ? 'changed' : 'kept';
}
