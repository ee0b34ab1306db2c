import { createHash } from 'node:crypto';
import bills from './bills.json' with { type: 'json' };
import manifest from './manifest.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };

/** Changes whenever a release brings other papers, accounts, people or bills. Asked at every start. */
export const demonstrationDigest = (): string =>
  createHash('sha256')
    .update(JSON.stringify([manifest, people, bills]))
    .digest('hex');
