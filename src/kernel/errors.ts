/**
 * Every way in which the system says no. `kind` decides the HTTP status, once, at the edge; the
 * code is stable and documented; the words that people read are under the same code in the
 * `errors` texts of each language, filled from `params`.
 */
export const ERRORS = {
  not_found: 'missing',
  sign_in_required: 'unauthenticated',
  forbidden: 'forbidden',
  cross_site_request: 'forbidden',
  token_invalid: 'unauthenticated',
  token_scope_missing: 'forbidden',
  sign_in_failed: 'unauthenticated',
  sign_in_link_invalid: 'unauthenticated',
  too_many_requests: 'throttled',

  malformed_request: 'malformed',
  validation_failed: 'invalid',
  request_too_large: 'too_large',
  unsupported_content_type: 'unsupported',
  method_not_allowed: 'method',

  precondition_required: 'precondition_required',
  precondition_failed: 'precondition_failed',
  idempotency_key_reused: 'invalid',
  conflict: 'conflict',

  upload_truncated: 'malformed',
  upload_too_large: 'too_large',
  upload_part_missing: 'malformed',
  upload_part_unexpected: 'malformed',
  sha256_mismatch: 'invalid',
  empty_file: 'invalid',
  unsupported_type: 'unsupported',
  type_mismatch: 'invalid',
  encrypted_file: 'invalid',
  damaged_file: 'invalid',
  unpacked_too_large: 'invalid',
  doctype_forbidden: 'invalid',
  malformed_xml: 'invalid',
  file_check_failed: 'invalid',

  unknown_parliament: 'invalid',
  unknown_committee: 'invalid',
  unknown_chamber: 'invalid',
  parliament_not_filing: 'conflict',
  committee_name_taken: 'conflict',
  joint_committee_of_one_chamber: 'invalid',
  email_taken: 'conflict',
  email_malformed: 'invalid',
  name_malformed: 'invalid',
  language_unknown: 'invalid',
  role_missing: 'invalid',
  role_needs_parliament: 'invalid',
  role_takes_no_parliament: 'invalid',
  role_needs_committee: 'invalid',
  role_takes_no_committee: 'invalid',
  own_account: 'forbidden',
  unknown_account: 'invalid',
  password_too_short: 'invalid',
  password_too_common: 'invalid',
  password_too_long: 'invalid',
  password_wrong: 'invalid',
  label_malformed: 'invalid',
  token_needs_scope: 'invalid',
  token_lifetime: 'invalid',
  extraction_not_retryable: 'conflict',
  storage_full: 'unavailable',
  unavailable: 'unavailable',
} as const satisfies Record<string, ErrorKind>;

export type ErrorKind =
  | 'missing'
  | 'unauthenticated'
  | 'forbidden'
  | 'throttled'
  | 'malformed'
  | 'invalid'
  | 'too_large'
  | 'unsupported'
  | 'method'
  | 'precondition_required'
  | 'precondition_failed'
  | 'conflict'
  | 'unavailable';

export type ErrorCode = keyof typeof ERRORS;

/** One wrong field: `pointer` is an RFC 6901 JSON pointer into what was sent. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

export class Refusal extends Error {
  readonly kind: ErrorKind;

  constructor(
    readonly code: ErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly fields: readonly FieldError[] = [],
  ) {
    super(code);
    this.name = 'Refusal';
    this.kind = ERRORS[code];
  }
}

/** Hidden and absent are one and the same to who asks. */
export const notFound = () => new Refusal('not_found');
