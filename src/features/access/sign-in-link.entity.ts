import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** An address that signs its receiver in, once and not for long. */
@Entity({ name: 'sign_in_link' })
@Check('sign_in_link_hash', 'length(secret_hash) = 32')
@Index('sign_in_link_account', ['account'])
export class SignInLink {
  @PrimaryColumn({
    name: 'secret_hash',
    type: 'bytea',
    primaryKeyConstraintName: 'sign_in_link_pkey',
  })
  secretHash!: Buffer;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Account, { name: 'sign_in_link_account_fkey' })
  account!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
