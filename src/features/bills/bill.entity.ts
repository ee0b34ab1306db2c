import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { audienceOf, type Sharing } from '../../kernel/audience.js';
import type { House, Milestone, Passage } from '../procedures/index.js';
import { billWords } from './bill-words.js';
import type { BillDescription } from './bills.inputs.js';
import type { BillKind, BillNature } from './vocabulary.js';

/** Where the bill stands. It always follows from the entries of its history. */
export interface BillPosition {
  readonly procedureId: string;
  readonly stage: string;
  readonly milestone: Milestone;
  readonly house: House | null;
  /** The day of the last step, `YYYY-MM-DD`. */
  readonly since: string;
  readonly steps: number;
}

/** A bill on its way, in the register of its parliament. */
@Entity('bill')
@Check('bill_passage_check', `passage in ('one', 'two')`)
@Check('bill_house_check', `house in ('first', 'second', 'joint')`)
@Check('bill_title_some', 'length(title) between 1 and 1000')
@Check('bill_audience_some', 'cardinality(audience) > 0')
@Index('bill_newest', { synchronize: false })
@Index('bill_newest_of_parliament', { synchronize: false })
@Index('bill_newest_of_milestone', { synchronize: false })
@Index('bill_procedure', ['procedureId'])
@Index('bill_audience', { synchronize: false })
@Index('bill_subjects', { synchronize: false })
@Index('bill_words', { synchronize: false })
@Index('bill_board', { synchronize: false })
@Index('bill_visible_from', ['visibleFrom'])
@Unique('bill_iri_key', ['iri'])
@Unique('bill_number_key', ['number'])
@Unique('bill_register_key', ['parliament', 'book', 'year', 'registerNumber'])
@ForeignKey('Chamber', ['parliament', 'chamber'], ['parliament', 'code'], {
  name: 'bill_chamber_fkey',
})
export class Bill {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bill_pkey' })
  id!: string;

  @Column('text')
  @ForeignKey('Parliament', { name: 'bill_parliament_fkey' })
  parliament!: string;

  /** Where it began; null where the parliament has no chambers recorded. */
  @Column('text', { nullable: true })
  chamber!: string | null;

  @Column('integer')
  year!: number;

  @Column('integer', { name: 'register_number' })
  registerNumber!: number;

  /** The register it is numbered in: that of bills, or the demonstration's own. */
  @Column('text')
  book!: string;

  @Column('text')
  number!: string;

  @Column('text', { name: 'official_number', nullable: true })
  officialNumber!: string | null;

  @Column('text')
  iri!: string;

  @Column('text')
  title!: string;

  @Column('text')
  language!: string;

  @Column('jsonb', { default: {} })
  titles!: Record<string, string>;

  @Column('jsonb', { default: {} })
  summaries!: Record<string, string>;

  /** By which lists are narrowed; made from titles and numbers, never set by itself. */
  @Column('text', { array: true, default: '{}' })
  words!: string[];

  @Column('text')
  kind!: BillKind;

  @Column('text')
  nature!: BillNature;

  @Column('text', { nullable: true })
  proposer!: string | null;

  @Column('text', { array: true, default: '{}' })
  subjects!: string[];

  @Column('text')
  passage!: Passage;

  @Column('uuid', { name: 'procedure_id' })
  @ForeignKey('ProcedureVersion', { name: 'bill_procedure_fkey' })
  procedureId!: string;

  @Column('text')
  stage!: string;

  @Column('text')
  milestone!: Milestone;

  @Column('text', { nullable: true })
  house!: House | null;

  @Column('date')
  since!: string;

  /** How many steps hold, the filing not counted. */
  @Column('integer', { default: 0 })
  steps!: number;

  @Column('jsonb')
  sharing!: Sharing;

  @Column('text', { array: true })
  audience!: string[];

  @Column('timestamptz', { name: 'visible_from' })
  visibleFrom!: Date;

  @Column('boolean', { default: false })
  demonstration!: boolean;

  @Column({ type: 'timestamptz', name: 'filed_at', precision: 3 })
  filedAt!: Date;

  @Column('uuid', { name: 'filed_by', nullable: true })
  filedBy!: string | null;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt!: Date;

  @Column('integer')
  revision!: number;

  describe(change: Partial<Omit<BillDescription, 'sponsors'>>, now: Date): void {
    const { titles, summaries, subjects, ...rest } = change;
    Object.assign(this, rest);
    if (titles) this.titles = { ...titles };
    if (summaries) this.summaries = { ...summaries };
    if (subjects) this.subjects = [...subjects];
    this.words = billWords(this);
    this.touch(now);
  }

  /** The audience is always made from the rung of the ladder, never set by itself. */
  share(sharing: Sharing, visibleFrom: Date, now: Date): void {
    this.sharing = sharing;
    this.audience = audienceOf(this.parliament, sharing);
    this.visibleFrom = visibleFrom;
    this.touch(now);
  }

  stand(position: BillPosition, now: Date): void {
    Object.assign(this, position);
    this.touch(now);
  }

  /** Anything about the bill has changed: whoever read it before must read it again. */
  touch(now: Date): void {
    this.changedAt = now;
    this.revision += 1;
  }
}
