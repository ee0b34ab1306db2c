import { DisableAccount, SignOut, IssueToken } from '../../src/features/access/index.js';
import { SYSTEM } from '../../src/kernel/actor.js';
import type { TestApp } from '../support/test-app.js';
import type { Rung } from './papers.js';

export interface Reader {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Written by hand from the design, not computed by the code under test. */
  readonly sees: readonly Rung[];
}

const PUBLIC: Rung[] = ['public'];
const ANY_PARLIAMENT: Rung[] = ['all_parliaments', 'public'];
const NAMED: Rung[] = ['named_parliaments', ...ANY_PARLIAMENT];
const HOUSE: Rung[] = ['parliament', ...NAMED];
const COMMITTEE: Rung[] = ['committee', ...HOUSE];
const OFFICE: Rung[] = ['draft', 'embargoed', ...COMMITTEE];

/** Every role, from the inside, from another parliament and from nowhere; and rights that ended. */
export async function makeReaders(
  app: TestApp,
  committees: { own: string; other: string; foreign: string },
): Promise<Reader[]> {
  const as = async (name: string, sees: Rung[], ...grant: Parameters<TestApp['signIn']>) => {
    const user = await app.signIn(...grant);
    return { name, sees, headers: { cookie: user.cookie }, user };
  };
  const disabled = await as('a disabled clerk', PUBLIC, 'clerk', 'ke');
  await app.app.get(DisableAccount, { strict: false }).execute(SYSTEM, {
    account: disabled.user.accountId,
  });
  const gone = await as('a clerk who signed out', PUBLIC, 'clerk', 'ke');
  await app.app
    .get(SignOut, { strict: false })
    .execute(SYSTEM, gone.user.cookie.replace('session=', ''));
  const holder = await app.signIn('clerk', 'ke');
  const token = await app.app.get(IssueToken, { strict: false }).execute(SYSTEM, {
    account: holder.accountId,
    label: 'matrix',
    scopes: ['read'],
    expiresAt: new Date(Date.now() + 3_600_000),
  });
  const program = {
    name: 'a program of a clerk',
    sees: OFFICE,
    headers: { authorization: `Bearer ${token.secret}` },
  };
  return [
    { name: 'nobody', sees: PUBLIC, headers: {} },
    await as('clerk', OFFICE, 'clerk', 'ke'),
    await as('administrator', OFFICE, 'administrator', 'ke'),
    await as('member', HOUSE, 'member', 'ke'),
    await as('member of the committee', COMMITTEE, 'committee_member', 'ke', committees.own),
    await as('member of another committee', HOUSE, 'committee_member', 'ke', committees.other),
    await as('clerk of a named parliament', NAMED, 'clerk', 'gh'),
    await as('member of a named parliament', NAMED, 'member', 'gh'),
    await as('clerk of another parliament', ANY_PARLIAMENT, 'clerk', 'sn'),
    await as('administrator of another parliament', ANY_PARLIAMENT, 'administrator', 'sn'),
    await as('committee member abroad', NAMED, 'committee_member', 'gh', committees.foreign),
    await as('coordinator', ANY_PARLIAMENT, 'coordinator', 'pap'),
    await as('operator', PUBLIC, 'operator'),
    disabled,
    gone,
    program,
  ].map(({ name, sees, headers }) => ({ name, sees, headers }));
}
