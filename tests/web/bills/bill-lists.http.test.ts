import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRAFT, startScenario, type Scenario } from './scenario.js';
import { readXml } from './read-xml.js';

describe('the lists of bills', () => {
  let s: Scenario;
  let data: string;
  let hidden: string;
  let sponsor: string;

  beforeAll(async () => {
    s = await startScenario();
    sponsor = await s.person('Peter Kiprono');
    data = await s.bill({
      title: 'The Data Bill',
      kind: 'member',
      subjects: ['data protection'],
      sponsors: [{ person: sponsor, role: 'mover' }],
    });
    await s.step(data, 'read_first_time', '2025-03-04');
    for (let n = 1; n <= 24; n += 1) {
      await s.bill({ title: `The Water (No. ${n}) Bill`, subjects: ['water'] });
    }
    hidden = await s.bill(
      { title: 'The Hidden Bill', subjects: ['a secret subject'], kind: 'popular' },
      { sharing: DRAFT },
    );
    await s.bill(
      { title: 'Projet de loi sur les données', language: 'fr', subjects: ['data protection'] },
      { parliament: 'sn', chamber: 'sn-an' },
    );
  }, 120_000);
  afterAll(() => s.close());

  const page = async (url: string) => {
    const { statusCode, body } = await s.get(`${url}${url.includes('?') ? '&' : '?'}lang=en`);
    expect(statusCode).toBe(200);
    return body;
  };
  const decoded = (text: string) => text.replaceAll('&amp;', '&');

  it('lists the last moved first, by pages that lead to each other', async () => {
    const first = await page('/bills');
    expect(first).toContain('26 bills');
    expect(first.match(/<li class="record">/g)).toHaveLength(20);
    expect(first.indexOf('Projet de loi sur les données')).toBeLessThan(
      first.indexOf('The Water (No. 24) Bill'),
    );
    const next = /href="(\/bills\?[^"]*cursor=[^"]+)"[^>]*rel="next"/.exec(first)![1]!;
    const second = await page(decoded(next));
    expect(second.match(/<li class="record">/g)).toHaveLength(6);
    expect(second).toContain('The Data Bill');
    expect(second).toContain('Back to start');
  });

  it('narrows by words and by facets, each with its count', async () => {
    const body = await page('/bills?subject=data+protection');
    expect(body).toContain('2 bills');
    const narrower = /href="([^"]*parliament=ke[^"]*)"/.exec(body)![1]!;
    const kenya = await page(decoded(narrower));
    expect(kenya).toContain('1 bill<');
    expect(kenya).toContain('The Data Bill');
    expect(kenya).toContain('Remove filter: Kenya');
    expect(kenya).toContain('/parliaments/ke/board');
    expect(await page('/bills?q=data&kind=member')).toContain('The Data Bill');
    const bySponsor = await page(`/bills?sponsor=${sponsor}`);
    expect(bySponsor).toContain('1 bill<');
    expect(bySponsor).toContain('Remove filter: Peter Kiprono');
  });

  it('helps whoever finds nothing', async () => {
    const body = await page('/bills?q=zebra&kind=member');
    expect(body).toContain('No bills match');
    expect(body).toContain('Use fewer words');
    expect(body).toContain('href="/bills?q=zebra"');
    expect(body).toContain('/sign-in');
    expect(await page('/bills?year=0&milestone=x&parliament=%00')).toContain('26 bills');
    // A cursor that was cut is said to be one, by a page that leads back.
    const cut = await s.get('/bills?cursor=nonsense', { accept: 'text/html' });
    expect(cut.statusCode).toBe(400);
    expect(cut.headers['content-type']).toContain('text/html');
  });

  it('neither shows nor counts a hidden bill, in any of the views', async () => {
    const urls = [
      '/bills',
      '/bills?q=hidden',
      '/bills?kind=popular',
      '/bills/continent',
      '/bills/continent?by=milestone&kind=popular',
      '/bills/continent?subject=a+secret+subject',
      '/parliaments/ke/board',
      '/parliaments/ke/board?columns=all',
      '/parliaments/ke/bills.atom',
      '/parliaments/ke',
      '/',
    ];
    for (const url of urls) {
      const body = await page(url);
      expect(body, url).not.toContain('The Hidden Bill');
      expect(body, url).not.toContain(hidden);
      if (!url.includes('subject=')) expect(body, url).not.toContain('a secret subject');
    }
    expect(await page('/bills?kind=popular')).toContain('No bills match');
    const clerk = await s.signIn('clerk', 'ke');
    const own = await clerk.get('/bills?lang=en');
    expect(own.body).toContain('27 bills');
    expect(own.body).toContain('The Hidden Bill');
  });

  it('draws the board of a parliament with a heading, a count and a way on for each column', async () => {
    const body = await page('/parliaments/ke/board');
    expect(body).toMatch(/<h2 id="at-filed-name">Filed <small>24 bills<\/small>/);
    expect(body.match(/<section class="board-column"/g)).toHaveLength(2);
    expect(body).toContain('12 more here');
    expect(body).toContain('href="/bills?parliament=ke&amp;milestone=filed"');
    expect(body).toContain('Next column: Introduced in the house');
    const all = await page('/parliaments/ke/board?columns=all');
    expect(all.match(/<section class="board-column"/g)).toHaveLength(28);
    expect(await page('/parliaments/gh/board')).toContain('No bills on this board yet');
    expect((await s.get('/parliaments/xx/board')).statusCode).toBe(404);
  });

  it('counts the continent by phase and by milestone, each count leading to its bills', async () => {
    const body = await page('/bills/continent');
    expect(body).toMatch(/2 of \d+ parliaments have bills here, 26 in all\./);
    const cell = /<a href="([^"]*)" aria-label="Kenya, Introduction: 1">/.exec(body)![1]!;
    expect(await page(decoded(cell))).toContain('The Data Bill');
    const narrowed = await page('/bills/continent?subject=data+protection&by=milestone');
    expect(narrowed).toContain('Senegal, Filed: 1');
    expect(narrowed).not.toContain('No bills for this choice');
    expect(await page('/bills/continent?kind=private')).toContain('No bills for this choice');
    expect(body).toContain('Parliaments without bills here');
  });

  it('stands on the pages of parliament, person and front door', async () => {
    const ke = await page('/parliaments/ke');
    expect(ke).toContain('href="/parliaments/ke/board"');
    expect(ke).toContain('The Water (No. 24) Bill');
    expect(ke).not.toContain('/bills/new');
    expect(await page('/')).toContain('Recent bills');
    expect(await page(`/people/${sponsor}`)).toContain('The Data Bill');
    const clerk = await s.signIn('clerk', 'ke');
    expect((await clerk.get('/parliaments/ke')).body).toContain('/bills/new?parliament=ke');
  });

  it('feeds what moved, as Atom that any reader understands', async () => {
    const answer = await s.get('/parliaments/ke/bills.atom', { 'accept-language': 'en' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const feed = readXml(answer.body);
    expect(feed['feed/entry/id']).toHaveLength(25);
    expect(new Set(feed['feed/entry/id']).size).toBe(25);
    expect(feed['feed/entry/title']).toContain('Introduced in the house: The Data Bill');

    const steps = readXml((await s.get(`/bills/${data}/feed.atom`)).body);
    expect(steps['feed/entry/id']).toHaveLength(2);
    expect(steps['feed/id']![0]).toMatch(/^https?:\/\/[^/]+\/akn\/ke\/bill\/member\/ke-na\/2025\//);
    expect(steps['feed/entry/link@href']![0]).toContain(`/bills/${data}#step-2`);
    const french = readXml((await s.get(`/bills/${data}/feed.atom?lang=fr`)).body);
    expect(french['feed@xml:lang']).toEqual(['fr']);
    expect((await s.get('/parliaments/xx/bills.atom')).statusCode).toBe(404);
  });

  it('shows a feed of hidden bills to those only who may see them', async () => {
    const clerk = await s.signIn('clerk', 'ke');
    expect((await clerk.get('/parliaments/ke/bills.atom')).body).toContain('The Hidden Bill');
    expect((await clerk.get(`/bills/${hidden}/feed.atom`)).statusCode).toBe(200);
    const other = await s.signIn('clerk', 'sn');
    expect((await other.get('/parliaments/ke/bills.atom')).body).not.toContain('The Hidden Bill');
  });
});
