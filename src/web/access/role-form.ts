import { ROLES, type Role } from '../../kernel/actor.js';
import { Refusal } from '../../kernel/errors.js';
import type { GrantInput } from '../../features/access/index.js';
import type { FormBody } from '../form-body.js';

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** The role that a form asks to give. */
export function grantIn(body: FormBody): GrantInput {
  const role = body.text('role');
  if (!isRole(role)) {
    const field = { pointer: '/role', code: 'role_missing', message: '' };
    throw new Refusal('role_missing', {}, [field]);
  }
  // A committee left over from another choice of role is no mistake worth a second round.
  const committee = role === 'committee_member' ? body.text('committee') : null;
  return { role, parliament: body.text('parliament') || null, committee };
}
