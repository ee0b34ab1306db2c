import { createHttpApp } from '../src/http-app.js';
import { ImportPopolo } from '../src/features/people/index.js';
import { SYSTEM } from '../src/kernel/actor.js';
import { readConfig } from '../src/platform/config/config.js';
import { createLogger } from '../src/platform/http/logger.js';
import { openResources } from '../src/platform/resources.js';
import { nameAt } from './random.js';

const PERSONS = 10_000;

/** Ten thousand persons with a seat each in one of two terms, and the same file once more. */
export async function measureImport(
  url: string,
  folder: string,
  say: (text: string) => void,
): Promise<void> {
  const config = readConfig({ DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: 'error' });
  const resources = await openResources(config, createLogger(config));
  await resources.jobs.start();
  const app = await createHttpApp(resources);
  try {
    const importer = app.get(ImportPopolo, { strict: false });
    const text = popoloOf(PERSONS);
    const input = { parliament: 'mz', chamber: 'mz-ar', text, commit: true };
    for (const which of ['import popolo', 'the same again']) {
      const started = performance.now();
      const { committed } = await importer.execute(SYSTEM, input);
      if (!committed) throw new Error('the file of the bench was refused');
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      say(`${which}, ${PERSONS} persons with their seats: ${seconds} s (goal 10, floor 60)`);
    }
  } finally {
    await app.close();
    await resources.close();
  }
}

function popoloOf(count: number): string {
  const term = (n: number, from: string, to: string) => ({
    id: `term/${n}`,
    name: `Imported term ${n}`,
    classification: 'legislative period',
    start_date: from,
    end_date: to,
  });
  const parties = Array.from({ length: 12 }, (_, n) => ({
    id: `party/${n}`,
    name: `Imported party ${n}`,
    classification: 'party',
  }));
  return JSON.stringify({
    persons: Array.from({ length: count }, (_, n) => ({ id: `p${n}`, name: `${nameAt(n)} ${n}` })),
    organizations: [{ id: 'house', name: 'House', classification: 'legislature' }, ...parties],
    // Before all terms that the bench made by itself.
    events: [term(1, '1990-01-01', '1994-12-31'), term(2, '1995-01-01', '1999-12-31')],
    memberships: Array.from({ length: count }, (_, n) => ({
      person_id: `p${n}`,
      organization_id: 'house',
      on_behalf_of_id: `party/${n % parties.length}`,
      legislative_period_id: `term/${1 + (n % 2)}`,
      role: 'member',
    })),
  });
}
