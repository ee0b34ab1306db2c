import type { Grant, Role } from '../../kernel/actor.js';
import { Refusal, type ErrorCode } from '../../kernel/errors.js';

export interface GrantInput {
  readonly role: Role;
  readonly parliament?: string | null | undefined;
  readonly committee?: string | null | undefined;
}

/** Coordinators work for the Pan-African Parliament and for no other. */
const COORDINATED = 'pap';

/** The grant that was meant, or the reason why this role cannot be given for that. */
export function grantOf(input: GrantInput): Grant {
  const { role } = input;
  const parliament = input.parliament || null;
  const committee = input.committee || null;
  if (committee && role !== 'committee_member')
    throw wrong('/committee', 'role_takes_no_committee');
  if (role === 'operator') {
    if (parliament) throw wrong('/parliament', 'role_takes_no_parliament');
    return { role, parliament: null, committee: null };
  }
  if (role === 'coordinator') {
    if (parliament && parliament !== COORDINATED) {
      throw wrong('/parliament', 'role_takes_no_parliament');
    }
    return { role, parliament: COORDINATED, committee: null };
  }
  if (!parliament) throw wrong('/parliament', 'role_needs_parliament');
  if (role === 'committee_member' && !committee) throw wrong('/committee', 'role_needs_committee');
  return { role, parliament, committee };
}

const wrong = (pointer: string, code: ErrorCode) => refuseField(pointer, code);

/** A refusal that also says which field it is about. The edge puts the words in. */
export const refuseField = (pointer: string, code: ErrorCode) =>
  new Refusal(code, {}, [{ pointer, code, message: '' }]);
