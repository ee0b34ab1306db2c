import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Decision } from '../procedures/index.js';
import type { EntryKind } from './vocabulary.js';

/** One thing recorded in a bill's history. Rows are only ever added; the database refuses more. */
@Entity('bill_entry')
@Check(
  'bill_entry_kind_check',
  `kind in ('filing', 'move', 'correction', 'withdrawal', 'procedure')`,
)
@Check('bill_entry_corrects_earlier', 'corrects < n')
@Index('bill_entry_procedure', ['procedureId'])
export class BillEntry {
  @PrimaryColumn('uuid', { name: 'bill_id', primaryKeyConstraintName: 'bill_entry_pkey' })
  @ForeignKey('Bill', { name: 'bill_entry_bill_fkey', onDelete: 'CASCADE' })
  billId!: string;

  /** Counts from 1 in each bill, in the order of recording; the first is the filing. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'bill_entry_pkey' })
  n!: number;

  @Column('text')
  kind!: EntryKind;

  @Column('text', { nullable: true })
  transition!: string | null;

  @Column('text', { name: 'from_stage', nullable: true })
  fromStage!: string | null;

  @Column('text', { name: 'to_stage', nullable: true })
  toStage!: string | null;

  @Column('date', { name: 'happened_on' })
  happenedOn!: string;

  @Column('jsonb', { nullable: true })
  decision!: Decision | null;

  @Column('uuid', { array: true, default: '{}' })
  documents!: string[];

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer', { nullable: true })
  corrects!: number | null;

  @Column('uuid', { array: true, default: '{}' })
  referrals!: string[];

  @Column('uuid', { name: 'procedure_id' })
  @ForeignKey('ProcedureVersion', { name: 'bill_entry_procedure_fkey' })
  procedureId!: string;

  @Column({ type: 'timestamptz', name: 'recorded_at', precision: 3 })
  recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy!: string | null;
}
