import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filing } from '../support/multipart.js';
import { startTestApp, type TestApp, type TestUser } from '../support/test-app.js';
import { readXml } from '../web/bills/read-xml.js';
import { KE, legislature, type Legislature } from './legislature.js';
import { attribute, elements, pageRoutes, urlOf } from './page-forms.js';

/** Would show as an element, an attribute or a script wherever it is not written as text. */
const MARKUP =
  `<zqelement onload="x"></zqelement>"zqattribute="1' zqattribute='1 ` +
  '</title></style></script><script>zqscript()</script>]]><!-- {{constructor}} ${7*7} & &lt; %3C';

let app: TestApp;
let clerk: TestUser;
let administrator: TestUser;
let it: Legislature;
let person: string;
let bill: string;
let committee: string;
let term: string;

beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.signIn('clerk', 'ke');
  administrator = await app.signIn('administrator', 'ke');
  it = await legislature(clerk, administrator);
  await spoil();
  await app.settled();
}, 120_000);
afterAll(() => app.close());

const ask = async (user: TestUser, method: 'POST' | 'PUT' | 'PATCH', url: string, body: object) => {
  const headers = { 'if-match': '*' };
  const answer = await user.inject({ method, url, payload: body, headers });
  if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.body}`);
  return answer.json<{ id: string }>().id;
};

/** Everything that people type is markup. */
async function spoil() {
  const post = (url: string, body: object) => ask(clerk, 'POST', url, body);
  const names = { en: MARKUP.slice(0, 200), ar: `${MARKUP.slice(0, 190)} ar` };
  const line = MARKUP.slice(0, 90);
  committee = await post(`${KE}/committees`, { names, kind: 'standing', chamber: 'ke-na' });
  const party = await post(`${KE}/parties`, { names, abbreviation: MARKUP.slice(0, 40) });
  term = await post(`${KE}/terms`, { chamber: 'ke-na', names, startsOn: '2000', endsOn: '2001' });
  await post(`${KE}/terms/${term}/sessions`, { names, startsOn: '2000', endsOn: '2000' });
  person = await post(`${KE}/people`, {
    name: MARKUP,
    otherNames: [{ name: MARKUP, language: 'ar', note: line }],
    honorific: line,
    biography: { en: MARKUP },
    identifiers: [{ scheme: line, identifier: MARKUP }],
    webLinks: [{ url: 'https://example.org/?"><zqelement>', note: line }],
  });
  for (const place of [
    { kind: 'chamber', chamber: 'ke-na' },
    { kind: 'committee', committee },
    { kind: 'office', office: MARKUP },
  ]) {
    await post(`/api/v1/people/${person}/memberships`, {
      place,
      onBehalfOf: party,
      from: '2020',
      title: MARKUP,
      constituency: MARKUP,
    });
  }
  const metadata = { parliament: 'ke', type: 'committee_report', title: MARKUP, language: 'en' };
  const form = filing({ ...metadata, sharing: 'public' }, `Text ${MARKUP}`, 'a<zqelement>.txt');
  const filed = await clerk.inject({ method: 'POST', url: '/api/v1/documents', ...form });
  if (filed.statusCode !== 201) throw new Error(filed.body);
  const paper = filed.json<{ id: string }>().id;

  const { body } = await clerk.get(`${KE}/procedure`);
  const { procedure } = JSON.parse(body);
  const label = MARKUP.slice(0, 100);
  for (const one of [...procedure.stages, ...procedure.transitions]) {
    for (const tag of Object.keys(one.names)) one.names[tag] = label;
  }
  procedure.names = { en: label };
  await ask(administrator, 'PUT', `${KE}/procedure`, { procedure, note: MARKUP });

  bill = await post('/api/v1/bills', {
    parliament: 'ke',
    chamber: 'ke-na',
    language: 'en',
    kind: 'member',
    on: '2024-02-01',
    title: MARKUP,
    titles: { ar: MARKUP },
    summaries: { en: MARKUP, ar: MARKUP },
    officialNumber: line,
    proposer: MARKUP,
    subjects: [line],
    sponsors: [{ person }],
    sharing: 'public',
  });
  const url = `/api/v1/bills/${bill}`;
  await post(`${url}/moves`, {
    transition: 'read_first_time',
    on: '2024-02-05',
    note: MARKUP,
    documents: [paper],
    decision: { kind: 'voice', result: 'carried', question: MARKUP },
  });
  await post(`${url}/moves/2/corrections`, { reason: MARKUP, note: `${MARKUP} again` });
  await post(`${url}/moves`, {
    transition: 'refer',
    on: '2024-02-10',
    referrals: [{ committee, role: 'lead' }],
  });
  const [referral] = (await clerk.get(url)).json().referrals;
  await ask(clerk, 'PATCH', `${url}/referrals/${referral.id}`, {
    status: 'reported',
    on: '2024-02-20',
    reportId: paper,
    note: MARKUP,
  });
  for (const mover of [{ person }, { committee }, { text: MARKUP }]) {
    const when = { language: 'en', on: '2024-02-12' };
    await post(`${url}/amendments`, { mover, target: MARKUP, text: MARKUP, ...when });
  }
  await ask(clerk, 'POST', `${url}/texts`, { document: paper, reading: 'as_filed' });
  await ask(clerk, 'POST', `${url}/texts`, { document: it.paper, reading: 'act' });
  await ask(clerk, 'POST', `${url}/relations`, {
    other: it.bill,
    kind: 'amends',
    note: MARKUP,
  });
}

const pages = (): string[] => {
  const spoilt = { ...it, bill, person, committee, term };
  const query = encodeURIComponent(MARKUP);
  return [
    ...pageRoutes()
      .filter((route) => !/:(post|session|referral|amendment|document)\b/.test(route))
      .filter((route) => !/sessions\/:id|relations\/remove/.test(route))
      .map((route) => urlOf(route, spoilt, route.includes('/terms/:id') ? { id: term } : {})),
    `/bills?q=${query}&subject=${query}`,
    `/bills/continent?subject=${query}`,
    `/parliaments/ke/people?q=${query}`,
    `/parliaments/ke/procedure?version=1`,
    `/bills/${it.bill}`,
    `/search?q=zqelement`,
    `/search?q=${query}&subject=${query}`,
    `/bills/${bill}/compare`,
    `/bills/${bill}?fate=${query}`,
  ];
};

const wrongs = (html: string): string[] =>
  [...elements(parse(html))].flatMap((element) => [
    ...(element.tagName.startsWith('zq') ? [`<${element.tagName}>`] : []),
    ...(element.tagName === 'script' && attribute(element, 'src') === undefined ? ['script'] : []),
    ...(element.tagName === 'style' ? ['style'] : []),
    ...element.attrs
      .filter(({ name, value }) => /^(on|zq)/.test(name) || /^\s*javascript:/i.test(value))
      .map(({ name }) => `${element.tagName} ${name}=`),
  ]);

describe('what people typed is text and nothing else', () => {
  test.each(['en', 'ar'])(
    'in every page (%s)',
    async (lang) => {
      const shown: string[] = [];
      for (const user of [administrator, null]) {
        for (const url of pages()) {
          if (url.endsWith('.atom')) continue;
          const headers = { accept: 'text/html', 'accept-language': lang };
          const answer = user
            ? await user.inject({ method: 'GET', url, headers })
            : await app.get(url, headers);
          const where = `${user ? 'administrator' : 'nobody'} ${url}`;
          expect(answer.statusCode, where).toBeLessThan(500);
          if (!String(answer.headers['content-type']).startsWith('text/html')) continue;
          expect(wrongs(answer.body), where).toEqual([]);
          if (answer.body.includes('&lt;zqelement')) shown.push(url);
        }
      }
      // Else nothing was put to the test.
      expect(new Set(shown).size).toBeGreaterThan(15);
      expect(shown).toContain(`/bills/${bill}`);
      expect(shown).toContain('/parliaments/ke/procedure');
      expect(shown).toContain(`/people/${person}`);
    },
    120_000,
  );

  test('in the drawing of a procedure', async () => {
    const { body } = await app.get('/parliaments/ke/procedure');
    const drawing = [...elements(parse(body))].filter(({ tagName }) => tagName === 'svg');
    expect(drawing.length).toBeGreaterThan(0);
    expect(body).toMatch(/<svg[\s\S]*&lt;zqelement[\s\S]*<\/svg>/);
  });

  test('in the feeds, which stay well-formed', async () => {
    for (const url of [`/bills/${bill}/feed.atom`, '/parliaments/ke/bills.atom']) {
      const { statusCode, body } = await app.get(url);
      expect(statusCode, url).toBe(200);
      expect(body, url).not.toMatch(/<\/?zq|<script|zqattribute="1" *[/>]/);
      expect(() => readXml(body), url).not.toThrow();
      expect(body, url).toContain('&lt;zqelement');
    }
  });

  test('and leads nowhere but to the web', async () => {
    for (const link of [
      'javascript:alert(1)',
      'data:text/html,x',
      ' vbscript:x',
      '//x',
      'file:/x',
    ]) {
      const answer = await clerk.inject({
        method: 'POST',
        url: `${KE}/people`,
        payload: { name: 'Linked', webLinks: [{ url: link }] },
      });
      expect(answer.statusCode, link).toBe(422);
    }
  });
});
