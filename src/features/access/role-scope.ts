import type { Grant, Role } from '../../kernel/actor.js';
import { Refusal, type ErrorCode } from '../../kernel/errors.js';

export interface GrantInput {
  /** Null: none was chosen, which is refused like any other gap in a form. */
  readonly role: Role | null;
  readonly parliament?: string | null | undefined;
  readonly committee?: string | null | undefined;
}

/** Coordinators work for the Pan-African Parliament and for no other. */
const COORDINATED = 'pap';

/** The grant that was meant, or the reason why this role cannot be given for that. */
export function grantOf(input: GrantInput): Grant {
  const { role } = input;
  if (role === null) throw refuseField('/role', 'role_missing');
  const parliament = input.parliament || null;
  const committee = input.committee || null;
  if (committee && role !== 'committee_member')
    throw refuseField('/committee', 'role_takes_no_committee');
  if (role === 'operator') {
    if (parliament) throw refuseField('/parliament', 'role_takes_no_parliament');
    return { role, parliament: null, committee: null };
  }
  if (role === 'coordinator') {
    if (parliament && parliament !== COORDINATED) {
      throw refuseField('/parliament', 'role_takes_no_parliament');
    }
    return { role, parliament: COORDINATED, committee: null };
  }
  if (!parliament) throw refuseField('/parliament', 'role_needs_parliament');
  if (role === 'committee_member' && !committee)
    throw refuseField('/committee', 'role_needs_committee');
  return { role, parliament, committee };
}

/** A refusal that also says which field it is about. The edge puts the words in. */
export const refuseField = (pointer: string, code: ErrorCode) =>
  new Refusal(code, {}, [{ pointer, code, message: '' }]);

/**
 * Carries out all checks of a form before refusing, so that people correct everything in one round.
 * One gap keeps its own code; several are `validation_failed`, with each field's code beside it.
 */
export function checkTogether<T extends readonly unknown[]>(
  ...checks: { [K in keyof T]: () => T[K] }
): T {
  const refusals: Refusal[] = [];
  const values = checks.map((check) => {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof Refusal) || error.fields.length === 0) throw error;
      refusals.push(error);
      return undefined;
    }
  });
  const [first, ...others] = refusals;
  if (!first) return values as unknown as T;
  if (others.length === 0) throw first;
  throw new Refusal(
    'validation_failed',
    {},
    refusals.flatMap(({ fields }) => fields),
  );
}
