import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';
import { addCommittee, addPerson, addPost, saveNew, textOf } from './desk.js';

const LANGUAGES = ['en', 'fr', 'pt', 'ar'] as const;
const PEOPLE = '/parliaments/ke/people';
const CHAMBER = '/parliaments/ke/chambers/ke-na';

let app: TestApp;
let clerk: TestUser;
let member: TestUser;
let jane: string;
let juma: string;
let hidden: string;
let party: string;
let committee: string;
beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  member = await app.signIn('member', 'ke');
  party = await saveNew(clerk, '/parliaments/ke/parties/new', {
    kind: 'party',
    name_en: 'Water Party',
    abbreviation: 'WP',
  });
  committee = await addCommittee(clerk, 'Committee on Water');
  jane = await addPerson(clerk, {
    familyName: 'Wanjiru',
    givenName: 'Jane',
    honorific: 'Hon.',
    otherName: ['جين وانجيرو', ''],
    otherNameLanguage: ['ar', ''],
    otherNameNote: ['', ''],
    biography_en: 'She is a <b>engineer</b>.',
    identifiers: 'wikidata: Q42',
    links: 'https://example.org/jane Own website',
  });
  juma = await addPerson(clerk, { name: 'Juma Ekal' });
  hidden = await addPerson(clerk, { name: 'Hidden Draftsman', level: 'draft' });
  await addPost(clerk, jane, {
    place: 'chamber',
    chamber: 'ke-na',
    role: 'speaker',
    onBehalfOf: party,
    constituency: 'Kisumu East',
    from: '2022-09-08',
  });
  await addPost(clerk, jane, {
    place: 'committee',
    committee,
    role: 'chair',
    from: '2021-05-03',
    to: '2023-05-03',
  });
  await addPost(clerk, juma, { place: 'committee', committee, from: '2021' });
  await addPost(clerk, juma, {
    place: 'office',
    office: 'Ministry of Water',
    role: 'minister',
    from: '2013',
    to: '2017-08',
  });
  await addPost(clerk, hidden, { place: 'committee', committee, from: '2020' });
  await addPost(clerk, hidden, {
    place: 'chamber',
    chamber: 'ke-na',
    onBehalfOf: party,
    from: '2020',
  });
});
afterAll(() => app.close());

const read = async (url: string, by: Pick<TestApp, 'get'> = app) => {
  const answer = await by.get(url);
  return { status: answer.statusCode, html: answer.body, text: textOf(answer.body) };
};

describe('the directory of a parliament', () => {
  it('lists by family name those whom the reader may see, and counts no others', async () => {
    const { status, text, html } = await read(`${PEOPLE}?lang=en`);
    expect(status).toBe(200);
    expect(text).toContain('2 people');
    expect(text.indexOf('Juma Ekal')).toBeLessThan(text.indexOf('Jane Wanjiru'));
    expect(text).not.toContain('Hidden');
    expect(text).toContain('Kisumu East');
    expect(html).not.toContain('Add a person');
  });

  it('shows the office its drafts, and the way to add somebody', async () => {
    const { text } = await read(`${PEOPLE}?lang=en`, clerk);
    expect(text).toContain('3 people');
    expect(text).toContain('Hidden Draftsman');
    expect(text).toContain('Add a person');
    expect((await read(`${PEOPLE}?lang=en`, member)).text).not.toContain('Add a person');
  });

  it('finds a name in any script, and narrows by party, post and day', async () => {
    const found = async (query: string) => {
      const { text } = await read(`${PEOPLE}?lang=en&${query}`);
      return ['Jane Wanjiru', 'Juma Ekal'].filter((name) => text.includes(name));
    };
    expect(await found(`q=${encodeURIComponent('وانجيرو')}`)).toEqual(['Jane Wanjiru']);
    expect(await found('q=ek')).toEqual(['Juma Ekal']);
    expect(await found(`party=${party}`)).toEqual(['Jane Wanjiru']);
    expect(await found('role=minister')).toEqual(['Juma Ekal']);
    expect(await found('role=minister&on=2020-01-01')).toEqual([]);
    expect(await found('chamber=ke-na&on=2022-09-07')).toEqual([]);
    expect(await found('chamber=ke-na&on=2022-09-08')).toEqual(['Jane Wanjiru']);
  });

  it('helps where nobody matches, and bears with addresses that make no sense', async () => {
    expect((await read(`${PEOPLE}?lang=en&q=xyz`)).text).toContain('Nobody matches');
    const odd = `${PEOPLE}?lang=en&role=king&on=2021-02-31&party=x&chamber=%00&limit=9&cursor=`;
    expect((await read(odd)).text).toContain('2 people');
    expect((await read(`${PEOPLE}?lang=en&q=%00`)).status).toBe(200);
    expect((await read('/parliaments/zz/people')).status).toBe(404);
    expect((await read('/parliaments/gh/people?lang=en')).text).toContain(
      'Nobody has been entered yet',
    );
  });
});

