import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UI_LANGUAGES } from '../../../src/platform/i18n/ui-language.js';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';
import { formOf, keyOf, readAs, send, type Fields } from './forms.js';

let app: TestApp;
let administrator: TestUser;
let clerk: TestUser;
let elsewhere: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await app.signIn('administrator', 'ke');
  clerk = await app.signIn('clerk', 'ke');
  elsewhere = await app.signIn('administrator', 'gh');
});
afterAll(() => app.close());

const PAGE = '/parliaments/ke/procedure';
const EDIT = `${PAGE}/edit`;

const page = async (url: string) => {
  const answer = await app.get(url, { accept: 'text/html' });
  return { status: answer.statusCode, html: answer.body };
};
const openForm = async (user: TestUser, url = EDIT) => formOf((await readAs(user, url)).body);
const save = (user: TestUser, fields: Fields) => send(user, EDIT, fields);

describe('the procedure of a parliament, for everyone', () => {
  it('is drawn and told in every language, for each tradition', async () => {
    for (const { code: lang } of UI_LANGUAGES) {
      for (const code of ['ke', 'sn', 'mz', 'ma', 'gq', 'pap']) {
        const { status, html } = await page(`/parliaments/${code}/procedure?lang=${lang}`);
        expect([lang, code, status]).toEqual([lang, code, 200]);
        expect(html).not.toMatch(/procedures:[a-z]|bills:[a-z]|\{\{|undefined|\[object|NaN/);
        const boxes = html.match(/<g class="stage/g)?.length ?? 0;
        expect(boxes).toBeGreaterThan(8);
        expect(html.match(/id="stage-/g)?.length).toBeGreaterThan(boxes);
      }
    }
  });

  it('shows bills of one chamber without the second one', async () => {
    const two = (await page(`${PAGE}?lang=en`)).html;
    const one = (await page(`${PAGE}?lang=en&passage=one`)).html;
    expect(two).toContain('>Second chamber<');
    expect(one).not.toContain('>Second chamber<');
    expect(one).toContain('>In the house<');
    // The other one is a link, the shown one is marked.
    expect(one).toMatch(/<a href="\/parliaments\/ke\/procedure\?passage=one" aria-current="page"/);
  });

  it('says that it is a template, and gives nobody the buttons of the administrator', async () => {
    const { html } = await page(`${PAGE}?lang=en`);
    expect(html).toContain('has not adapted its procedure yet');
    expect(html).not.toContain('/procedure/edit');
    expect((await readAs(clerk, `${PAGE}?lang=en`)).body).not.toContain('/procedure/edit');
    expect((await readAs(elsewhere, `${PAGE}?lang=en`)).body).not.toContain('/procedure/edit');
    expect((await readAs(administrator, `${PAGE}?lang=en`)).body).toContain(`href="${EDIT}"`);
  });

  it('is linked from the page of the parliament', async () => {
    expect((await page('/parliaments/ke?lang=en')).html).toContain(`href="${PAGE}"`);
  });

  it('knows no other parliament and no other version', async () => {
    expect((await page('/parliaments/atlantis/procedure')).status).toBe(404);
    for (const version of ['1', '0', '-1', 'x', '99999999999']) {
      expect((await page(`${PAGE}?version=${version}`)).status).toBe(404);
    }
    expect((await page(`${PAGE}?passage=three`)).status).toBe(200);
  });
});

describe('adapting the procedure', () => {
  it('is for administrators of the parliament only', async () => {
    for (const user of [clerk, elsewhere]) {
      expect((await readAs(user, EDIT)).statusCode).toBe(403);
      expect((await save(user, { action: 'save' })).statusCode).toBe(403);
    }
    expect([303, 401]).toContain((await app.get(EDIT, { accept: 'text/html' })).statusCode);
  });

  it('refuses what is unchanged, and what nobody explains', async () => {
    const form = await openForm(administrator);
    const unchanged = await save(administrator, { ...form, note: 'Nothing', action: 'save' });
    expect(unchanged.statusCode).toBe(409);
    expect(unchanged.body).toContain('Nothing is different');
    const unexplained = await save(administrator, { ...form, action: 'save' });
    expect(unexplained.statusCode).toBe(422);
    expect(unexplained.body).toContain('Say what changes, and why.');
    expect((await page(`${PAGE}?version=1`)).status).toBe(404);
  });

  it('refuses a broken procedure, says where it breaks, and keeps what was typed', async () => {
    const form = await openForm(administrator, `${EDIT}?lang=en`);
    const key = keyOf(form, 'withdrawn');
    const broken = { ...form, [`${key}-milestone`]: 'lapsed', note: 'Typed by me' };
    for (const action of ['check', 'save']) {
      const { statusCode, body } = await save(administrator, { ...broken, action });
      expect(statusCode).toBe(422);
      expect(body).toContain('There is no stage for bills that are withdrawn. Add one.');
      expect(body).toContain('href="#stages"');
      expect(formOf(body)).toMatchObject({
        [`${key}-milestone`]: 'lapsed',
        note: 'Typed by me',
      });
    }
    expect((await page(`${PAGE}?version=1`)).status).toBe(404);
  });

  it('opens the fold of the stage in question, and says the problem beside its control', async () => {
    const form = await openForm(administrator, `${EDIT}?lang=en`);
    const key = keyOf(form, 'withdrawn');
    const { body } = await save(administrator, { ...form, [`${key}-count`]: '7', action: 'check' });
    expect(body).toMatch(new RegExp(`<details class="[^"]*" id="${key}" open`));
    expect(body).toContain(`id="${key}-count-error"`);
    expect(body).toContain(`href="#${key}-count"`);
  });

  it('checks without saving', async () => {
    const form = await openForm(administrator);
    const key = keyOf(form, 'withdrawn');
    const { statusCode, body } = await save(administrator, {
      ...form,
      [`${key}-name-en`]: 'Taken back',
      action: 'check',
    });
    expect(statusCode).toBe(200);
    expect(body).toContain('holds together');
    expect(formOf(body)[`${key}-name-en`]).toBe('Taken back');
    expect((await page(`${PAGE}?version=1`)).status).toBe(404);
  });

  it('adds a stage and a step in place, then saves version 1 and 2, which everyone can read', async () => {
    const form = await openForm(administrator);
    const added = await save(administrator, {
      ...form,
      'new-stage': 'Public hearing',
      'new-stage-after': String(form['initial']),
      action: 'add',
    });
    expect(added.statusCode).toBe(200);
    const withStage = formOf(added.body);
    const hearing = keyOf(withStage, 'public_hearing');
    const first = keyOf(withStage, String(form['initial']));
    const named = await save(administrator, {
      ...withStage,
      [`${first}-new`]: 'Hear the public',
      [`${hearing}-new`]: 'Close the hearing',
      action: 'add',
    });
    const withSteps = formOf(named.body);
    const [opening, closing] = Object.entries(withSteps)
      .filter(([name, value]) => /^t\d+-to$/.test(name) && value === '')
      .map(([name]) => name);
    const complete = await save(administrator, {
      ...withSteps,
      [opening!]: 'public_hearing',
      [closing!]: 'first_reading',
      action: 'check',
    });
    expect(complete.statusCode).toBe(200);
    const saved = await save(administrator, {
      ...formOf(complete.body),
      note: 'Hearings are <b>held</b>',
      action: 'save',
    });
    expect(saved.statusCode).toBe(303);
    expect(saved.headers.location).toBe(`${PAGE}?done=saved`);
    const { html } = await page(`${PAGE}?lang=en`);
    expect(html).toContain('Public hearing');
    expect(html).toContain('Hearings are &lt;b>held&lt;/b>');
    expect(html).toContain('Version 1');
    expect(html).not.toContain('has not adapted its procedure yet');

    const again = await openForm(administrator);
    const key = keyOf(again, 'public_hearing');
    await save(administrator, {
      ...again,
      [`${key}-name-en`]: 'Hearing of the public',
      note: 'A better name',
      action: 'save',
    });
    expect((await page(`${PAGE}?lang=en`)).html).toContain('Hearing of the public');
    const old = (await page(`${PAGE}?version=1&lang=en`)).html;
    expect(old).toContain('Earlier version');
    expect(old).toContain('Public hearing');
    expect(old).not.toContain('Hearing of the public');
    expect(old).toContain('A better name');
  });

  it('buries no version that somebody else saved meanwhile', async () => {
    const mine = await openForm(administrator);
    const colleague = await app.signIn('administrator', 'ke');
    const theirs = await openForm(colleague);
    const key = keyOf(theirs, 'withdrawn');
    const first = await save(colleague, {
      ...theirs,
      [`${key}-name-en`]: 'Withdrawn by its mover',
      note: 'Theirs',
      action: 'save',
    });
    expect(first.statusCode).toBe(303);
    const second = await save(administrator, {
      ...mine,
      [`${key}-name-en`]: 'Taken back',
      note: 'Mine',
      action: 'save',
    });
    expect(second.statusCode).toBe(412);
    expect(second.body).toContain('Somebody saved another version');
    const kept = formOf(second.body);
    expect(kept).toMatchObject({ [`${key}-name-en`]: 'Taken back', note: 'Mine' });
    expect((await page(`${PAGE}?lang=en`)).html).toContain('Withdrawn by its mover');
    // Whoever has read the warning may go on.
    expect((await save(administrator, { ...kept, action: 'save' })).statusCode).toBe(303);
  });

  it('fits into what a form may send, many times over', async () => {
    const form = await openForm(administrator);
    const bytes = new URLSearchParams(Object.entries(form).map(([k, v]) => [k, String(v)]));
    expect(bytes.toString().length).toBeLessThan(200_000);
  });

  it('says no to what is no form', async () => {
    for (const fields of [{}, { action: 'save' }, { 's0-code': '__proto__', action: 'check' }]) {
      expect((await save(administrator, fields)).statusCode).toBe(422);
    }
  });
});
