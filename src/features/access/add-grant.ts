import pg from 'pg';
import type { Grant } from '../../kernel/actor.js';
import type { ErrorCode } from '../../kernel/errors.js';
import { isId, newId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { refuseField } from './role-scope.js';

const INSERT = sql(
  'access-grant-insert',
  `insert into account_grant (id, account, role, parliament, committee)
   values ($1, $2, $3, $4, $5) on conflict do nothing returning id`,
);
const FIND = sql(
  'access-grant-find',
  `select id from account_grant where account = $1 and role = $2
     and parliament is not distinct from $3 and committee is not distinct from $4`,
);

/** Which constraint says what to the person who filled in the form. */
const BROKEN: Record<string, readonly [pointer: string, code: ErrorCode]> = {
  account_grant_parliament_fkey: ['/parliament', 'unknown_parliament'],
  account_grant_committee_fkey: ['/committee', 'unknown_committee'],
};

/** Gives the role; giving it a second time changes nothing. Returns the id of the grant. */
export async function addGrant(tx: Transaction, account: string, grant: Grant): Promise<string> {
  const { role, parliament, committee } = grant;
  if (committee !== null && !isId(committee)) throw refuseField('/committee', 'unknown_committee');
  const scope = [account, role, parliament, committee];
  const [added] = await tx.rows<{ id: string }>(INSERT, [newId(), ...scope]).catch(explain);
  if (!added) {
    const [present] = await tx.rows<{ id: string }>(FIND, scope);
    if (!present) throw new Error('a grant is neither new nor there');
    return present.id;
  }
  tx.ledger.append({
    action: 'role.granted',
    kind: 'account',
    recordId: account,
    parliament,
    detail: { role, committee },
  });
  return added.id;
}

function explain(error: unknown): never {
  const broken = error instanceof pg.DatabaseError && error.constraint && BROKEN[error.constraint];
  if (broken) throw refuseField(...broken);
  throw error;
}
