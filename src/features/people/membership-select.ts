import { surelyIncludes, type PartialDate } from '../../kernel/partial-date.js';
import { effectivePeriod } from './membership-rules.js';
import type { MembershipView } from './people.views.js';

/** Whether the post of alias `m` may hold on the day; a committee holds nobody outside its life. */
export const heldOn = (day: string) =>
  `(m.held @> ${day} and (m.committee_id is null
     or ${day} between coalesce(co.established_on, '-infinity') and coalesce(co.dissolved_on, 'infinity')))`;

/** What `membershipColumns` and `heldOn` need beside `membership m`. */
export const MEMBERSHIP_JOINS = `
  left join chamber ch on ch.code = m.chamber
  left join committee co on co.id = m.committee_id
  left join party pa on pa.id = m.party_id
  left join party ob on ob.id = m.on_behalf_of
  left join legislative_term te on te.id = m.term_id`;

export const partyJson = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'names', ${alias}.names,
     'abbreviation', ${alias}.abbreviation)`;

/** A post of `person p` as JSON. An office has no name but its words, in no known language. */
export const membershipJson = (day: string) => `json_build_object(
  'id', m.id,
  'person', json_build_object('id', p.id, 'name', p.name),
  'place', case
    when m.chamber is not null
      then json_build_object('kind', 'chamber', 'key', m.chamber, 'names', ch.names)
    when m.committee_id is not null
      then json_build_object('kind', 'committee', 'key', m.committee_id, 'names', co.names)
    when m.party_id is not null
      then json_build_object('kind', 'party', 'key', m.party_id, 'names', pa.names)
    else json_build_object('kind', 'office', 'key', m.office,
      'names', json_build_object('und', m.office)) end,
  'role', m.role, 'title', m.title,
  'onBehalfOf', case when ob.id is not null then ${partyJson('ob')} end,
  'constituency', m.constituency,
  'term', case when te.id is not null then json_build_object('id', te.id, 'names', te.names) end,
  'from', m.from_date, 'to', m.to_date, 'revision', m.revision,
  'current', ${heldOn(day)},
  'termStarts', te.starts_on, 'termEnds', te.ends_on)`;

/** A row of `membershipJson`. */
export interface MembershipRow extends Omit<MembershipView, 'certain'> {
  readonly termStarts: PartialDate | null;
  readonly termEnds: PartialDate | null;
}

export function membershipView(row: MembershipRow, day: string): MembershipView {
  const { termStarts, termEnds, ...view } = row;
  const period = effectivePeriod(row, { startsOn: termStarts, endsOn: termEnds });
  return { ...view, certain: view.current && surelyIncludes(period, day) };
}

/** Who presides stands first, who serves stands last; between them by name. */
export const ROSTER_ORDER = `array_position(array['speaker', 'deputy_speaker', 'chair', 'deputy_chair',
  'leader', 'deputy_leader', 'whip', 'rapporteur', 'secretary', 'minister', 'member', 'other',
  'clerk'], m.role), p.sort_key collate "C", m.id`;
