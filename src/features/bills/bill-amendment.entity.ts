import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Decision, House } from '../procedures/index.js';
import type { AmendmentFate } from './vocabulary.js';

/** A change to a bill that somebody proposed, and what became of it. */
@Entity('bill_amendment')
@Unique('bill_amendment_n_key', ['billId', 'n'])
@Check('bill_amendment_one_mover', 'num_nonnulls(mover_id, committee_id, mover_text) = 1')
@Check('bill_amendment_house_check', `house in ('first', 'second', 'joint')`)
@Check(
  'bill_amendment_fate_check',
  `fate in ('pending', 'adopted', 'rejected', 'withdrawn', 'not_moved', 'inadmissible')`,
)
@Check(
  'bill_amendment_decided_check',
  `(fate = 'pending') = (decided_on is null) and decided_on >= moved_on`,
)
@Index('bill_amendment_mover', ['moverId'])
@Index('bill_amendment_committee', ['committeeId'])
export class BillAmendment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bill_amendment_pkey' })
  id!: string;

  @Column('uuid', { name: 'bill_id' })
  @ForeignKey('Bill', { name: 'bill_amendment_bill_fkey', onDelete: 'CASCADE' })
  billId!: string;

  /** Counts from 1 in each bill. */
  @Column('integer')
  n!: number;

  @Column('text', { nullable: true })
  house!: House | null;

  @Column('uuid', { name: 'mover_id', nullable: true })
  @ForeignKey('Person', { name: 'bill_amendment_mover_fkey', onDelete: 'RESTRICT' })
  moverId!: string | null;

  @Column('uuid', { name: 'committee_id', nullable: true })
  @ForeignKey('Committee', { name: 'bill_amendment_committee_fkey' })
  committeeId!: string | null;

  /** Who moved it, where that is neither a person nor a committee of the directory. */
  @Column('text', { name: 'mover_text', nullable: true })
  moverText!: string | null;

  /** The provision that it would change, as the house names it: "clause 4 (2)". */
  @Column('text')
  target!: string;

  @Column('text')
  text!: string;

  @Column('text')
  language!: string;

  @Column('date', { name: 'moved_on' })
  movedOn!: string;

  @Column('text')
  fate!: AmendmentFate;

  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column('jsonb', { nullable: true })
  decision!: Decision | null;

  /** Why what was decided was corrected, the last time that it was. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer')
  revision!: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;
}
