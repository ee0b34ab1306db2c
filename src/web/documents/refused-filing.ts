import type { Refusal } from '../../kernel/errors.js';
import type { Mistake } from '../forms/mistakes.js';

/** Refusals that are about the file. */
const OF_FILE: ReadonlySet<string> = new Set([
  'upload_truncated',
  'upload_too_large',
  'upload_part_missing',
  'sha256_mismatch',
  'empty_file',
  'unsupported_type',
  'type_mismatch',
  'encrypted_file',
  'damaged_file',
  'unpacked_too_large',
  'doctype_forbidden',
  'malformed_xml',
  'file_check_failed',
]);

/** What no correction of the form can mend: it is answered by a page of its own. */
const NOT_OF_THE_FORM: ReadonlySet<string> = new Set([
  'not_found',
  'forbidden',
  'sign_in_required',
  'cross_site_request',
  'malformed_request',
  'unsupported_content_type',
  'request_too_large',
  'upload_part_unexpected',
]);

/** A refusal as a mistake of the form that was sent; null when the form cannot help. */
export function mistakeIn({ code, params, fields }: Refusal): Mistake | null {
  if (NOT_OF_THE_FORM.has(code)) return null;
  if (OF_FILE.has(code)) return { field: 'file', key: `errors:${code}`, params };
  switch (code) {
    case 'idempotency_key_reused':
      return { field: null, key: 'documents:wrong.formReused' };
    case 'unknown_committee':
      return { field: 'committees', key: 'documents:wrong.committees' };
    case 'unknown_chamber':
      return { field: 'chamber', key: 'documents:wrong.chamber' };
    case 'unknown_parliament':
      return {
        field: fields.some(({ pointer }) => pointer.startsWith('/sharing')) ? 'parliaments' : null,
        key: 'errors:unknown_parliament',
      };
    case 'precondition_failed':
      return { field: null, key: 'documents:wrong.stale' };
    default:
      return { field: null, key: `errors:${code}`, params };
  }
}
