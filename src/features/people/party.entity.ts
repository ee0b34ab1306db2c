import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PartialDate } from '../../kernel/partial-date.js';
import type { Names } from '../parliaments/index.js';
import type { PartyKind } from './vocabulary.js';

/** A party, a coalition or a parliamentary group of one parliament. */
@Entity('party')
@Unique('party_source_key', ['parliament', 'sourceKey'])
@Index('party_parliament', ['parliament'])
@Check('party_names_check', `jsonb_typeof(names) = 'object' and names <> '{}'`)
@Check('party_kind_check', `kind in ('party', 'coalition', 'group')`)
export class Party {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'party_pkey' })
  id!: string;

  @Column('text')
  @ForeignKey('Parliament', { name: 'party_parliament_fkey' })
  parliament!: string;

  @Column('text')
  kind!: PartyKind;

  @Column('jsonb')
  names!: Names;

  @Column('text', { nullable: true })
  abbreviation!: string | null;

  @Column('text', { name: 'founded_on', nullable: true })
  foundedOn!: PartialDate | null;

  @Column('text', { name: 'dissolved_on', nullable: true })
  dissolvedOn!: PartialDate | null;

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
