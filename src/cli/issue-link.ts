import type { INestApplicationContext } from '@nestjs/common';
import { IssueSignInLink, signInPath } from '../features/access/index.js';
import { SYSTEM } from '../kernel/actor.js';
import type { Config } from '../platform/config/config.js';

const DAY = 24 * 3600 * 1000;

/** A link that signs its holder in, once. */
export async function issueLink(
  nest: INestApplicationContext,
  config: Config,
  account: string,
  lasts = DAY,
): Promise<{ url: string; expiresAt: Date }> {
  const { secret, expiresAt } = await nest
    .get(IssueSignInLink, { strict: false })
    .execute(SYSTEM, { account, lasts });
  const address = config.http.publicUrl ?? `http://localhost:${config.http.port}`;
  return { url: address + signInPath(secret), expiresAt };
}
