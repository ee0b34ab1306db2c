import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The numbered books of a parliament, one per type and year. */
@Entity('register')
export class Register {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'register_pkey' })
  @ForeignKey('Parliament', { name: 'register_parliament_fkey' })
  parliament!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'register_pkey' })
  book!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'register_pkey' })
  year!: number;

  @Column('integer', { name: 'last_number' })
  lastNumber!: number;
}
