/** What an import did, or would do, row by row. Words for the codes are chosen where it is shown. */

export const POPOLO_KINDS = ['term', 'organisation', 'person', 'membership'] as const;
export type PopoloKind = (typeof POPOLO_KINDS)[number];

/** `kept`: the file has something new, but people edited the record since, and their edit stays. */
export const POPOLO_STATES = ['new', 'changed', 'same', 'kept', 'refused'] as const;
export type PopoloState = (typeof POPOLO_STATES)[number];

/** What can be imported all the same, mended or as it is. */
export type PopoloWarning =
  | 'character_repaired'
  | 'text_cut'
  | 'date_shortened'
  | 'gender_unknown'
  | 'language_unknown'
  | 'link_left_out'
  | 'identifier_left_out'
  | 'too_many_names'
  | 'same_name_in_file'
  | 'same_name_known'
  | 'stands_for_no_party'
  | 'same_organisation'
  | 'row_twice'
  | 'mandates_overlap'
  | 'outside_term'
  | 'edited_since'
  | 'removed_since';

/** Why a row cannot be imported. */
export type PopoloReason =
  | 'malformed'
  | 'id_twice'
  | 'date_impossible'
  | 'dates_reversed'
  | 'unknown_person'
  | 'unknown_organisation'
  | 'unknown_area'
  | 'unknown_term'
  | 'unknown_post'
  | 'unknown_committee'
  | 'row_refused'
  | 'no_organisation'
  | 'chamber_unclear'
  | 'terms_overlap'
  | 'party_name_taken'
  | 'outside_committee_life'
  | 'committee_full';

export interface PopoloNote {
  readonly code: PopoloWarning | PopoloReason;
  /** An RFC 6901 JSON pointer into the file. */
  readonly pointer: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface PopoloRow {
  readonly kind: PopoloKind;
  readonly state: PopoloState;
  readonly pointer: string;
  /** Whom or what the row is about, as the file calls it. */
  readonly name: string;
  readonly notes: readonly PopoloNote[];
}

/** Why the file as a whole cannot be used. */
export interface PopoloFault {
  readonly code:
    'too_large' | 'not_json' | 'not_an_object' | 'no_persons' | 'not_a_list' | 'too_many';
  readonly params: Readonly<Record<string, string | number>>;
}

export interface PopoloReport {
  readonly committed: boolean;
  readonly fault: PopoloFault | null;
  readonly rows: readonly PopoloRow[];
  readonly counts: Readonly<Record<PopoloKind, Readonly<Record<PopoloState, number>>>>;
  /** How many persons had something in the file that is never imported, by what it is. */
  readonly leftOut: Readonly<Record<string, number>>;
}

export function countRows(rows: readonly PopoloRow[]): PopoloReport['counts'] {
  const none = () => ({ new: 0, changed: 0, same: 0, kept: 0, refused: 0 });
  const counts = { term: none(), organisation: none(), person: none(), membership: none() };
  for (const { kind, state } of rows) counts[kind][state] += 1;
  return counts;
}
