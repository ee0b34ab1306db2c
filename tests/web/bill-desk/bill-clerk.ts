import {
  stageOf,
  type Milestone,
  type Passage,
  type Procedure,
} from '../../../src/features/procedures/index.js';
import type { TestUser } from '../../support/test-app.js';
import { filing } from '../../support/multipart.js';
import { doneOf, openForm, wordsOf, type BrowserForm } from './browser-form.js';

const FIGURES = {
  carried: { ayes: '250', noes: '10', abstentions: '5' },
  lost: { ayes: '10', noes: '250', abstentions: '5' },
};

/** Files a bill through its form and gives the id. */
export async function fileBill(
  user: TestUser,
  parliament: string,
  typed: Record<string, string | string[]> = {},
): Promise<string> {
  const form = await openForm(user, `/bills/new?parliament=${parliament}`);
  const [chamber = ''] = form.choices('chamber');
  const answer = await form.send({
    title: 'The Rivers and Wells Bill',
    language: 'en',
    kind: 'government',
    on: '2025-02-01',
    level: 'public',
    ...(chamber ? { chamber } : {}),
    ...typed,
  });
  return /^\/bills\/([0-9a-f-]{36})\?done=filed$/.exec(doneOf(answer))![1]!;
}

/**
 * Takes one step through the pages: chooses it from the steps that are offered, fills in what its
 * form asks for and no more. A committee that must report first reports.
 */
export async function takeStep(user: TestUser, bill: string, code: string, on: string) {
  const offered = (await user.get(`/bills/${bill}/move`)).body;
  const url = `/bills/${bill}/move?transition=${code}`;
  if (!offered.includes(`href="${url}"`)) throw new Error(`${code} is not offered`);
  const page = (await user.get(`${url}&lang=en`)).body;
  const waiting = /href="(\/bills\/[^"]*\/referrals\/[^"]*)"/.exec(page)?.[1];
  if (waiting) {
    const form = await openForm(user, waiting);
    doneOf(await form.send({ status: 'reported', paper: 'none', on }));
  }
  return doneOf(await (await openForm(user, url)).send(filled(await openForm(user, url), on)));
}

/** What the form asks for, outside its folded parts. */
export function filled(form: BrowserForm, on: string): Record<string, string> {
  const typed: Record<string, string> = { on };
  const result = form.value('decision_result');
  if (result === 'carried' || result === 'lost') {
    const figures = { ...FIGURES[result], present: '265', eligible: '300' };
    for (const [name, value] of Object.entries(figures)) typed[`decision_${name}`] = value;
    typed['decision_kind'] = 'division';
  }
  const [lead] = form.choices('lead', true);
  if (lead) typed['lead'] = lead;
  const [paper] = form.choices('documents', true);
  if (paper) typed['documents'] = paper;
  if (form.has('reason')) typed['reason'] = 'As the house was told.';
  return typed;
}

type Waypoint = (stage: Procedure['stages'][number]) => boolean;

export const at =
  (milestone: Milestone, house?: string | null): Waypoint =>
  (stage) =>
    stage.milestone === milestone && (house === undefined || stage.house === house);

/** The shortest way of transitions through the waypoints, in their order. */
export function route(
  procedure: Procedure,
  passage: Passage,
  waypoints: readonly Waypoint[],
  from = procedure.initial,
): string[] {
  const [next, ...rest] = waypoints;
  if (!next) return [];
  const ways = new Map<string, string[]>([[from, []]]);
  const queue = [from];
  for (const stage of queue) {
    const taken = ways.get(stage)!;
    if (stage !== from && next(stageOf(procedure, stage)!)) {
      return [...taken, ...route(procedure, passage, rest, stage)];
    }
    for (const one of procedure.transitions) {
      const open = one.from.includes(stage) && (one.passage ?? passage) === passage;
      if (!open || ways.has(one.to)) continue;
      ways.set(one.to, [...taken, one.code]);
      queue.push(one.to);
    }
  }
  throw new Error(`there is no way from ${from}`);
}

/** Takes all these steps, a day apart. */
export async function drive(user: TestUser, bill: string, codes: readonly string[]): Promise<void> {
  for (const [index, code] of codes.entries()) {
    const day = new Date(Date.UTC(2025, 1, 3 + index)).toISOString().slice(0, 10);
    const done = await takeStep(user, bill, code, day);
    if (done !== `/bills/${bill}?done=moved`) throw new Error(`${code} led to ${done}`);
  }
}

export async function addCommittee(user: TestUser, parliament: string, chamber: string | null) {
  const answer = await user.inject({
    method: 'POST',
    url: `/api/v1/parliaments/${parliament}/committees`,
    payload: {
      names: { en: `Committee of ${chamber ?? 'the house'}` },
      kind: 'standing',
      chamber,
      establishedOn: '2013-01-01',
    },
  });
  if (answer.statusCode !== 201) throw new Error(`no committee: ${answer.body}`);
  return answer.json<{ id: string }>().id;
}

export async function addPaper(
  user: TestUser,
  parliament: string,
  type: string,
  more: object = {},
) {
  const metadata = {
    parliament,
    type,
    title: `A paper of the type ${type}`,
    language: 'en',
    sharing: { level: 'public' },
    ...more,
  };
  const form = filing(metadata, 'The text of the paper.');
  const answer = await user.inject({ method: 'POST', url: '/api/v1/documents', ...form });
  if (answer.statusCode !== 201) throw new Error(`no paper: ${answer.body}`);
  return answer.json<{ id: string; number: string }>();
}

/** The page of a bill in English, as it is read. */
export const billPage = async (user: TestUser, bill: string) =>
  wordsOf((await user.get(`/bills/${bill}?lang=en`)).body);

export const milestoneOf = async (user: TestUser, bill: string): Promise<string> =>
  (await user.get(`/api/v1/bills/${bill}`)).json<{ milestone: string }>().milestone;
