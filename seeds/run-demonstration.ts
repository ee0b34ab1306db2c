import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../src/platform/database/database.js';
import { takeTurns } from '../src/platform/database/take-turns.js';
import { makeAccounts } from './demonstration/demonstration-accounts.js';
import { filePapers } from './demonstration/demonstration-papers.js';
import { demonstrationState, recordDemonstration } from './demonstration/demonstration-state.js';
import {
  manifestDigest,
  readManifest,
  type DemonstrationAccount,
} from './demonstration/manifest.js';

export interface DemonstrationReport {
  /** How many versions were filed by this run. */
  readonly versions: number;
  /** Whom to invite to sign in: only when the demonstration was not here before. */
  readonly invited: readonly DemonstrationAccount[];
}

const NOTHING: DemonstrationReport = { versions: 0, invited: [] };

export interface DemonstrationOptions {
  /** Bring it back although somebody removed it. */
  readonly evenIfRemoved: boolean;
  readonly begins?: () => void;
  readonly progress?: (done: number, all: number) => void;
}

/** Accounts and papers to try the system with. Does only what is missing, also after a kill midway. */
export async function runDemonstration(
  nest: INestApplicationContext,
  options: DemonstrationOptions,
): Promise<DemonstrationReport> {
  const manifest = readManifest();
  const digest = manifestDigest(manifest);
  if (await isSettled(nest, digest, options)) return NOTHING;
  const { url } = nest.get(Database, { strict: false });
  return takeTurns(url, 'demonstration', async () => {
    // Another process that started at the same moment may have done it meanwhile.
    if (await isSettled(nest, digest, options)) return NOTHING;
    options.begins?.();
    const before = await demonstrationState(nest);
    const { ids, committee } = await makeAccounts(nest, manifest);
    const versions = await filePapers(nest, manifest, {
      accountIds: ids,
      committee,
      progress: options.progress ?? (() => undefined),
    });
    await recordDemonstration(nest, 'demonstration.filed', digest);
    const invited =
      before.is === 'filed' ? [] : manifest.accounts.filter(({ who }) => who !== null);
    return { versions, invited };
  });
}

async function isSettled(
  nest: INestApplicationContext,
  digest: string,
  { evenIfRemoved }: DemonstrationOptions,
): Promise<boolean> {
  const state = await demonstrationState(nest);
  if (state.is === 'removed') return !evenIfRemoved;
  return state.is === 'filed' && state.digest === digest;
}
