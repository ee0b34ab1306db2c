/** What can be wrong with a procedure. Pages word each under `procedures:problem.<code>`. */
export const PROCEDURE_PROBLEMS = [
  'code_malformed',
  'stage_code_taken',
  'transition_code_taken',
  'names_missing',
  'initial_unknown',
  'initial_is_an_end',
  'initial_in_other_house',
  'stage_unreachable',
  'no_end_through_one_chamber',
  'no_end_through_two_chambers',
  'second_house_in_one_chamber',
  'no_law_through_one_chamber',
  'no_law_through_two_chambers',
  'rejected_end_missing',
  'withdrawn_end_missing',
  'lapsed_end_missing',
  'transition_from_missing',
  'transition_from_unknown',
  'transition_from_twice',
  'transition_to_unknown',
  'transition_to_itself',
  'transition_out_of_an_end',
  'transition_by_nobody',
  'requirement_twice',
  'document_types_missing',
  'document_type_unknown',
  'committee_outside_house',
  'referral_across_houses',
  'deadline_malformed',
  'deadline_at_an_end',
  'tacit_unknown',
  'tacit_from_elsewhere',
  'tacit_without_deadline',
  'tacit_needs_decision',
  'lapse_transition_missing',
  'lapse_transition_unknown',
  'lapse_leads_elsewhere',
] as const;
export type ProcedureProblemCode = (typeof PROCEDURE_PROBLEMS)[number];

const CODES: ReadonlySet<string> = new Set(PROCEDURE_PROBLEMS);
export const isProcedureProblem = (code: string): code is ProcedureProblemCode => CODES.has(code);

export interface ProcedureProblem {
  readonly code: ProcedureProblemCode;
  /** RFC 6901, into the procedure. */
  readonly pointer: string;
  /** Codes as they are written in the procedure: `stage`, `transition`, `type`. */
  readonly params: Readonly<Record<string, string>>;
}
