import type { PopoloFault, PopoloNote } from '../../features/people/index.js';

type Params = Readonly<Record<string, string | number>>;

/** What a code means, and what to do about it, for the terminal. */
const NOTES: Readonly<Record<PopoloNote['code'], (params: Params) => string>> = {
  character_repaired: ({ text }) => `a character was damaged; read as “${text}”`,
  text_cut: ({ most }) => `longer than ${most} characters; the rest is left out`,
  date_shortened: ({ date, read }) => `the date ${date} is read as ${read}`,
  gender_unknown: ({ gender }) => `the gender “${gender}” is not known here and left out`,
  language_unknown: ({ language }) => `“${language}” is no language tag; imported without one`,
  link_left_out: () => 'no web address, or too many of them; left out',
  identifier_left_out: () => 'an identifier without a scheme or value, or too many; left out',
  too_many_names: ({ most }) => `more than ${most} other names; the first ${most} are imported`,
  same_name_in_file: ({ other }) => `somebody else in the file has this name (${other})`,
  same_name_known: () => 'somebody of this name is in the directory already; imported beside them',
  stands_for_no_party: () => 'stands for no party; imported without one',
  same_organisation: ({ name }) => `“${name}” is in the file already; both are taken for one`,
  row_twice: () => 'the same row again; imported once',
  mandates_overlap: () => 'held at the same time as another post of this person; imported as given',
  outside_term: () => 'the date lies outside the legislative period; imported as given',
  edited_since: () => 'people edited this since the last import; their edit stays',
  removed_since: () => 'people removed this as a mistake; it stays removed',

  malformed: ({ why }) => `not as Popolo has it: ${why}`,
  id_twice: () => 'another row has this id already',
  date_impossible: ({ date }) => `“${date}” is no date; write YYYY, YYYY-MM or YYYY-MM-DD`,
  dates_reversed: ({ from, to }) => `the end (${to}) lies before the beginning (${from})`,
  unknown_person: ({ id }) => `no person in the file has the id “${id}”`,
  unknown_organisation: ({ id }) => `no organisation in the file has the id “${id}”`,
  unknown_area: ({ id }) => `no area with a name has the id “${id}”`,
  unknown_term: ({ id }) => `no legislative period of this chamber has the id “${id}”`,
  unknown_post: ({ id }) => `no post in the file has the id “${id}”`,
  unknown_committee: ({ committee }) =>
    `this parliament has no committee “${committee}”; set it up first`,
  row_refused: () => 'refers to a row that is refused itself',
  no_organisation: () => 'does not say in which organisation',
  chamber_unclear: ({ chambers }) =>
    chambers === ''
      ? 'this parliament has no chamber on record, so nobody can sit in one'
      : `say which chamber this is with --chamber; there are: ${chambers}`,
  terms_overlap: ({ term }) => `overlaps with “${term}” of the same chamber`,
  party_name_taken: () => 'another party of this parliament has this name already',
  outside_committee_life: ({ from, to }) =>
    `the committee does not exist then (${from || '…'} to ${to || '…'})`,
  committee_full: ({ most }) => `the committee may have ${most} members and has them already`,
};

const FAULTS: Readonly<Record<PopoloFault['code'], (params: Params) => string>> = {
  too_large: ({ most }) => `The file holds more than ${most} million characters.`,
  not_json: ({ line, column }) => `Not JSON: see line ${line}, column ${column}.`,
  not_an_object: () => 'This is JSON, but no Popolo: it must be one object with a list “persons”.',
  no_persons: () => 'The file holds no persons: there is no list “persons”, or it is empty.',
  not_a_list: ({ list }) => `“${list}” must be a list.`,
  too_many: ({ list, most }) => `“${list}” holds more than ${most} rows.`,
};

export const noteInWords = ({ code, params }: PopoloNote) => NOTES[code](params);
export const faultInWords = ({ code, params }: PopoloFault) => FAULTS[code](params);
