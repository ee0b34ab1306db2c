import type { GrantInput } from '../../features/access/index.js';
import { ROLES } from '../../kernel/actor.js';
import type { FormBody } from '../form-body.js';

/** The role that a form asks to give. */
export function grantIn(body: FormBody): GrantInput {
  const role = ROLES.find((one) => one === body.text('role')) ?? null;
  // A committee left over from another choice of role is no mistake worth a second round.
  const committee = role === 'committee_member' ? body.text('committee') : null;
  return { role, parliament: body.text('parliament') || null, committee };
}
