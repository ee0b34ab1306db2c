import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from './account.entity.js';

/** A person's stay in one browser. What the browser holds is known here by its hash only. */
@Entity({ name: 'account_session' })
@Check('account_session_hash', 'length(secret_hash) = 32')
@Index('account_session_account', ['account'])
export class AccountSession {
  @PrimaryColumn({
    name: 'secret_hash',
    type: 'bytea',
    primaryKeyConstraintName: 'account_session_pkey',
  })
  secretHash!: Buffer;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Account, { name: 'account_session_account_fkey' })
  account!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'last_seen_at', type: 'timestamptz' })
  lastSeenAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
