import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isVisible, visibleWhere } from '../../src/kernel/audience.js';
import { testDatabase, type TestDatabase } from '../support/test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const TOKENS = [
  'public',
  'parliaments',
  'parliament:ke',
  'parliament:gh',
  'office:ke',
  'office:gh',
];
const tokens = fc.uniqueArray(fc.constantFrom(...TOKENS));

test('the rule in SQL and the rule in TypeScript never disagree', async () => {
  const text = `select ${visibleWhere('r', '$1')} as visible
    from (select $2::text as parliament, $3::text[] as audience, $4::timestamptz as visible_from) r`;
  await fc.assert(
    fc.asyncProperty(
      tokens,
      tokens,
      fc.constantFrom('ke', 'gh'),
      fc.constantFrom(-1, 1),
      async (held, audience, parliament, hours) => {
        const now = new Date();
        const visibleFrom = new Date(now.getTime() + hours * 3_600_000);
        const { rows } = await db.database.pool.query<{ visible: boolean }>(text, [
          held,
          parliament,
          audience,
          visibleFrom,
        ]);
        const expected = isVisible({ parliament, audience, visibleFrom }, held, now);
        expect(rows[0]?.visible).toBe(expected);
      },
    ),
    { numRuns: 300 },
  );
});
