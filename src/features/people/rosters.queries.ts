import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { visibleWhere } from '../../kernel/audience.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { ParliamentDirectory, type CommitteeView } from '../parliaments/index.js';
import { isSeated } from './membership-rules.js';
import {
  MEMBERSHIP_JOINS,
  ROSTER_ORDER,
  membershipJson,
  membershipView,
  type MembershipRow,
} from './membership-select.js';
import type { ChamberRosterView, CommitteeRosterView, MembershipView } from './people.views.js';
import { requireDay } from './require-day.js';

const DAY = '$3::date';
const COMMITTEE = sql(
  'roster-of-committee',
  `select c.id, c.parliament, c.chamber, c.names, c.kind, c.status,
     to_char(c.established_on, 'YYYY-MM-DD') as "establishedOn",
     to_char(c.dissolved_on, 'YYYY-MM-DD') as "dissolvedOn",
     c.max_members as "maxMembers", c.revision,
     (select coalesce(json_agg(${membershipJson(DAY)} order by ${ROSTER_ORDER}), '[]')
       from membership m join person p on p.id = m.person_id ${MEMBERSHIP_JOINS}
       where m.committee_id = c.id and ${visibleWhere('p', '$1')}) as memberships
   from committee c where c.id = $2`,
);
const CHAMBER = sql(
  'roster-of-chamber',
  `select ${membershipJson(DAY)} as membership
   from membership m join person p on p.id = m.person_id ${MEMBERSHIP_JOINS}
   where m.chamber = $2 and m.held @> $3::date and ${visibleWhere('p', '$1')}
   order by ${ROSTER_ORDER}`,
);

/** Who sat where on a day, as far as the actor may know. */
@Injectable()
export class RostersQueries {
  constructor(
    private readonly database: Database,
    private readonly directory: ParliamentDirectory,
  ) {}

  async committee(actor: Actor, id: string, on: string): Promise<CommitteeRosterView> {
    const values = [actor.tokens, id, requireDay(on)];
    const row = isId(id)
      ? await this.database.row<CommitteeView & { memberships: MembershipRow[] }>(COMMITTEE, values)
      : null;
    if (!row) throw notFound();
    const { memberships, ...committee } = row;
    const all = memberships.map((one) => membershipView(one, on));
    return {
      on,
      committee,
      members: all.filter(({ current }) => current),
      others: all.filter(({ current }) => !current),
    };
  }

  async chamber(
    actor: Actor,
    parliament: string,
    chamber: string,
    on: string,
  ): Promise<ChamberRosterView> {
    const facts = await this.directory.facts(parliament);
    const known = facts?.chambers.find(({ code }) => code === chamber);
    if (!known) throw notFound();
    const rows = await this.database.rows<{ membership: MembershipRow }>(CHAMBER, [
      actor.tokens,
      chamber,
      requireDay(on),
    ]);
    const members = rows.map(({ membership }) => membershipView(membership, on));
    return { on, chamber, members, parties: seatsByParty(members), seats: known.seats };
  }
}

/** Who presides and has a seat as a member too sits on one chair. */
function seatsByParty(members: readonly MembershipView[]): ChamberRosterView['parties'] {
  const seats = new Map<string, MembershipView['onBehalfOf']>();
  for (const { person, role, onBehalfOf } of members) {
    if (!isSeated(role)) continue;
    seats.set(person.id, seats.get(person.id) ?? onBehalfOf);
  }
  const parties = new Map<string, { party: MembershipView['onBehalfOf']; seats: number }>();
  for (const party of seats.values()) {
    const known = parties.get(party?.id ?? '');
    if (known) known.seats += 1;
    else parties.set(party?.id ?? '', { party, seats: 1 });
  }
  return [...parties.values()].sort((a, b) => b.seats - a.seats);
}
