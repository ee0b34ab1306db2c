import type { INestApplicationContext } from '@nestjs/common';
import { DisableAccount } from '../src/features/access/index.js';
import { RemoveBillDemonstration } from '../src/features/bills/index.js';
import { RemoveDemonstration } from '../src/features/documents/index.js';
import { DissolveCommittee } from '../src/features/parliaments/index.js';
import { RemovePeopleDemonstration } from '../src/features/people/index.js';
import { SYSTEM } from '../src/kernel/actor.js';
import { Database } from '../src/platform/database/database.js';
import { takeTurns } from '../src/platform/database/take-turns.js';
import { demonstrationAccounts } from './demonstration/demonstration-accounts.js';
import { demonstrationCommittees } from './demonstration/demonstration-committees.js';
import { demonstrationDigest } from './demonstration/demonstration-digest.js';
import { demonstrationParties } from './demonstration/demonstration-people.js';
import { demonstrationState, recordDemonstration } from './demonstration/demonstration-state.js';
import { readManifest } from './demonstration/manifest.js';
import { readPeople } from './demonstration/people-manifest.js';

export interface RemovedDemonstration {
  readonly bills: number;
  readonly documents: number;
  readonly people: number;
  readonly accounts: number;
}

/** Takes the demonstration away for good: no later start brings it back by itself. */
export async function removeDemonstration(
  nest: INestApplicationContext,
): Promise<RemovedDemonstration> {
  const manifest = readManifest();
  const known = readPeople();
  const { url } = nest.get(Database, { strict: false });
  return takeTurns(url, 'demonstration', async () => {
    // Bills cite papers and persons, and are gone before them.
    const bills = await nest.get(RemoveBillDemonstration, { strict: false }).execute(SYSTEM);
    const documents = await nest.get(RemoveDemonstration, { strict: false }).execute(SYSTEM);
    const parties = await demonstrationParties(nest, known);
    const people = await nest
      .get(RemovePeopleDemonstration, { strict: false })
      .execute(SYSTEM, [...parties.values()]);
    const open = (await demonstrationAccounts(nest, manifest)).filter(({ disabled }) => !disabled);
    const disable = nest.get(DisableAccount, { strict: false });
    for (const { id } of open) await disable.execute(SYSTEM, { account: id });
    const dissolve = nest.get(DissolveCommittee, { strict: false });
    for (const id of (await demonstrationCommittees(nest, manifest, known)).values()) {
      await dissolve.execute(SYSTEM, id);
    }
    const { is } = await demonstrationState(nest);
    if (is !== 'removed') {
      await recordDemonstration(nest, 'demonstration.removed', demonstrationDigest());
    }
    return { bills, documents, people, accounts: open.length };
  });
}
