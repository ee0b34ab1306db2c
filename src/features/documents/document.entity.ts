import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Sharing } from '../../kernel/audience.js';
import { audienceOf } from '../../kernel/audience.js';
import type { DocumentType } from './document-type.js';

/** What a clerk can change about a paper after it was filed. */
export interface DocumentDescription {
  readonly title: string;
  readonly language: string;
  readonly officialNumber: string | null;
  readonly documentDate: string | null;
  readonly subjects: readonly string[];
  readonly people: readonly string[];
}

/** The work: what a paper is, whatever its texts and languages. */
@Entity('document')
@Check('document_audience_some', 'cardinality(audience) > 0')
@Check('document_title_some', 'length(title) between 1 and 1000')
@Index('document_newest', { synchronize: false })
@Index('document_newest_of_all', { synchronize: false })
@Index('document_newest_of_type', { synchronize: false })
@Index('document_newest_of_both', { synchronize: false })
@Index('document_audience', { synchronize: false })
@Unique('document_iri_key', ['iri'])
@Unique('document_number_key', ['number'])
@Unique('document_register_key', ['parliament', 'book', 'registerYear', 'registerNumber'])
export class Document {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_pkey' })
  id!: string;

  @Column('text')
  @ForeignKey('Parliament', { name: 'document_parliament_fkey' })
  parliament!: string;

  @Column('text', { nullable: true })
  chamber!: string | null;

  @Column('text')
  type!: DocumentType;

  @Column('text')
  title!: string;

  @Column('text')
  language!: string;

  /** The register it is numbered in: its type, or the demonstration's own. */
  @Column('text')
  book!: string;

  @Column('integer', { name: 'register_year' })
  registerYear!: number;

  @Column('integer', { name: 'register_number' })
  registerNumber!: number;

  @Column('text')
  number!: string;

  @Column('text', { name: 'official_number', nullable: true })
  officialNumber!: string | null;

  @Column('text')
  iri!: string;

  @Column('date', { name: 'document_date', nullable: true })
  documentDate!: string | null;

  @Column('text', { array: true, default: '{}' })
  subjects!: string[];

  @Column('text', { array: true, default: '{}' })
  people!: string[];

  @Column('jsonb')
  sharing!: Sharing;

  @Column('text', { array: true })
  audience!: string[];

  @Column('timestamptz', { name: 'visible_from' })
  visibleFrom!: Date;

  @Column('boolean', { default: false })
  demonstration!: boolean;

  @Column('integer', { name: 'current_version', default: 1 })
  currentVersion!: number;

  @Column({ type: 'timestamptz', name: 'filed_at', precision: 3 })
  filedAt!: Date;

  @Column('uuid', { name: 'filed_by', nullable: true })
  filedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt!: Date;

  @Column('integer', { default: 1 })
  revision!: number;

  describe(change: Partial<DocumentDescription>, now: Date): void {
    const { subjects, people, ...rest } = change;
    Object.assign(this, rest);
    if (subjects) this.subjects = [...subjects];
    if (people) this.people = [...people];
    this.touch(now);
  }

  /** The audience is always made from the rung of the ladder, never set by itself. */
  share(sharing: Sharing, visibleFrom: Date, now: Date): void {
    this.sharing = sharing;
    this.audience = audienceOf(this.parliament, sharing);
    this.visibleFrom = visibleFrom;
    this.touch(now);
  }

  /** The number of the version that comes next. */
  advance(now: Date): number {
    this.currentVersion += 1;
    this.touch(now);
    return this.currentVersion;
  }

  private touch(now: Date): void {
    this.changedAt = now;
    this.revision += 1;
  }
}
