import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Reading } from './vocabulary.js';

/** A filed document that is one of the bill's texts. Who may see it is the document's own matter. */
@Entity('bill_text')
@Index('bill_text_document', ['documentId'])
export class BillText {
  @PrimaryColumn('uuid', { name: 'bill_id', primaryKeyConstraintName: 'bill_text_pkey' })
  @ForeignKey('Bill', { name: 'bill_text_bill_fkey', onDelete: 'CASCADE' })
  billId!: string;

  @PrimaryColumn('uuid', { name: 'document_id', primaryKeyConstraintName: 'bill_text_pkey' })
  @ForeignKey('Document', { name: 'bill_text_document_fkey', onDelete: 'CASCADE' })
  documentId!: string;

  @Column('text')
  reading!: Reading;

  @Column('integer')
  position!: number;
}
