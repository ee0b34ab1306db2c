import { filing } from '../support/multipart.js';
import type { TestApp, TestUser } from '../support/test-app.js';
import { RUNGS, type Rung } from './papers.js';

/** A person, two papers and a bill of one rung, each with words that stand nowhere else. */
export interface Holding {
  readonly rung: Rung;
  readonly bill: string;
  readonly billIri: string;
  readonly person: string;
  readonly personIri: string;
  readonly membership: string;
  readonly paper: string;
  readonly report: string;
  readonly referral: string;
  readonly amendment: string;
  readonly words: Readonly<Record<Word, string>>;
  /** None of these may reach who must not see it, in whatever answer. */
  readonly canaries: readonly string[];
}

const WORDS = [
  'title',
  'sw',
  'summary',
  'official',
  'proposer',
  'subject',
  'note',
  'reason',
  'question',
  'target',
  'amendment',
  'mover',
  'relation',
  'referral',
  'name',
  'othername',
  'biography',
  'identifier',
  'link',
  'seat',
  'post',
  'office',
  'removal',
  'paper',
  'report',
] as const;
export type Word = (typeof WORDS)[number];

export interface MatrixLegislature {
  readonly holdings: Readonly<Record<Rung, Holding>>;
  /** Public, and tied to everything of every rung: sponsors, papers, amendments, relations. */
  readonly host: string;
  readonly hostIri: string;
  readonly committee: string;
  readonly party: string;
  /** Public; brings in every bill. */
  readonly patron: string;
  /** Public; a text of every bill. */
  readonly commonPaper: string;
}

const KE = '/api/v1/parliaments/ke';
const SEATED = '2021-03-01';

export async function fillLegislature(
  app: TestApp,
  clerk: TestUser,
  committee: string,
): Promise<MatrixLegislature> {
  const desk = deskOf(clerk);
  const party = await desk.post(`${KE}/parties`, { names: { en: 'Unity' } });
  const patron = await desk.post(`${KE}/people`, { name: 'Patron of all', sharing: 'public' });
  const commonPaper = await desk.paper('bill', 'A paper of all', { level: 'public' }, null);
  const host = await desk.post('/api/v1/bills', {
    parliament: 'ke',
    chamber: 'ke-na',
    language: 'en',
    kind: 'member',
    title: 'The Host Bill',
    on: '2024-02-01',
    sharing: 'public',
  });
  const holdings = {} as Record<Rung, Holding>;
  const fixed = { committee, party, patron, commonPaper, host };
  for (const rung of RUNGS) holdings[rung] = await holdingOf(desk, rung, fixed);
  await tieTo(desk, host, holdings);
  await app.settled();
  return { holdings, hostIri: (await desk.get(`/api/v1/bills/${host}`)).iri, ...fixed };
}

type Desk = ReturnType<typeof deskOf>;

