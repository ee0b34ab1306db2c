import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The text of one page; `page` is null where the format knows no pages. */
@Entity('version_page')
export class VersionPage {
  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'version_page_pkey' })
  @ForeignKey('DocumentVersion', { name: 'version_page_version_fkey', onDelete: 'RESTRICT' })
  versionId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'version_page_pkey' })
  ordinal!: number;

  @Column('integer', { nullable: true })
  page!: number | null;

  @Column('text', { nullable: true })
  label!: string | null;

  @Column('text', { nullable: true })
  language!: string | null;

  @Column('text')
  text!: string;
}
