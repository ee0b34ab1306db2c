import { newEntry } from '../src/features/bills/bill-histories.js';
import type { RecordedEntry } from '../src/features/bills/bill-history.js';
import {
  legalTransitions,
  stageOf,
  type Decision,
  type Passage,
  type ProcedureVersionView,
  type Transition,
} from '../src/features/procedures/index.js';
import { newId } from '../src/kernel/ids.js';
import type { Row } from './fill.js';
import type { House } from './people.js';
import { pick, pickSome } from './random.js';

const DAY = 86_400_000;
const FIRST_DAY = Date.parse('2019-02-04');
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

export interface Walk {
  readonly entries: RecordedEntry[];
  readonly referrals: Row[];
}

/** A way through the procedure, ends avoided as long as there is another way on. */
export function walkOf(
  version: ProcedureVersionView,
  passage: Passage,
  house: House,
  next: () => number,
): Walk {
  const { id: procedureId, procedure } = version;
  let at = FIRST_DAY + Math.floor(next() * 2500) * DAY;
  const filing = {
    kind: 'filing' as const,
    fromStage: null,
    toStage: procedure.initial,
    happenedOn: dayOf(at),
    procedureId,
  };
  const entries = [newEntry(1, filing, new Date(at))];
  const referrals: Row[] = [];
  const length = 4 + Math.floor(next() * 9);
  for (let stage = procedure.initial; entries.length < length;) {
    const ways = legalTransitions(procedure, { stage, passage });
    if (ways.length === 0) break;
    const onwards = ways.filter(({ code }) => !ENDS.test(code));
    const transition = pick(onwards.length > 0 && next() < 0.97 ? onwards : ways, next);
    at += Math.ceil(next() * 20) * DAY;
    const on = dayOf(at);
    const target = stageOf(procedure, transition.to)?.house ?? null;
    const given: string[] = [];
    for (const { kind } of transition.requires) {
      if (kind === 'report') close(referrals, on);
      if (kind === 'referral') given.push(refer(referrals, house, target, on, next));
    }
    const step = {
      kind: 'move' as const,
      transition: transition.code,
      fromStage: stage,
      toStage: transition.to,
      happenedOn: on,
      decision: decisionFor(transition),
      reason: transition.requires.some(({ kind }) => kind === 'reason')
        ? 'So it was decided.'
        : null,
      referrals: given,
      procedureId,
    };
    entries.push(newEntry(entries.length + 1, step, new Date(at)));
    stage = transition.to;
  }
  return { entries, referrals };
}

const ENDS = /withdraw|lapse|reject|inadmissible|consolidat|strike|drop|lose/;

function refer(
  referrals: Row[],
  house: House,
  target: string | null,
  on: string,
  next: () => number,
): string {
  close(referrals, on);
  const [lead, second] = pickSome(house.committees, 2, next);
  const charge = (committee: string, role: string) => ({
    id: newId(),
    house: target,
    committee_id: committee,
    role,
    referred_on: on,
    status: 'open',
    revision: 1,
  });
  const leading = charge(lead!, 'lead');
  referrals.push(leading);
  if (second !== undefined && next() < 0.5) referrals.push(charge(second, 'opinion'));
  return leading.id;
}

function close(referrals: Row[], on: string): void {
  for (const one of referrals) {
    if (one.status !== 'open') continue;
    Object.assign(one, { status: 'reported', reported_on: on, recommendation: 'pass_amended' });
  }
}

export function decisionFor({ requires }: Transition): Decision | null {
  const wanted = requires.find((one) => one.kind === 'decision');
  if (wanted?.kind !== 'decision') return null;
  const { result, majority } = wanted;
  const carried = result === 'carried';
  return {
    kind: 'division',
    question: null,
    majority: majority ?? 'simple',
    result,
    eligible: 300,
    present: 260,
    quorum: 100,
    ayes: carried ? 240 : 12,
    noes: carried ? 12 : 240,
    abstentions: 8,
  };
}
