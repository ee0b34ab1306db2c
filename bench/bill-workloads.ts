import type { BenchData } from './prepare.js';
import { LARGEST } from './prepare.js';
import { SOME_DAY } from './people.js';
import { get, page, sample, type Workload } from './workload.js';

const MILESTONE = 'committee_stage';
const BY_ID = { goal: 0.8, floor: 0.65 };
const LIST = { goal: 0.75, floor: 0.6 };
const PAGE = { goal: 0.8, floor: 0.6 };
const CREATE = { goal: 0.6, floor: 0.45 };

/** The rows of bills and people. */
export function billWorkloads(data: BenchData): Workload[] {
  const bills = sample(data.bills).map(({ id }) => id);
  const people = sample(data.houses.flatMap(({ members }) => members));
  const codes = data.houses.map(({ code }) => code);
  const committees = data.houses.map(({ code, committees: [first] }) => ({ code, id: first! }));
  const chambers = data.houses.flatMap(({ code, chambers: all }) =>
    all.slice(0, 1).map((chamber) => ({ code, chamber })),
  );
  return [
    {
      name: 'bill by id',
      ours: bills.map((id) => get(`/api/v1/bills/${id}`)),
      reference: bills.map((id) => get(`/bills/${id}`)),
      ...BY_ID,
    },
    {
      name: 'bill page',
      ours: bills.map((id) => page(`/bills/${id}`)),
      reference: bills.map((id) => page(`/bill-page/${id}`)),
      ...PAGE,
    },
    {
      name: 'bills by milestone, with total',
      ours: [get(`/api/v1/bills?milestone=${MILESTONE}&limit=20`)],
      reference: [get(`/bills?milestone=${MILESTONE}`)],
      ...LIST,
    },
    {
      name: 'bills page with facets',
      ours: [page(`/bills?milestone=${MILESTONE}`)],
      reference: [page(`/bills-page?milestone=${MILESTONE}`)],
      ...PAGE,
    },
    {
      name: 'board page of the largest parliament',
      ours: [page(`/parliaments/${LARGEST}/board`)],
      reference: [page(`/board/${LARGEST}`)],
      ...PAGE,
    },
    {
      name: 'continental page',
      ours: [page('/bills/continent')],
      reference: [page('/continent')],
      ...PAGE,
    },
    {
      name: 'person by id',
      ours: people.map((id) => get(`/api/v1/people/${id}`)),
      reference: people.map((id) => get(`/people/${id}`)),
      ...BY_ID,
    },
    {
      name: 'directory page, 50 of a parliament',
      ours: codes.map((code) => page(`/parliaments/${code}/people`)),
      reference: codes.map((code) => page(`/directory/${code}`)),
      ...PAGE,
    },
    {
      name: 'committee on a day',
      ours: committees.map(({ code, id }) =>
        get(`/api/v1/parliaments/${code}/committees/${id}/members?on=${SOME_DAY}`),
      ),
      reference: committees.map(({ id }) => get(`/committee/${id}?on=${SOME_DAY}`)),
      ...LIST,
    },
    {
      name: 'chamber on a day',
      ours: chambers.map(({ code, chamber }) =>
        get(`/api/v1/parliaments/${code}/chambers/${chamber}/members?on=${SOME_DAY}`),
      ),
      reference: chambers.map(({ chamber }) => get(`/chamber/${chamber}?on=${SOME_DAY}`)),
      ...LIST,
    },
    {
      name: 'move of a bill (rules, history, ledger, queue)',
      ours: [moveShot(data)],
      reference: [{ url: '/create', method: 'POST', status: 200 }],
      ...CREATE,
    },
  ];
}

/** Each bill takes one step; when there are none left, the rest is counted as errors. */
function moveShot({ bills, token, clerkOf }: BenchData) {
  const movable = bills.filter(({ move, parliament }) => move && clerkOf.includes(parliament));
  let at = 0;
  const on = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const take = () => movable[at++ % movable.length]!;
  return {
    url: () => `/api/v1/bills/${movable[at % movable.length]!.id}/moves`,
    method: 'POST' as const,
    headers: { authorization: `Bearer ${token}`, 'if-match': '*' },
    body: () => {
      const { move } = take();
      return {
        body: Buffer.from(JSON.stringify({ ...move, on, reason: 'Measured.' })),
        headers: { 'content-type': 'application/json' },
      };
    },
    status: 201,
  };
}
