import type { INestApplicationContext } from '@nestjs/common';
import { DisableAccount } from '../src/features/access/index.js';
import { RemoveBillDemonstration } from '../src/features/bills/index.js';
import { RemoveDemonstration } from '../src/features/documents/index.js';
import { DissolveCommittee } from '../src/features/parliaments/index.js';
import { SYSTEM } from '../src/kernel/actor.js';
import { Database } from '../src/platform/database/database.js';
import { takeTurns } from '../src/platform/database/take-turns.js';
import {
  demonstrationAccounts,
  demonstrationCommittee,
} from './demonstration/demonstration-accounts.js';
import { demonstrationState, recordDemonstration } from './demonstration/demonstration-state.js';
import { manifestDigest, readManifest } from './demonstration/manifest.js';

/** Takes the demonstration away for good: no later start brings it back by itself. */
export async function removeDemonstration(
  nest: INestApplicationContext,
): Promise<{ documents: number; accounts: number }> {
  const manifest = readManifest();
  const { url } = nest.get(Database, { strict: false });
  return takeTurns(url, 'demonstration', async () => {
    // Bills cite papers, and are gone before them.
    await nest.get(RemoveBillDemonstration, { strict: false }).execute(SYSTEM);
    const documents = await nest.get(RemoveDemonstration, { strict: false }).execute(SYSTEM);
    const open = (await demonstrationAccounts(nest, manifest)).filter(({ disabled }) => !disabled);
    const disable = nest.get(DisableAccount, { strict: false });
    for (const { id } of open) await disable.execute(SYSTEM, { account: id });
    const committee = await demonstrationCommittee(nest, manifest);
    if (committee) await nest.get(DissolveCommittee, { strict: false }).execute(SYSTEM, committee);
    const { is } = await demonstrationState(nest);
    if (is !== 'removed') {
      await recordDemonstration(nest, 'demonstration.removed', manifestDigest(manifest));
    }
    return { documents, accounts: open.length };
  });
}
