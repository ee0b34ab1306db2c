import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RelationKind } from './vocabulary.js';

/** What one bill is to another, which may belong to any parliament. */
@Entity('bill_relation')
@Check('bill_relation_not_itself', 'bill_id <> other_id')
@Index('bill_relation_other', ['otherId'])
export class BillRelation {
  @PrimaryColumn('uuid', { name: 'bill_id', primaryKeyConstraintName: 'bill_relation_pkey' })
  @ForeignKey('Bill', { name: 'bill_relation_bill_fkey', onDelete: 'CASCADE' })
  billId!: string;

  @PrimaryColumn('uuid', { name: 'other_id', primaryKeyConstraintName: 'bill_relation_pkey' })
  @ForeignKey('Bill', { name: 'bill_relation_other_fkey', onDelete: 'CASCADE' })
  otherId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'bill_relation_pkey' })
  kind!: RelationKind;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;
}
