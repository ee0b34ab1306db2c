import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Workflow } from '../parliaments/index.js';
import type { Procedure } from './procedure.js';

/** A version of a parliament's procedure, or of a template. Rows are only ever added. */
@Entity('procedure_version')
@Check('procedure_version_n_check', 'n > 0')
@Index('procedure_version_parliament_key', ['parliament', 'n'], { unique: true })
@Index('procedure_version_template_key', ['template', 'n'], {
  unique: true,
  where: 'parliament is null',
})
export class ProcedureVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'procedure_version_pkey' })
  id!: string;

  @Column('text', { nullable: true })
  @ForeignKey('Parliament', { name: 'procedure_version_parliament_fkey' })
  parliament!: string | null;

  @Column('text')
  template!: Workflow;

  @Column('integer')
  n!: number;

  @Column('jsonb')
  body!: Procedure;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy!: string | null;
}