function deskOf(clerk: TestUser) {
  const send = async (method: 'POST' | 'PATCH' | 'DELETE', url: string, payload: object) => {
    const answer = await clerk.inject({ method, url, payload, headers: { 'if-match': '*' } });
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.body}`);
    return answer;
  };
  return {
    send,
    get: async (url: string) => (await clerk.get(url)).json(),
    post: async (url: string, payload: object) =>
      (await send('POST', url, payload)).json<{ id: string }>().id,
    async paper(type: string, title: string, sharing: object, embargoUntil: string | null) {
      const metadata = { parliament: 'ke', type, title, language: 'en', sharing, embargoUntil };
      const form = filing(metadata, `The text of ${title}.`);
      const answer = await clerk.inject({ method: 'POST', url: '/api/v1/documents', ...form });
      if (answer.statusCode !== 201) throw new Error(answer.body);
      return answer.json<{ id: string }>().id;
    },
  };
}

async function holdingOf(
  desk: Desk,
  rung: Rung,
  fixed: Pick<MatrixLegislature, 'committee' | 'party' | 'patron' | 'commonPaper' | 'host'>,
): Promise<Holding> {
  const words = Object.fromEntries(
    WORDS.map((word) => [word, `zq${word}${rung.replaceAll('_', '')}`]),
  ) as Record<Word, string>;
  const level = rung === 'embargoed' ? 'public' : rung;
  const sharing = {
    level,
    ...(level === 'committee' ? { committees: [fixed.committee] } : {}),
    ...(level === 'named_parliaments' ? { parliaments: ['gh'] } : {}),
  };
  const embargoUntil = rung === 'embargoed' ? '2099-01-01T00:00:00Z' : null;
  const shared = { sharing, embargoUntil };

  const person = await desk.post(`${KE}/people`, {
    ...shared,
    name: words.name,
    otherNames: [{ name: words.othername, language: 'sw' }],
    biography: { en: words.biography },
    identifiers: [{ scheme: 'register', identifier: words.identifier }],
    webLinks: [{ url: `https://example.org/${words.link}` }],
  });
  const posts = `/api/v1/people/${person}/memberships`;
  const membership = await desk.post(posts, {
    place: { kind: 'chamber', chamber: 'ke-na' },
    onBehalfOf: fixed.party,
    constituency: words.seat,
    from: SEATED,
  });
  const { committee } = fixed;
  await desk.post(posts, {
    place: { kind: 'committee', committee },
    title: words.post,
    from: SEATED,
  });
  await desk.post(posts, { place: { kind: 'party', party: fixed.party }, from: SEATED });
  const mistaken = await desk.post(posts, { place: { kind: 'office', office: words.office } });
  await desk.send('DELETE', `/api/v1/memberships/${mistaken}`, { reason: words.removal });

  const paper = await desk.paper('bill', words.paper, sharing, embargoUntil);
  const report = await desk.paper('committee_report', words.report, sharing, embargoUntil);
  const bill = await desk.post('/api/v1/bills', {
    parliament: 'ke',
    chamber: 'ke-na',
    language: 'en',
    kind: 'government',
    on: '2024-02-01',
    ...shared,
    title: `The ${words.title} Bill`,
    titles: { sw: words.sw },
    summaries: { en: words.summary },
    officialNumber: words.official,
    proposer: words.proposer,
    subjects: [words.subject],
    sponsors: [{ person }, { person: fixed.patron, role: 'co_sponsor' }],
  });
  const url = `/api/v1/bills/${bill}`;
  await desk.post(`${url}/moves`, {
    transition: 'read_first_time',
    on: '2024-02-05',
    note: words.note,
    documents: [paper],
  });
  await desk.send('POST', `${url}/moves/2/corrections`, { reason: words.reason, on: '2024-02-06' });
  await desk.post(`${url}/moves`, {
    transition: 'refer',
    on: '2024-02-10',
    referrals: [{ committee, role: 'lead' }],
  });
  const [{ id: referral }] = (await desk.get(url)).referrals;
  await desk.send('PATCH', `${url}/referrals/${referral}`, {
    status: 'reported',
    on: '2024-02-20',
    recommendation: 'pass',
    reportId: report,
    note: words.referral,
  });
  await desk.post(`${url}/moves`, { transition: 'report', on: '2024-02-21' });
  for (const [document, reading] of [
    [paper, 'as_filed'],
    [report, 'as_reported'],
    [fixed.commonPaper, 'memorandum'],
  ]) {
    await desk.send('POST', `${url}/texts`, { document, reading });
  }
  const amended = { target: words.target, text: words.amendment, language: 'en', on: '2024-02-12' };
  const amendment = await desk.post(`${url}/amendments`, { ...amended, mover: { person } });
  await desk.post(`${url}/amendments`, { ...amended, mover: { text: words.mover } });
  await desk.send('PATCH', `${url}/amendments/${amendment}`, {
    fate: 'rejected',
    on: '2024-02-20',
    decision: { kind: 'voice', result: 'lost', question: words.question },
  });
  await desk.send('POST', `${url}/relations`, {
    other: fixed.host,
    kind: 'inspired_by',
    note: words.relation,
  });
  const { iri: billIri, number } = await desk.get(url);
  const { iri: personIri } = await desk.get(`/api/v1/people/${person}`);
  const ids = { bill, person, membership, paper, report, referral, amendment };
  return {
    rung,
    ...ids,
    billIri,
    personIri,
    words,
    canaries: [...Object.values(words), ...Object.values(ids), number],
  };
}

/** What of a public bill is not for everybody: each must be left out alone. */
async function tieTo(desk: Desk, host: string, holdings: Record<Rung, Holding>): Promise<void> {
  const url = `/api/v1/bills/${host}`;
  const all = Object.values(holdings);
  await desk.send('PATCH', url, { sponsors: all.map(({ person }) => ({ person })) });
  const documents = all.flatMap(({ paper, report }) => [paper, report]);
  await desk.post(`${url}/moves`, {
    transition: 'read_first_time',
    on: '2024-02-05',
    documents,
  });
  for (const { rung, person, paper, report, bill } of all) {
    await desk.send('POST', `${url}/texts`, { document: paper, reading: 'as_filed' });
    await desk.send('POST', `${url}/relations`, { other: bill, kind: 'companion' });
    await desk.send('POST', `${url}/amendments`, {
      target: 'Clause 1',
      text: `Leave out, ${rung}.`,
      language: 'en',
      on: '2024-02-12',
      mover: { person },
    });
    const committee = await desk.post(`${KE}/committees`, {
      names: { en: `Committee for ${rung}` },
      kind: 'standing',
      chamber: 'ke-na',
    });
    const referral = await desk.post(`${url}/referrals`, {
      committee,
      role: 'opinion',
      on: '2024-02-10',
    });
    await desk.send('PATCH', `${url}/referrals/${referral}`, {
      status: 'reported',
      on: '2024-02-20',
      recommendation: 'pass',
      reportId: report,
    });
  }
}
