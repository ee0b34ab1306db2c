import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PartialDate } from '../../kernel/partial-date.js';
import type { Names } from '../parliaments/index.js';
import { LegislativeTerm } from './legislative-term.entity.js';
import type { SessionKind } from './vocabulary.js';

/** A time within a term during which the house sits. */
@Entity('legislative_session')
@Index('legislative_session_term', ['termId'])
@Index('legislative_session_parliament', ['parliament'])
@Check('legislative_session_kind_check', `kind in ('ordinary', 'extraordinary', 'inaugural')`)
@Check('legislative_session_names_check', `jsonb_typeof(names) = 'object' and names <> '{}'`)
export class LegislativeSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'legislative_session_pkey' })
  id!: string;

  @Column('text')
  @ForeignKey('Parliament', { name: 'legislative_session_parliament_fkey' })
  parliament!: string;

  @Column('uuid', { name: 'term_id' })
  @ForeignKey(() => LegislativeTerm, { name: 'legislative_session_term_fkey' })
  termId!: string;

  @Column('text')
  kind!: SessionKind;

  @Column('integer', { nullable: true })
  number!: number | null;

  @Column('jsonb')
  names!: Names;

  @Column('text', { name: 'starts_on', nullable: true })
  startsOn!: PartialDate | null;

  @Column('text', { name: 'ends_on', nullable: true })
  endsOn!: PartialDate | null;

  @Column('integer')
  revision!: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;
}
