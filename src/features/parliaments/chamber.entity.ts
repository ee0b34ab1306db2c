import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Evidence, Names } from './facts.js';
import { Parliament } from './parliament.entity.js';
import type { ChamberKind, ChamberStatus } from './vocabulary.js';

/** A house of a parliament; one that is no longer or not yet sitting stays, with its status. */
@Entity('chamber')
@Unique('chamber_parliament_code', ['parliament', 'code'])
@Check('chamber_kind_check', `kind in ('lower', 'upper', 'single')`)
@Check('chamber_names_check', `jsonb_typeof(names) = 'object' and names <> '{}'`)
@Check('chamber_seats_check', `seats >= 0 and term_years > 0`)
@Check(
  'chamber_status_check',
  `status in ('functioning', 'transitional', 'being_established', 'vacant', 'suspended', 'not_sitting', 'not_constituted')`,
)
export class Chamber {
  /** The parliament's code and the chamber's initials: `ke-na`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'chamber_pkey' })
  code!: string;

  @ForeignKey(() => Parliament, { name: 'chamber_parliament_fkey' })
  @Column('text')
  parliament!: string;

  @Column('text')
  kind!: ChamberKind;

  @Column('jsonb')
  names!: Names;

  @Column('integer', { nullable: true })
  seats!: number | null;

  @Column('integer', { name: 'term_years', nullable: true })
  termYears!: number | null;

  @Column('text')
  status!: ChamberStatus;

  /** Whether it takes part in the work of parliament today. */
  @Column('boolean')
  active!: boolean;

  @Column('text', { nullable: true })
  composition!: string | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('integer')
  position!: number;

  @Column('jsonb')
  evidence!: Evidence[];
}
