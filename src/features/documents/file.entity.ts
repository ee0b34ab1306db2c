import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The bytes as received. Written once; two documents with the same bytes share them. */
@Entity('file')
@Check('file_sha256_form', "sha256 ~ '^[0-9a-f]{64}$'")
@Check('file_size_positive', 'size > 0')
export class File {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'file_pkey' })
  sha256!: string;

  @Column('bigint')
  size!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('timestamptz', { name: 'first_kept_at', default: () => 'now()' })
  firstKeptAt!: Date;
}
