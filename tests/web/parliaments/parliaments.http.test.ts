import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const page = async (url: string) => {
  const answer = await app.get(url, { accept: 'text/html' });
  return { status: answer.statusCode, html: answer.body };
};

const LANGUAGES = ['en', 'fr', 'pt', 'ar'] as const;

describe('the list of parliaments', () => {
  it('names all of them in every language of the pages', async () => {
    for (const lang of LANGUAGES) {
      const { status, html } = await page(`/parliaments?lang=${lang}`);
      expect(status).toBe(200);
      const links = new Set(
        [...html.matchAll(/href="\/parliaments\/([a-z-]+)"/g)].map((m) => m[1]),
      );
      expect([lang, links.size]).toEqual([lang, 75]);
      expect(html).not.toMatch(/parliaments:|\{\{|undefined|\[object/);
    }
    expect((await page('/parliaments?lang=ar')).html).toContain('<html lang="ar" dir="rtl">');
    expect((await page('/parliaments?lang=ar')).html).toContain('كينيا');
  });

  it('narrows by a form whose choices say how many they leave', async () => {
    const { html } = await page('/parliaments?region=northern&lang=en');
    expect(html).toContain('>7 parliaments and bodies<');
    expect(html).toMatch(/<option value="eastern"[^>]*>Eastern Africa \(14\)<\/option>/);
    expect(html).toMatch(/<option value="northern" selected[^>]*>Northern Africa \(7\)<\/option>/);
    expect(html).toContain('Remove filter: Northern Africa');
    expect(html).not.toContain('href="/parliaments/ke"');
  });

  it('helps where nothing matches, and bears with old links', async () => {
    const { status, html } = await page('/parliaments?q=atlantis&planet=mars&region=arctic');
    expect(status).toBe(200);
    expect(html).toContain('No parliament matches');
  });

  it('prints what was typed as text', async () => {
    const { html } = await page(`/parliaments?q=${encodeURIComponent('"><script>x</script>')}`);
    expect(html).not.toContain('<script>x');
  });
});

describe('the home of a parliament', () => {
  it('calls it by its names in its own languages and directions', async () => {
    const { html } = await page('/parliaments/ma?lang=en');
    expect(html).toContain('<bdi lang="ar" dir="rtl">البرلمان</bdi>');
    expect(html).toContain('<bdi lang="fr" dir="ltr">Parlement</bdi>');
    expect(html).toMatch(/<h1><bdi lang="en" dir="ltr">Morocco<\/bdi><\/h1>/);
  });

  it('draws the chambers and says the same in a table', async () => {
    const { html } = await page('/parliaments/ke?lang=en');
    expect(html).toContain('aria-label="Hemicycle with 349 seats"');
    expect(html).toContain('aria-label="Hemicycle with 67 seats"');
    const [chambers = ''] = /<table.*?<\/table>/s.exec(html) ?? [];
    expect(chambers).toContain('Bunge la Taifa');
    expect(chambers).toContain('349');
    expect(html).toContain('East Africa Time');
    expect(html).toContain('CIA World Factbook');
    expect(html).toContain('href="/parliaments/eala"');
  });

  it('is complete in every language, for states, the continent and bodies alike', async () => {
    for (const lang of LANGUAGES) {
      for (const code of [
        'ke',
        'sd',
        'gw',
        'za',
        'ly',
        'pap',
        'apu',
        'africa-eu-pa',
        'cpa-africa',
      ]) {
        const { status, html } = await page(`/parliaments/${code}?lang=${lang}`);
        expect([lang, code, status]).toEqual([lang, code, 200]);
        expect(html).not.toMatch(/parliaments:[a-z]|\{\{|undefined|\[object|NaN/);
      }
    }
  });

  it('says where there is no parliament, and what is known only in part', async () => {
    expect((await page('/parliaments/sd?lang=en')).html).toContain('No sitting parliament');
    expect((await page('/parliaments/apu?lang=en')).html).toContain('30 of 41 members are known');
  });

  it('weighs little', async () => {
    for (const path of ['/parliaments', '/parliaments/ke', '/parliaments/pap', '/']) {
      const answer = await app.inject({ url: path, headers: { 'accept-encoding': 'br' } });
      expect([path, answer.rawPayload.length < 14_000]).toEqual([path, true]);
    }
  });

  it('is reached by its permanent address', async () => {
    const answer = await app.get('/akn/ke/ontology/organization/ke');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/parliaments/ke']);
    const pap = await app.get('/akn/aa-au/ontology/organization/pap');
    expect(pap.headers.location).toBe('/parliaments/pap');
    expect((await app.get('/akn/ug/ontology/organization/ke')).statusCode).toBe(404);
  });

  it('is not there for a code that there is not', async () => {
    expect((await page('/parliaments/zz')).status).toBe(404);
  });
});

describe('setting up a committee in the page', () => {
  const NEW = '/parliaments/gh/committees/new';
  const post = (fields: Record<string, string>) => ({
    method: 'POST' as const,
    url: `${NEW}?lang=en`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    payload: new URLSearchParams(fields).toString(),
  });

  it('offers the button to those who may, and the form to nobody else', async () => {
    const clerk = await app.signIn('clerk', 'gh');
    const member = await app.signIn('member', 'gh');
    const stranger = await app.signIn('clerk', 'ke');
    expect((await clerk.get('/parliaments/gh')).body).toContain(NEW);
    for (const user of [member, stranger]) {
      expect((await user.get('/parliaments/gh')).body).not.toContain(NEW);
      expect((await user.get(NEW)).statusCode).toBe(403);
      const sent = await user.inject(post({ name_en: 'Committee on Cocoa', kind: 'standing' }));
      expect(sent.statusCode).toBe(403);
    }
    expect((await app.get(NEW, { accept: 'text/html' })).statusCode).toBe(303);
    expect((await clerk.get(NEW)).statusCode).toBe(200);
  });

  it('sets it up and leads back to the parliament', async () => {
    const clerk = await app.signIn('clerk', 'gh');
    const answer = await clerk.inject(
      post({ name_en: 'Committee on Cocoa', name_fr: 'Commission du cacao', kind: 'standing' }),
    );
    expect([answer.statusCode, answer.headers.location]).toEqual([
      303,
      '/parliaments/gh?done=committee#committees',
    ]);
    const { html } = await page('/parliaments/gh?done=committee&lang=fr');
    expect(html).toContain('Commission du cacao');
    expect(html).toContain('La commission a été créée.');
  });

  it('keeps what was typed and says what is wrong, field by field', async () => {
    const clerk = await app.signIn('clerk', 'gh');
    const typed = { name_en: 'x', name_sw: 'Kamati ya Bahari', kind: '', maxMembers: 'many' };
    const answer = await clerk.inject(post(typed));
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('value="Kamati ya Bahari"');
    expect(answer.body).toContain('value="x"');
    for (const field of ['name_en', 'kind', 'maxMembers']) {
      expect(answer.body).toContain(`href="#${field}"`);
      expect(answer.body).toContain(`id="${field}-error"`);
    }
    const none = await clerk.inject(post({ kind: 'standing' }));
    expect(none.body).toContain('Give the name in at least one language.');
    const taken = await clerk.inject(post({ name_en: 'committee on COCOA', kind: 'standing' }));
    expect([taken.statusCode, taken.body.includes('already has a committee')]).toEqual([409, true]);
    const unknown = await clerk.inject(post({ name_en: 'Committee', kind: 'standing', role: 'x' }));
    expect(unknown.statusCode).toBe(422);
  });
});
