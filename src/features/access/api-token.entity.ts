import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { TokenScope } from '../../kernel/actor.js';
import { Account } from './account.entity.js';

/** What a program shows to act for an account, within its scopes and until it expires. */
@Entity({ name: 'api_token' })
@Unique('api_token_secret_hash_key', ['secretHash'])
@Check('api_token_hash', 'length(secret_hash) = 32')
@Check('api_token_label_length', 'length(label) between 1 and 100')
@Check('api_token_scopes', 'cardinality(scopes) > 0')
@Index('api_token_account', ['account'])
export class ApiToken {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'api_token_pkey' })
  id!: string;

  @Column({ name: 'secret_hash', type: 'bytea' })
  secretHash!: Buffer;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Account, { name: 'api_token_account_fkey' })
  account!: string;

  @Column({ type: 'text' })
  label!: string;

  @Column({ type: 'text', array: true })
  scopes!: TokenScope[];

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;
}
