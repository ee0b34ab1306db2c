import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The slots in which changes of bills are counted, so that counts can be kept until one happens. */
@Entity('bill_version')
export class BillVersion {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'bill_version_pkey',
  })
  slot!: string;

  @Column('bigint')
  n!: string;
}
