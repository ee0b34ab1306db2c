import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

export const TEXT_STATES = ['pending', 'ready', 'none', 'failed'] as const;
/** `none`: there is no text to read, as in a picture. `failed`: reading it went wrong, see the reason. */
export type TextState = (typeof TEXT_STATES)[number];

/** A dated text of the work in one language, with the file it came in. Never overwritten. */
@Entity('document_version')
@Check('document_version_text_state_known', "text_state in ('pending', 'ready', 'none', 'failed')")
@Unique('document_version_n_key', ['documentId', 'n'])
@Index('document_version_sha256', ['sha256'])
export class DocumentVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_version_pkey' })
  id!: string;

  @Column('uuid', { name: 'document_id' })
  @ForeignKey('Document', { name: 'document_version_document_fkey', onDelete: 'RESTRICT' })
  documentId!: string;

  @Column('integer')
  n!: number;

  @Column('text')
  language!: string;

  @Column('text')
  @ForeignKey('File', { name: 'document_version_sha256_fkey' })
  sha256!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column({ type: 'timestamptz', name: 'filed_at', precision: 3 })
  filedAt!: Date;

  @Column('uuid', { name: 'filed_by', nullable: true })
  filedBy!: string | null;

  @Column('text', { name: 'text_state', default: 'pending' })
  textState!: TextState;

  @Column('text', { name: 'text_reason', nullable: true })
  textReason!: string | null;

  @Column('text', { name: 'text_language', nullable: true })
  textLanguage!: string | null;

  @Column('boolean', { name: 'text_truncated', default: false })
  textTruncated!: boolean;

  @Column('integer', { name: 'page_count', nullable: true })
  pageCount!: number | null;
}