describe('the page of a person', () => {
  it('tells names, posts of today and before, and what is known', async () => {
    const { text, html } = await read(`/people/${jane}?lang=en`);
    expect(html).toContain('<bdi lang="ar" dir="rtl">جين وانجيرو</bdi>');
    expect(text).toMatch(/At present Speaker · National Assembly since 8 September 2022/);
    expect(text).toMatch(/Before Chair · Committee on Water 3 May 2021 – 3 May 2023/);
    expect(text).toContain('Water Party');
    expect(html).toContain('&lt;b>engineer');
    expect(html).toContain('href="https://example.org/jane"');
    expect(text).toContain('Q42');
    expect(text).not.toMatch(/Correct|Who may see it|Public/);
  });

  it('draws the buttons for the office only', async () => {
    const own = await read(`/people/${jane}?lang=en`, clerk);
    expect(own.text).toMatch(/Add a post .*Correct the record .*Who may see it/);
    expect(own.html).toContain('aria-label="Correct the post: Speaker"');
    const other = await read(`/people/${jane}?lang=en`, await app.signIn('clerk', 'gh'));
    expect(other.text).not.toContain('Correct');
  });

  it('says what was just done, and nothing that it does not know', async () => {
    expect((await read(`/people/${jane}?lang=en&done=postAdded`)).text).toContain(
      'The post has been added',
    );
    expect((await read(`/people/${jane}?lang=en&done=deleted`)).status).toBe(200);
  });

  it('is not there for who may not see it, in every way that leads to it', async () => {
    const page = await app.get(`/people/${hidden}`);
    const nobody = await app.get('/people/01890000-0000-7000-8000-000000000000');
    expect([page.statusCode, nobody.statusCode]).toEqual([404, 404]);
    expect((await member.get(`/people/${hidden}`)).statusCode).toBe(404);
    for (const form of ['edit', 'sharing', 'posts/new']) {
      const url = `/people/${hidden}/${form}`;
      const asked = await app.get(url);
      expect([form, asked.statusCode]).toEqual([form, 303]);
      expect(asked.headers.location).toMatch(/^\/sign-in/);
      const stranger = await app.signIn('clerk', 'gh');
      expect([form, (await stranger.get(url)).statusCode]).toEqual([form, 404]);
    }
    expect((await read(`/people/${hidden}`, clerk)).text).toContain('Draft');
    for (const url of [CHAMBER, `/committees/${committee}`, `${CHAMBER}?on=2021-06-01`]) {
      expect((await read(url)).text).not.toContain('Hidden');
    }
  });

  it('is reached by its permanent address', async () => {
    const go = async (iri: string) => {
      const { statusCode, headers } = await app.get(iri, { accept: 'text/html' });
      return statusCode === 303 ? headers.location : statusCode;
    };
    expect(await go(`/akn/ke/ontology/person/${jane}`)).toBe(`/people/${jane}`);
    expect(await go(`/akn/ke/ontology/person/${hidden}`)).toBe(404);
    expect(await go(`/akn/ug/ontology/person/${jane}`)).toBe(404);
    const organisation = `ontology/organization/${committee}`;
    expect(await go(`/akn/ke/${organisation}`)).toBe(`/committees/${committee}`);
    expect(await go(`/akn/ug/${organisation}`)).toBe(404);
  });
});

