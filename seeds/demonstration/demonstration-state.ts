import type { INestApplicationContext } from '@nestjs/common';
import { SYSTEM } from '../../src/kernel/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { sql } from '../../src/platform/database/sql.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';

const LAST = sql(
  'demonstration-state',
  `select action, detail ->> 'digest' as digest from ledger_entry
   where record_kind = 'demonstration' and record_id = 'demonstration' order by seq desc limit 1`,
);

/**
 * Whether the demonstration is here, was taken away on purpose, or never came. The ledger knows,
 * so nothing else needs to remember: a removed demonstration must not come back by itself.
 */
export type DemonstrationState =
  { readonly is: 'absent' | 'removed' } | { readonly is: 'filed'; readonly digest: string };

export async function demonstrationState(
  nest: INestApplicationContext,
): Promise<DemonstrationState> {
  const last = await nest
    .get(Database, { strict: false })
    .row<{ action: string; digest: string | null }>(LAST);
  if (!last) return { is: 'absent' };
  if (last.action === 'demonstration.removed') return { is: 'removed' };
  return { is: 'filed', digest: last.digest ?? '' };
}

export async function recordDemonstration(
  nest: INestApplicationContext,
  action: 'demonstration.filed' | 'demonstration.removed',
  digest: string,
): Promise<void> {
  await nest.get(UnitOfWork, { strict: false }).run(SYSTEM, async (tx) => {
    tx.ledger.append({
      action,
      kind: 'demonstration',
      recordId: 'demonstration',
      parliament: null,
      detail: { digest },
    });
  });
}
