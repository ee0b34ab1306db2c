import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Chamber } from './chamber.entity.js';
import type { Names } from './facts.js';
import { Parliament } from './parliament.entity.js';
import type { CommitteeKind, CommitteeStatus } from './vocabulary.js';

/** A committee of a house, or of the parliament as a whole where it names no chamber. */
@Entity('committee')
@Unique('committee_parliament_seed_key', ['parliament', 'seedKey'])
// What a role in the committee refers to: the committee and its parliament together.
@Unique('committee_id_parliament_key', ['id', 'parliament'])
@Index('committee_parliament', ['parliament', 'position'])
@Check('committee_kind_check', `kind in ('standing', 'select', 'ad_hoc', 'joint')`)
@Check('committee_status_check', `status in ('active', 'dissolved')`)
@Check('committee_names_check', `jsonb_typeof(names) = 'object' and names <> '{}'`)
@Check('committee_dates_check', `dissolved_on >= established_on`)
@Check('committee_seats_check', `max_members > 0`)
@Check('committee_revision_check', `revision > 0`)
@ForeignKey<Chamber, ['parliament', 'chamber']>(
  () => Chamber,
  ['parliament', 'chamber'],
  ['parliament', 'code'],
  { name: 'committee_chamber_fkey' },
)
export class Committee {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'committee_pkey' })
  id!: string;

  @ForeignKey(() => Parliament, { name: 'committee_parliament_fkey' })
  @Column('text')
  parliament!: string;

  @Column('text', { nullable: true })
  chamber!: string | null;

  @Column('jsonb')
  names!: Names;

  @Column('text')
  kind!: CommitteeKind;

  @Column('text')
  status!: CommitteeStatus;

  @Column('date', { name: 'established_on', nullable: true })
  establishedOn!: string | null;

  @Column('date', { name: 'dissolved_on', nullable: true })
  dissolvedOn!: string | null;

  @Column('integer', { name: 'max_members', nullable: true })
  maxMembers!: number | null;

  @Column('integer')
  position!: number;

  /** The key of the reference data that it came from; null when people made it. */
  @Column('text', { name: 'seed_key', nullable: true })
  seedKey!: string | null;

  @Column('integer')
  revision!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