describe('who sat on a committee', () => {
  const on = async (day: string) => {
    const { text } = await read(`/committees/${committee}?lang=en&on=${day}`);
    const [, members = ''] = /Members (?:on|today)(.*?)(?:Members at other times|$)/.exec(text)!;
    return ['Jane Wanjiru', 'Juma Ekal'].filter((name) => members.includes(name));
  };

  it('is right on both ends of a post', async () => {
    expect(await on('2021-05-02')).toEqual(['Juma Ekal']);
    expect(await on('2021-05-03')).toEqual(['Jane Wanjiru', 'Juma Ekal']);
    expect(await on('2023-05-03')).toEqual(['Jane Wanjiru', 'Juma Ekal']);
    expect(await on('2023-05-04')).toEqual(['Juma Ekal']);
    expect(await on('2020-12-31')).toEqual([]);
  });

  it('says where the dates are too vague to be sure', async () => {
    const { text } = await read(`/committees/${committee}?lang=en&on=2021-05-03`);
    expect(text).toMatch(/Juma Ekal perhaps Member/);
    expect(text).toContain('Members on 3 May 2021');
    const sure = await read(`/committees/${committee}?lang=en&on=2022-01-01`);
    expect(sure.text).not.toContain('perhaps');
  });

  it('bears with what is no day, and says so', async () => {
    const { status, text } = await read(`/committees/${committee}?lang=en&on=2021-02-31`);
    expect(status).toBe(200);
    expect(text).toContain('“2021-02-31” is no day');
    expect((await read('/committees/nonsense')).status).toBe(404);
  });
});

describe('the chamber as its seats', () => {
  it('draws a block a party and says the same in a table', async () => {
    const { html, text } = await read(`${CHAMBER}?lang=en`);
    expect(html).toContain('aria-label="Hemicycle with 349 seats');
    // One seat of the party; the others are nobody's.
    expect(html).toContain('class="seat-1"');
    expect(text).toMatch(/Water Party WP 1 0\.3%/);
    expect(text).toMatch(/Vacant or not recorded 348 99\.7%/);
    expect(text).toMatch(/Jane Wanjiru Speaker WP Kisumu East since 8 September 2022/);
  });

  it('counts a draft for its own office alone', async () => {
    expect((await read(`${CHAMBER}?lang=en`, clerk)).text).toMatch(/Water Party WP 2 /);
  });

  it('says so on a day of which nobody is recorded', async () => {
    const { text } = await read(`${CHAMBER}?lang=en&on=1999-01-01`);
    expect(text).toContain('No member of this chamber has been recorded for this day');
    expect(text).not.toContain('Vacant');
    expect((await read('/parliaments/ke/chambers/ke-xx')).status).toBe(404);
  });
});

it('every page is complete in every language', async () => {
  const term = await saveNew(clerk, '/parliaments/ke/terms/new', {
    name_en: 'Thirteenth Parliament',
    startsOn: '2022-09',
    endsOn: '2027',
  });
  const forms = ['/edit', '/sharing', '/posts/new'].map((form) => `/people/${jane}${form}`);
  const pages = [PEOPLE, `/people/${jane}`, `/committees/${committee}`, CHAMBER, ...forms];
  const lists = ['parties', 'terms', 'people/new', 'parties/new', 'terms/new'];
  lists.push(`parties/${party}`, `terms/${term}`, `terms/${term}/sessions/new`);
  for (const lang of LANGUAGES) {
    for (const url of [...pages, ...lists.map((list) => `/parliaments/ke/${list}`)]) {
      const { status, html } = await read(`${url}?lang=${lang}`, clerk);
      expect([lang, url, status]).toEqual([lang, url, 200]);
      expect(html, url).not.toMatch(/people:[a-z]|\{\{|undefined|\[object|NaN/);
      expect(html.split('<h1').length, url).toBe(2);
    }
  }
});
