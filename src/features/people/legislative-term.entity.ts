import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PartialDate } from '../../kernel/partial-date.js';
import type { Names } from '../parliaments/index.js';

/** What stands between two elections, of a chamber or of the parliament as a whole. */
@Entity('legislative_term')
@Unique('legislative_term_source_key', ['parliament', 'sourceKey'])
@Index('legislative_term_parliament', ['parliament'])
@Check('legislative_term_names_check', `jsonb_typeof(names) = 'object' and names <> '{}'`)
@ForeignKey('Chamber', ['parliament', 'chamber'], ['parliament', 'code'], {
  name: 'legislative_term_chamber_fkey',
})
export class LegislativeTerm {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'legislative_term_pkey' })
  id!: string;

  @Column('text')
  @ForeignKey('Parliament', { name: 'legislative_term_parliament_fkey' })
  parliament!: string;

  @Column('text', { nullable: true })
  chamber!: string | null;

  @Column('integer', { nullable: true })
  number!: number | null;

  @Column('jsonb')
  names!: Names;

  @Column('text', { name: 'starts_on', nullable: true })
  startsOn!: PartialDate | null;

  @Column('text', { name: 'ends_on', nullable: true })
  endsOn!: PartialDate | null;

  @Column('text', { name: 'source_key', nullable: true })
  sourceKey!: string | null;

  /** What was imported, so that an edit of people is known as one. */
  @Column('text', { name: 'source_sha256', nullable: true })
  sourceSha256!: string | null;

  @Column('integer')
  revision!: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;
}
