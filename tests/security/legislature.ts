import type { TestApp, TestUser } from '../support/test-app.js';
import { filing } from '../support/multipart.js';

/**
 * A bill in committee with everything that can hang on it, and the people and papers of that. The
 * house has adapted its procedure since the bill was filed.
 */
export interface Legislature {
  readonly bill: string;
  readonly otherBill: string;
  readonly person: string;
  readonly membership: string;
  readonly removable: string;
  readonly party: string;
  readonly term: string;
  readonly session: string;
  readonly committee: string;
  readonly otherCommittee: string;
  readonly paper: string;
  readonly report: string;
  readonly referral: string;
  readonly amendment: string;
  readonly versionId: string;
  readonly procedure: object;
}

export const CARRIED = {
  kind: 'division',
  question: 'That the bill be agreed to',
  majority: 'simple',
  result: 'carried',
  eligible: 349,
  present: 200,
  quorum: 50,
  ayes: 120,
  noes: 70,
  abstentions: 10,
};

export const KE = '/api/v1/parliaments/ke';
const NEW_BILL = { parliament: 'ke', chamber: 'ke-na', language: 'en', kind: 'member' };

export async function legislature(user: TestUser, administrator: TestUser): Promise<Legislature> {
  const post = async (url: string, payload: object): Promise<string> => {
    const headers = { 'if-match': '*' };
    const answer = await user.inject({ method: 'POST', url, payload, headers });
    if (answer.statusCode !== 201) throw new Error(`${url}: ${answer.body}`);
    return answer.json<{ id: string }>().id;
  };
  const paperOf = async (type: string) => {
    const metadata = { parliament: 'ke', type, title: `A ${type}`, language: 'en' };
    const form = filing({ ...metadata, sharing: 'public' }, `The text of a ${type}.`);
    const answer = await user.inject({ method: 'POST', url: '/api/v1/documents', ...form });
    return answer.json<{ id: string }>().id;
  };
  const committeeOf = (name: string) =>
    post(`${KE}/committees`, { names: { en: name }, kind: 'standing', chamber: 'ke-na' });

  const committee = await committeeOf('Committee on Water');
  const otherCommittee = await committeeOf('Committee on Roads');
  const party = await post(`${KE}/parties`, { names: { en: 'Unity' }, abbreviation: 'UNI' });
  const term = await post(`${KE}/terms`, {
    chamber: 'ke-na',
    number: 11,
    names: { en: 'Eleventh' },
    startsOn: '2013',
    endsOn: '2017-08',
  });
  const session = await post(`${KE}/terms/${term}/sessions`, {
    number: 1,
    names: { en: 'First' },
    startsOn: '2014-02',
    endsOn: '2014-12',
  });
  const person = await post(`${KE}/people`, { name: 'Jane Wanjiru' });
  const posts = `/api/v1/people/${person}/memberships`;
  const office = (name: string) => ({ place: { kind: 'office', office: name }, from: '2020' });
  const membership = await post(posts, office('Mover'));
  const removable = await post(posts, office('Taken out'));
  const bill = await post('/api/v1/bills', {
    ...NEW_BILL,
    title: 'The Water Bill',
    on: '2024-02-01',
    sponsors: [{ person }],
    sharing: 'public',
  });
  const otherBill = await post('/api/v1/bills', {
    ...NEW_BILL,
    title: 'The Roads Bill',
    on: '2024-02-01',
    sharing: 'public',
  });
  const [paper, report] = [await paperOf('bill'), await paperOf('committee_report')];
  const moves = `/api/v1/bills/${bill}/moves`;
  await post(moves, { transition: 'read_first_time', on: '2024-02-05', documents: [paper] });
  await post(moves, {
    transition: 'refer',
    on: '2024-02-10',
    referrals: [{ committee, role: 'lead', dueOn: '2024-06-01' }],
  });
  await post(`/api/v1/bills/${bill}/texts`, { document: paper, reading: 'as_filed' });
  const amendment = await post(`/api/v1/bills/${bill}/amendments`, {
    mover: { person },
    target: 'Clause 4',
    text: 'Leave out “may” and insert “shall”.',
    language: 'en',
    on: '2024-02-12',
  });
  await user.inject({
    method: 'POST',
    url: `/api/v1/bills/${bill}/relations`,
    payload: { other: otherBill, kind: 'companion', note: 'Introduced together' },
  });
  const { referrals } = (await user.get(`/api/v1/bills/${bill}`)).json();
  const version = await adapt(administrator);
  return {
    bill,
    otherBill,
    person,
    membership,
    removable,
    party,
    term,
    session,
    committee,
    otherCommittee,
    paper,
    report,
    amendment,
    referral: referrals[0].id,
    versionId: version.id,
    procedure: version.procedure,
  };
}

async function adapt(administrator: TestUser) {
  const url = `${KE}/procedure`;
  const { procedure } = (await administrator.get(url)).json();
  const answer = await administrator.inject({
    method: 'PUT',
    url,
    headers: { 'if-match': '*' },
    payload: { procedure: { ...procedure, names: { en: 'As the house adapted it' } } },
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<{ id: string; procedure: object }>();
}

/** Rows of everything that people could have changed, to compare before with after. */
export async function everything({ database }: TestApp): Promise<Record<string, string>> {
  const tables = await database.rows<{ name: string }>({
    name: 'test-tables-of-legislature',
    text: `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'
        and table_name ~ '^(bill|person|membership|party|legislative|committee|procedure|document|ledger|register|removed)'
      order by 1`,
  });
  const states: Record<string, string> = {};
  for (const { name } of tables) {
    const row = await database.row<{ state: string }>({
      name: `test-state-of-${name}`,
      text: `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by t::text)), '') as state from "${name}" t`,
    });
    states[name] = row?.state ?? '';
  }
  return states;
}
