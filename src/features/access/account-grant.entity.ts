import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '../../kernel/actor.js';
import { Account } from './account.entity.js';

/** A role, and the parliament or committee that it is for. */
@Entity({ name: 'account_grant' })
@Unique('account_grant_once', ['account', 'role', 'parliament', 'committee'])
@Check(
  'account_grant_scope',
  `case role
     when 'operator' then parliament is null and committee is null
     when 'coordinator' then parliament is not null and parliament = 'pap' and committee is null
     when 'committee_member' then parliament is not null and committee is not null
     when 'clerk' then parliament is not null and committee is null
     when 'member' then parliament is not null and committee is null
     when 'administrator' then parliament is not null and committee is null
     else false
   end`,
)
@Index('account_grant_parliament', ['parliament', 'account'])
@Index('account_grant_committee', ['committee', 'parliament'])
// Both columns: a role in one parliament must not open a committee of another.
@ForeignKey('Committee', ['committee', 'parliament'], ['id', 'parliament'], {
  name: 'account_grant_committee_fkey',
})
export class AccountGrant {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'account_grant_pkey' })
  id!: string;

  @Column({ type: 'uuid' })
  @ForeignKey(() => Account, { name: 'account_grant_account_fkey' })
  account!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'text', nullable: true })
  @ForeignKey('Parliament', { name: 'account_grant_parliament_fkey' })
  parliament!: string | null;

  @Column({ type: 'uuid', nullable: true })
  committee!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
