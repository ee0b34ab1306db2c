import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PartialDate } from '../../kernel/partial-date.js';
import { LegislativeTerm } from './legislative-term.entity.js';
import { Party } from './party.entity.js';
import type { MembershipFacts } from './people.inputs.js';
import { Person } from './person.entity.js';
import type { MembershipRole } from './vocabulary.js';

/** A post that a person holds for a time, in exactly one place. */
@Entity('membership')
@Unique('membership_source_key', ['parliament', 'sourceKey'])
@Index('membership_person', ['personId'])
@Index('membership_chamber', ['chamber'])
@Index('membership_committee', ['committeeId'])
@Index('membership_party', ['partyId'])
@Index('membership_on_behalf_of', ['onBehalfOf'])
@Index('membership_term', ['termId'])
@Check('membership_one_place', 'num_nonnulls(chamber, committee_id, party_id, office) = 1')
@ForeignKey('Chamber', ['parliament', 'chamber'], ['parliament', 'code'], {
  name: 'membership_chamber_fkey',
})
export class Membership {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'membership_pkey' })
  id!: string;

  @Column('text')
  @ForeignKey('Parliament', { name: 'membership_parliament_fkey' })
  parliament!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'membership_person_fkey', onDelete: 'RESTRICT' })
  personId!: string;

  @Column('text', { nullable: true })
  chamber!: string | null;

  @Column('uuid', { name: 'committee_id', nullable: true })
  @ForeignKey('Committee', { name: 'membership_committee_fkey' })
  committeeId!: string | null;

  @Column('uuid', { name: 'party_id', nullable: true })
  @ForeignKey(() => Party, { name: 'membership_party_fkey' })
  partyId!: string | null;

  @Column('text', { nullable: true })
  office!: string | null;

  @Column('text')
  role!: MembershipRole;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('uuid', { name: 'on_behalf_of', nullable: true })
  @ForeignKey(() => Party, { name: 'membership_on_behalf_of_fkey' })
  onBehalfOf!: string | null;

  @Column('text', { nullable: true })
  constituency!: string | null;

  @Column('uuid', { name: 'term_id', nullable: true })
  @ForeignKey(() => LegislativeTerm, { name: 'membership_term_fkey' })
  termId!: string | null;

  @Column('text', { name: 'from_date', nullable: true })
  fromDate!: PartialDate | null;

  @Column('text', { name: 'to_date', nullable: true })
  toDate!: PartialDate | null;

  /** The days it may cover, from its own dates and, where those are missing, its term's. */
  @Column('daterange')
  held!: string;

  @Column('text', { name: 'source_key', nullable: true })
  sourceKey!: string | null;

  /** What was imported, so that an edit of people is known as one. */
  @Column('text', { name: 'source_sha256', nullable: true })
  sourceSha256!: string | null;

  @Column('integer')
  revision!: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;

  facts(): MembershipFacts {
    const { role, title, onBehalfOf, constituency, termId, fromDate, toDate } = this;
    return {
      place: this.place(),
      role,
      title,
      onBehalfOf,
      constituency,
      term: termId,
      from: fromDate,
      to: toDate,
    };
  }

  private place(): MembershipFacts['place'] {
    if (this.chamber !== null) return { kind: 'chamber', chamber: this.chamber };
    if (this.committeeId !== null) return { kind: 'committee', committee: this.committeeId };
    if (this.partyId !== null) return { kind: 'party', party: this.partyId };
    return { kind: 'office', office: this.office ?? '' };
  }
}

/** The columns of what people say of a post. */
export function postColumns({ place, ...facts }: MembershipFacts) {
  return {
    chamber: place.kind === 'chamber' ? place.chamber : null,
    committeeId: place.kind === 'committee' ? place.committee : null,
    partyId: place.kind === 'party' ? place.party : null,
    office: place.kind === 'office' ? place.office : null,
    role: facts.role,
    title: facts.title,
    onBehalfOf: facts.onBehalfOf,
    constituency: facts.constituency,
    termId: facts.term,
    fromDate: facts.from,
    toDate: facts.to,
  };
}
