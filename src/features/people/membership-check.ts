import { Injectable } from '@nestjs/common';
import { isId } from '../../kernel/ids.js';
import { dateRange, type PartialDate, type Period } from '../../kernel/partial-date.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ParliamentDirectory } from '../parliaments/index.js';
import { postsOf, seatsIn } from './membership-posts.js';
import {
  clashing,
  effectivePeriod,
  isFull,
  outsideLife,
  reversedAt,
  type Life,
} from './membership-rules.js';
import type { MembershipFacts } from './people.inputs.js';
import type { Person } from './person.entity.js';
import { placeKey } from './place-key.js';
import { wrong } from './wrong.js';

/** Changes of terms wait for changes of posts that build on them, and the other way round. */
const TERMS_STAY = sql(
  'membership-terms-stay',
  `select pg_advisory_xact_lock_shared(hashtext('legislative-terms'), hashtext($1))`,
);
/** Two clerks who give away the last seat: one of them waits here, and is told. */
const COMMITTEE = sql(
  'membership-committee',
  `select to_char(established_on, 'YYYY-MM-DD') as "establishedOn",
     to_char(dissolved_on, 'YYYY-MM-DD') as "dissolvedOn", max_members as "maxMembers"
   from committee where id = $1 and parliament = $2 for no key update`,
);
const PARTY = sql('membership-party', 'select id from party where id = $1 and parliament = $2');
const TERM = sql(
  'membership-term',
  `select chamber, starts_on as "startsOn", ends_on as "endsOn"
   from legislative_term where id = $1 and parliament = $2`,
);

interface TermRow {
  readonly chamber: string | null;
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
}

/** Holds a post against everything that it refers to and everything else that is held. */
@Injectable()
export class MembershipCheck {
  constructor(private readonly directory: ParliamentDirectory) {}

  /** The days that the post covers, as a `daterange`; refuses what cannot be. */
  async require(
    tx: Transaction,
    /** Locked by the caller. */
    person: Person,
    id: string,
    facts: MembershipFacts,
  ): Promise<string> {
    await tx.rows(TERMS_STAY, [person.parliament]);
    const { from, to } = facts;
    const term = await this.term(tx, person.parliament, facts);
    const period = effectivePeriod({ from, to }, term);
    const reversed = reversedAt({ from, to }, period);
    if (reversed) throw wrong('dates_reversed', reversed);
    await this.requireParties(tx, person.parliament, facts);
    await this.requireChamber(person.parliament, facts);
    const key = placeKey(facts.place);
    const { role, title, place } = facts;
    const post = { id, kind: place.kind, key, role, title, period };
    if (clashing(post, await postsOf(tx, [person.id]))) throw wrong('mandates_overlap', '/from');
    await this.requireSeat(tx, person, id, facts, period);
    return dateRange(period);
  }

  private async term(
    tx: Transaction,
    parliament: string,
    { term, place }: MembershipFacts,
  ): Promise<TermRow | null> {
    if (term === null) return null;
    const [row] = isId(term) ? await tx.rows<TermRow>(TERM, [term, parliament]) : [];
    if (!row) throw wrong('unknown_term', '/term');
    // A term of the other house says nothing about a seat in this one.
    if (place.kind === 'chamber' && row.chamber !== null && row.chamber !== place.chamber) {
      throw wrong('unknown_term', '/term');
    }
    return row;
  }

  private async requireParties(tx: Transaction, parliament: string, facts: MembershipFacts) {
    const { place, onBehalfOf } = facts;
    const named: [id: string | null, pointer: string][] = [
      [place.kind === 'party' ? place.party : null, '/place/party'],
      [onBehalfOf, '/onBehalfOf'],
    ];
    for (const [id, pointer] of named) {
      if (id === null) continue;
      const found = isId(id) ? await tx.rows(PARTY, [id, parliament]) : [];
      if (found.length === 0) throw wrong('unknown_party', pointer);
    }
  }

  private async requireChamber(parliament: string, { place }: MembershipFacts): Promise<void> {
    if (place.kind !== 'chamber') return;
    const chambers = (await this.directory.facts(parliament))?.chambers ?? [];
    if (chambers.some(({ code }) => code === place.chamber)) return;
    throw wrong('unknown_chamber', '/place/chamber', { chamber: place.chamber });
  }

  private async requireSeat(
    tx: Transaction,
    person: Person,
    id: string,
    { place, role, from, to }: MembershipFacts,
    period: Period,
  ): Promise<void> {
    if (place.kind !== 'committee') return;
    const { committee } = place;
    const [row] = isId(committee)
      ? await tx.rows<Life & { maxMembers: number | null }>(COMMITTEE, [
          committee,
          person.parliament,
        ])
      : [];
    if (!row) throw wrong('unknown_committee', '/place/committee', { committee });
    const outside = outsideLife({ from, to }, period, row);
    if (outside) throw wrong('outside_committee_life', outside);
    const seat = { person: person.id, role, period };
    if (isFull(seat, await seatsIn(tx, committee, id), row.maxMembers)) {
      throw wrong('committee_full', '/place/committee');
    }
  }
}
