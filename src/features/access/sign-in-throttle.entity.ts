import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Failed attempts under one key (an e-mail address, a network address) in the running window. */
@Entity({ name: 'sign_in_throttle' })
@Check('sign_in_throttle_hash', 'length(key_hash) = 32')
@Index('sign_in_throttle_age', ['windowEndsAt'])
export class SignInThrottle {
  @PrimaryColumn({
    name: 'key_hash',
    type: 'bytea',
    primaryKeyConstraintName: 'sign_in_throttle_pkey',
  })
  keyHash!: Buffer;

  @Column({ name: 'window_ends_at', type: 'timestamptz' })
  windowEndsAt!: Date;

  @Column({ type: 'integer' })
  failures!: number;
}
