import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Parliament } from './parliament.entity.js';

/** A national parliament, or its state, belongs to an inter-parliamentary body. */
@Entity('parliament_membership')
@Check('parliament_membership_check', `body <> member`)
export class ParliamentMembership {
  @ForeignKey(() => Parliament, { name: 'parliament_membership_body_fkey' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'parliament_membership_pkey' })
  body!: string;

  @ForeignKey(() => Parliament, { name: 'parliament_membership_member_fkey' })
  @Index('parliament_membership_member')
  @PrimaryColumn('text', { primaryKeyConstraintName: 'parliament_membership_pkey' })
  member!: string;
}
