import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SponsorRole } from './vocabulary.js';

/** A person who brings the bill in, or joins in bringing it. */
@Entity('bill_sponsor')
@Check('bill_sponsor_role_check', `role in ('mover', 'co_sponsor')`)
@Index('bill_sponsor_person', ['personId'])
export class BillSponsor {
  @PrimaryColumn('uuid', { name: 'bill_id', primaryKeyConstraintName: 'bill_sponsor_pkey' })
  @ForeignKey('Bill', { name: 'bill_sponsor_bill_fkey', onDelete: 'CASCADE' })
  billId!: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'bill_sponsor_pkey' })
  @ForeignKey('Person', { name: 'bill_sponsor_person_fkey', onDelete: 'RESTRICT' })
  personId!: string;

  @Column('text')
  role!: SponsorRole;

  @Column('integer')
  position!: number;
}
