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

  unknown_person: 'invalid',
  unknown_party: 'invalid',
  unknown_term: 'invalid',
  unknown_membership: 'invalid',
  party_name_taken: 'conflict',
  term_number_taken: 'conflict',
  terms_overlap: 'conflict',
  session_outside_term: 'invalid',
  dates_reversed: 'invalid',
  mandates_overlap: 'conflict',
  committee_full: 'conflict',
  outside_committee_life: 'invalid',

  procedure_invalid: 'invalid',
  procedure_unchanged: 'conflict',
  unknown_procedure: 'invalid',
  bill_would_strand: 'conflict',

  bill_number_taken: 'conflict',
  passage_needs_two_chambers: 'invalid',
  illegal_move: 'conflict',
  move_not_allowed_to_you: 'forbidden',
  date_before_last_step: 'invalid',
  date_after_next_step: 'invalid',
  date_in_future: 'invalid',
  decision_required: 'invalid',
  decision_figures_wrong: 'invalid',
  decision_figures_missing: 'invalid',
  decision_contradicts_figures: 'invalid',
  decision_contradicts_move: 'invalid',
  document_required: 'invalid',
  unknown_document: 'invalid',
  referral_required: 'conflict',
  report_required: 'conflict',
  reason_required: 'invalid',
  bill_ended: 'conflict',
  already_referred: 'conflict',
  second_lead_committee: 'conflict',
  referral_closed: 'conflict',
  committee_of_other_house: 'invalid',
  committee_dissolved: 'conflict',
  nothing_to_undo: 'conflict',
  only_last_step_undone: 'conflict',
  text_already_listed: 'conflict',
  amendment_number_taken: 'conflict',
  amendment_decided: 'conflict',
  unknown_bill: 'invalid',
  relation_to_itself: 'invalid',
  relation_circular: 'conflict',
  relation_exists: 'conflict',
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
    /** What a program needs to do better: extension members of the problem document. */
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.kind = ERRORS[code];
  }
}

/** Hidden and absent are one and the same to who asks. */
export const notFound = () => new Refusal('not_found');
