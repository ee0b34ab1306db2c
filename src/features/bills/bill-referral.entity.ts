import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { House } from '../procedures/index.js';
import type { Recommendation, ReferralRole, ReferralStatus } from './vocabulary.js';

/** A committee's charge with a bill, in one house. */
@Entity('bill_referral')
@Check('bill_referral_role_check', `role in ('lead', 'opinion')`)
@Check('bill_referral_status_check', `status in ('open', 'reported', 'discharged')`)
@Check('bill_referral_house_check', `house in ('first', 'second', 'joint')`)
@Check(
  'bill_referral_report_check',
  `(status = 'open') = (reported_on is null) and due_on >= referred_on and reported_on >= referred_on`,
)
@Index('bill_referral_bill', ['billId'])
@Index('bill_referral_committee', ['committeeId'])
@Index('bill_referral_report', ['reportId'])
export class BillReferral {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bill_referral_pkey' })
  id!: string;

  @Column('uuid', { name: 'bill_id' })
  @ForeignKey('Bill', { name: 'bill_referral_bill_fkey', onDelete: 'CASCADE' })
  billId!: string;

  /** The house where the bill stood; null: outside the houses. */
  @Column('text', { nullable: true })
  house!: House | null;

  @Column('uuid', { name: 'committee_id' })
  @ForeignKey('Committee', { name: 'bill_referral_committee_fkey' })
  committeeId!: string;

  @Column('text')
  role!: ReferralRole;

  @Column('date', { name: 'referred_on' })
  referredOn!: string;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column('text')
  status!: ReferralStatus;

  @Column('date', { name: 'reported_on', nullable: true })
  reportedOn!: string | null;

  @Column('uuid', { name: 'report_id', nullable: true })
  @ForeignKey('Document', { name: 'bill_referral_report_fkey', onDelete: 'SET NULL' })
  reportId!: string | null;

  @Column('text', { nullable: true })
  recommendation!: Recommendation | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('integer')
  revision!: number;
}
