import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MembershipFacts } from './people.inputs.js';
import { Person } from './person.entity.js';

/** A post that was entered by mistake: it is gone from every list, but not from the files. */
@Entity('removed_membership')
@Index('removed_membership_parliament', ['parliament'])
@Index('removed_membership_person', ['personId'])
export class RemovedMembership {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'removed_membership_pkey' })
  id!: string;

  @Column('text')
  @ForeignKey('Parliament', { name: 'removed_membership_parliament_fkey' })
  parliament!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, { name: 'removed_membership_person_fkey', onDelete: 'CASCADE' })
  personId!: string;

  @Column('jsonb')
  facts!: MembershipFacts;

  /** An import that brings it again is told that it was a mistake. */
  @Column('text', { name: 'source_key', nullable: true })
  sourceKey!: string | null;

  @Column('text')
  reason!: string;

  @Column({ type: 'timestamptz', name: 'removed_at', precision: 3 })
  removedAt!: Date;

  @Column('uuid', { name: 'removed_by', nullable: true })
  removedBy!: string | null;
}
