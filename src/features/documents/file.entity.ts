import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The bytes as received. Written once; two documents with the same bytes share them. */
@Entity('file')
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
