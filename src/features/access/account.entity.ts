import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Someone who can sign in. Never deleted: the ledger names it for ever. */
@Entity({ name: 'account' })
@Unique('account_email_key', ['email'])
@Check('account_email_form', 'email = lower(email) and length(email) between 3 and 254')
@Check('account_name_length', 'length(name) between 1 and 200')
@Index('account_by_name', ['name', 'id'])
export class Account {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'account_pkey' })
  id!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Null: this account signs in by link only. */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash!: string | null;

  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  revision!: number;

  get disabled(): boolean {
    return this.disabledAt !== null;
  }

  /** False when nothing changes. */
  disable(now: Date): boolean {
    if (this.disabled) return false;
    this.disabledAt = now;
    this.revision += 1;
    return true;
  }

  /** False when nothing changes. */
  enable(): boolean {
    if (!this.disabled) return false;
    this.disabledAt = null;
    this.revision += 1;
    return true;
  }

  /** Returns the names of the fields that changed. */
  describe(name: string, language: string): string[] {
    const changed: string[] = [];
    if (name !== this.name) changed.push('name');
    if (language !== this.language) changed.push('language');
    if (changed.length > 0) this.revision += 1;
    this.name = name;
    this.language = language;
    return changed;
  }
}
