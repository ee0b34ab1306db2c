import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';
import { formOf, keyOf, readAs, send } from './forms.js';

const EDIT = '/parliaments/ke/procedure/edit';
const ADOPT = '/parliaments/ke/procedure/adopt';

let app: TestApp;
let administrator: TestUser;
let clerk: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.signIn('administrator', 'ke');
  clerk = await app.signIn('clerk', 'ke');
});
afterAll(() => app.close());

async function fileBill(title: string): Promise<string> {
  const answer = await clerk.inject({
    method: 'POST',
    url: '/api/v1/bills',
    payload: {
      parliament: 'ke',
      chamber: 'ke-na',
      title,
      language: 'en',
      kind: 'member',
      subjects: [],
      on: '2024-03-01',
      sharing: 'public',
    },
  });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<{ id: string }>().id;
}

const stageOf = async (id: string) =>
  (await clerk.get(`/api/v1/bills/${id}`)).json<{ stage: string }>().stage;

describe('moving running bills to another version', () => {
  it('is for administrators of the parliament only', async () => {
    const elsewhere = await app.signIn('administrator', 'gh');
    for (const user of [clerk, elsewhere]) {
      expect((await readAs(user, ADOPT)).statusCode).toBe(403);
      expect((await send(user, ADOPT, { scope: 'all' })).statusCode).toBe(403);
    }
  });

  it('says that there is nothing to move', async () => {
    const { statusCode, body } = await readAs(administrator, `${ADOPT}?lang=en`);
    expect(statusCode).toBe(200);
    expect(body).toContain('There is only one version so far.');
  });

  it('asks where bills shall stand whose stage is gone, then moves all of them or none', async () => {
    const [first, second] = [await fileBill('The Water Bill'), await fileBill('The Roads Bill')];
    const filed = await stageOf(first);

    // The new version begins at a stage of its own, and the old one is gone.
    const form = formOf((await readAs(administrator, EDIT)).body);
    const added = formOf(
      (
        await send(administrator, EDIT, {
          ...form,
          'new-stage': 'Lodged',
          'new-stage-after': filed,
          action: 'add',
        })
      ).body,
    );
    const old = keyOf(added, filed);
    const lodged = keyOf(added, 'lodged');
    const withStep = formOf(
      (
        await send(administrator, EDIT, {
          ...added,
          initial: 'lodged',
          [`${old}-remove`]: 'yes',
          [`${lodged}-new`]: 'Publish at once',
          action: 'add',
        })
      ).body,
    );
    const [open] = Object.entries(withStep).find(
      ([name, value]) => /^t\d+-to$/.test(name) && value === '',
    )!;
    const saved = await send(administrator, EDIT, {
      ...withStep,
      [open]: 'published',
      note: 'Lodging',
      action: 'save',
    });
    expect(saved.statusCode, problemsIn(saved.body)).toBe(303);

    const page = await readAs(administrator, `${ADOPT}?lang=en`);
    expect(page.body).toContain('The Water Bill');
    expect(page.body).toContain('Stages that the chosen version does not have');
    const adoption = formOf(page.body);
    expect(Object.keys(adoption)).toContain(`stage-${filed}`);

    const unasked = await send(administrator, ADOPT, adoption);
    expect(unasked.statusCode).toBe(422);
    expect(unasked.body).toContain('Choose all bills or only some.');
    const none = await send(administrator, ADOPT, { ...adoption, scope: 'some' });
    expect(none.statusCode).toBe(422);
    expect(none.body).toContain('href="#bills"');

    const stranded = await send(administrator, ADOPT, { ...adoption, scope: 'all' });
    expect(stranded.statusCode).toBe(409);
    expect(stranded.body).toContain(`href="#stage-${filed}"`);
    expect(stranded.body).toContain('Submitted to the Clerk');
    expect([await stageOf(first), await stageOf(second)]).toEqual([filed, filed]);

    const one = await send(administrator, ADOPT, {
      ...adoption,
      scope: 'some',
      bills: first,
      [`stage-${filed}`]: 'lodged',
    });
    expect(one.statusCode).toBe(303);
    expect([await stageOf(first), await stageOf(second)]).toEqual(['lodged', filed]);
    const done = await readAs(administrator, String(one.headers.location));
    expect(done.body).toContain('1 bill now stands on the chosen version.');
    expect(done.body).not.toContain('The Water Bill');
    expect(done.body).toContain('The Roads Bill');

    const rest = await send(administrator, ADOPT, {
      ...adoption,
      scope: 'all',
      [`stage-${filed}`]: 'lodged',
    });
    expect(rest.statusCode).toBe(303);
    expect(await stageOf(second)).toBe('lodged');
    expect((await readAs(administrator, `${ADOPT}?lang=en`)).body).toContain('Nothing to move');
  });

  it('refuses a bill that is not there, and what is no bill at all', async () => {
    for (const bills of ['01a2090c-6e2f-7fdb-b49b-0e07868fd253', 'x']) {
      const answer = await send(administrator, ADOPT, { scope: 'some', bills });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('There is no such bill');
    }
  });
});

const problemsIn = (html: string) =>
  /id="problems".*?<\/ul>/s.exec(html)?.[0] ?? html.slice(0, 300);
