import { afterAll, beforeAll, expect, test } from 'vitest';
import { UI_LANGUAGES } from '../../../src/platform/i18n/ui-language.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ parliaments: false });
});
afterAll(() => app.close());

test('the type of a problem leads to its explanation, in the reader’s language', async () => {
  for (const { code: lang, dir } of UI_LANGUAGES) {
    const problem = await app.get('/api/v1/documents/x', { 'accept-language': lang });
    const { type, detail } = problem.json();
    const page = await app.get(type.split('#')[0], { 'accept-language': lang });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(`<html lang="${lang}" dir="${dir}">`);
    expect(page.body).toContain(`id="${type.split('#')[1]}"`);
    expect(page.body).toContain(detail.slice(0, 20));
  }
});

test('the accessibility statement is there', async () => {
  expect((await app.get('/accessibility')).body).toContain('Web Content Accessibility Guidelines');
});
