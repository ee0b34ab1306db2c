import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMove } from '../../../src/features/procedures/check-move.js';
import { DECISION_RESULTS, MAJORITY_RULES } from '../../../src/features/procedures/decision.js';
import { legalTransitions } from '../../../src/features/procedures/legal-transitions.js';
import { FINAL_MILESTONES } from '../../../src/features/procedures/milestone.js';
import type { MoveFacts, ProposedMove } from '../../../src/features/procedures/move.js';
import { procedureTemplates } from '../../../src/features/procedures/procedure-templates.js';
import type { Passage, Procedure, Transition } from '../../../src/features/procedures/procedure.js';
import { reachableStages } from '../../../src/features/procedures/reachable-stages.js';
import { WORKFLOWS } from '../../../src/features/parliaments/index.js';
import { decision, fittingMove } from './procedure-fixture.js';

const TEMPLATES = procedureTemplates();
const ENDS: readonly string[] = FINAL_MILESTONES;
const DAYS = ['2026-01-05', '2026-01-06', '2026-02-01', '2026-03-19', '2026-03-20', '2026-03-21'];
const TODAY = '2026-03-20';

/** What a clerk might send, right or wrong. `choice` picks the transition, mostly a legal one. */
const attempt = fc.record({
  choice: fc.nat(),
  anywhere: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  /** Without this most bills would be withdrawn before they get anywhere. */
  ends: fc.integer({ min: 0, max: 19 }).map((one) => one === 0),
  fitting: fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
  on: fc.constantFrom(...DAYS),
  documentTypes: fc.subarray(['bill', 'act', 'gazette', 'committee_report', 'petition']),
  decision: fc.option(
    fc.record({
      majority: fc.constantFrom(...MAJORITY_RULES),
      result: fc.constantFrom(...DECISION_RESULTS),
    }),
  ),
  reason: fc.constantFrom(null, '', 'For a reason.'),
  refersLead: fc.boolean(),
  roles: fc.constantFrom<MoveFacts['roles'][]>(
    ['clerk'],
    ['administrator'],
    ['clerk', 'administrator'],
    [],
    'system',
  ),
  reports: fc.boolean(),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

/** The bill as the test itself keeps it. */
interface Model {
  stage: string;
  since: string;
  /** By house: whether a lead committee was charged, and whether it reported. */
  referred: Set<string>;
  reported: Set<string>;
}

const houseAt = (procedure: Procedure, code: string) =>
  procedure.stages.find((one) => one.code === code)!.house ?? 'outside';
const milestoneAt = (procedure: Procedure, code: string) =>
  procedure.stages.find((one) => one.code === code)!.milestone;

/** The rules in the test's own words: whether this may be recorded, all things considered. */
function mayBe(
  procedure: Procedure,
  passage: Passage,
  model: Model,
  move: ProposedMove,
  { roles, leadReferred, leadReported }: MoveFacts,
): boolean {
  if (ENDS.includes(milestoneAt(procedure, model.stage))) return false;
  const one = procedure.transitions.find(({ code }) => code === move.transition);
  if (!one?.from.includes(model.stage)) return false;
  if (one.passage === 'one' && passage === 'two') return false;
  if (one.passage === 'two' && passage === 'one') return false;
  if (roles !== 'system' && !one.by.some((role) => roles.includes(role))) return false;
  if (move.on < model.since || move.on > TODAY) return false;
  return one.requires.every((need) => {
    if (need.kind === 'document')
      return need.types.some((type) => move.documentTypes.includes(type));
    if (need.kind === 'reason') return move.reason !== null && move.reason !== '';
    if (need.kind === 'referral') return leadReferred || move.refersLead;
    if (need.kind === 'report') return leadReported;
    const result = move.decision?.result;
    const right =
      need.result === 'lost' ? result === 'lost' || result === 'tied' : result === need.result;
    return right && (need.majority === null || move.decision?.majority === need.majority);
  });
}

function proposalOf(procedure: Procedure, passage: Passage, model: Model, given: Attempt) {
  const legal = legalTransitions(procedure, { stage: model.stage, passage });
  const onward = legal.filter(({ to }) => !ENDS.includes(milestoneAt(procedure, to)));
  const near = given.ends || onward.length === 0 ? legal : onward;
  const pool = given.anywhere || near.length === 0 ? procedure.transitions : near;
  const chosen: Transition = pool[given.choice % pool.length]!;
  const house = houseAt(procedure, model.stage);
  if (given.reports && model.referred.has(house)) model.reported.add(house);
  const facts: MoveFacts = {
    since: model.since,
    roles: given.roles,
    leadReferred: model.referred.has(house),
    leadReported: model.reported.has(house),
  };
  const loose: ProposedMove = {
    transition: chosen.code,
    on: given.on,
    today: TODAY,
    documentTypes: given.documentTypes,
    decision: given.decision && decision(given.decision),
    reason: given.reason,
    refersLead: given.refersLead,
  };
  const move = given.fitting
    ? { ...fittingMove(chosen), on: given.on < model.since ? model.since : given.on, today: TODAY }
    : loose;
  return { move, facts, chosen };
}

describe.each(WORKFLOWS)('a bill that follows the template %s', (workflow) => {
  const procedure = TEMPLATES[workflow];

  describe.each(['one', 'two'] as const)('through %s chamber(s)', (passage) => {
    const known = new Set(reachableStages(procedure, passage).map(({ code }) => code));
    const toAnEnd = distancesToEnd(procedure, passage);

    it('goes only where the procedure lets it, whatever is sent', () => {
      const visited = new Set<string>();
      let refused = 0;
      fc.assert(
        fc.property(fc.array(attempt, { minLength: 60, maxLength: 100 }), (attempts) => {
          const model: Model = {
            stage: procedure.initial,
            since: '2026-01-05',
            referred: new Set(),
            reported: new Set(),
          };
          for (const given of attempts) {
            const { move, facts, chosen } = proposalOf(procedure, passage, model, given);
            const position = { stage: model.stage, passage };
            const problems = checkMove(procedure, position, move, facts);
            const expected = mayBe(procedure, passage, model, move, facts);
            expect(problems.length === 0, `${move.transition} from ${model.stage}`).toBe(expected);
            const legal = legalTransitions(procedure, position);
            if (!legal.includes(chosen)) {
              expect(['illegal_move', 'bill_ended']).toContain(problems[0]?.code);
            }
            if (problems.length > 0) {
              refused += 1;
              continue;
            }
            // A referral stays within its house, so the one left and the one entered are the same.
            if (move.refersLead) model.referred.add(houseAt(procedure, model.stage));
            model.stage = chosen.to;
            model.since = move.on;
            visited.add(model.stage);
            expect(known.has(model.stage)).toBe(true);
            if (passage === 'one') {
              expect(['first', 'outside']).toContain(houseAt(procedure, model.stage));
            }
            expect(toAnEnd.has(model.stage), `${model.stage} can end`).toBe(true);
          }
        }),
        { numRuns: 80 },
      );
      // Walks that stay near the filing would prove little.
      expect(visited.size).toBeGreaterThan(known.size / 2);
      expect(refused).toBeGreaterThan(100);
    });

    it('can always be brought to an end from where a walk has left it', () => {
      const step = fc.nat();
      fc.assert(
        fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
          let stage = procedure.initial;
          for (const choice of steps) {
            const legal = legalTransitions(procedure, { stage, passage });
            if (legal.length === 0) break;
            stage = legal[choice % legal.length]!.to;
          }
          while (!ENDS.includes(milestoneAt(procedure, stage))) {
            const next = legalTransitions(procedure, { stage, passage }).find(
              ({ to }) => toAnEnd.get(to)! < toAnEnd.get(stage)!,
            );
            if (!next) throw new Error(`no way on from ${stage}`);
            const facts: MoveFacts = {
              since: TODAY,
              roles: 'system',
              leadReferred: true,
              leadReported: true,
            };
            expect(checkMove(procedure, { stage, passage }, fittingMove(next), facts)).toEqual([]);
            stage = next.to;
          }
          expect(legalTransitions(procedure, { stage, passage })).toEqual([]);
        }),
        { numRuns: 100 },
      );
    });

    it('is refused for each thing that a fitting move lacks', () => {
      const good: MoveFacts = {
        since: '2026-03-01',
        roles: ['clerk', 'administrator'],
        leadReferred: true,
        leadReported: true,
      };
      let tried = 0;
      for (const { code: stage } of reachableStages(procedure, passage)) {
        for (const one of legalTransitions(procedure, { stage, passage })) {
          const check = (move: Partial<ProposedMove>, facts: Partial<MoveFacts> = {}) =>
            checkMove(procedure, { stage, passage }, fittingMove(one, move), {
              ...good,
              ...facts,
            }).map(({ code }) => code);
          expect(check({}), `${one.code} from ${stage}`).toEqual([]);
          expect(check({ on: '2026-02-28' })).toEqual(['date_before_last_step']);
          expect(check({ on: '2026-03-21' })).toEqual(['date_in_future']);
          expect(check({}, { roles: [] })).toEqual(['move_not_allowed_to_you']);
          for (const need of one.requires) {
            tried += 1;
            if (need.kind === 'document') {
              expect(check({ documentTypes: ['petition'] })).toEqual(['document_required']);
            }
            if (need.kind === 'reason') expect(check({ reason: ' ' })).toEqual(['reason_required']);
            if (need.kind === 'report') {
              expect(check({}, { leadReported: false })).toEqual(['report_required']);
            }
            if (need.kind === 'referral') {
              expect(check({ refersLead: false }, { leadReferred: false })).toEqual([
                'referral_required',
              ]);
            }
            if (need.kind === 'decision') {
              expect(check({ decision: null })).toEqual(['decision_required']);
              const other = decision({
                result: need.result === 'carried' ? 'lost' : 'carried',
                majority: need.majority ?? 'simple',
              });
              expect(check({ decision: other })).toEqual(['decision_contradicts_move']);
            }
          }
        }
      }
      expect(tried).toBeGreaterThan(20);
    });
  });
});

/** How many steps each stage is from an end, found backwards from the ends. */
function distancesToEnd(procedure: Procedure, passage: Passage): Map<string, number> {
  const distances = new Map<string, number>(
    procedure.stages
      .filter(({ milestone }) => ENDS.includes(milestone))
      .map(({ code }) => [code, 0] as const),
  );
  for (let changed = true; changed;) {
    changed = false;
    for (const { from, to, passage: only } of procedure.transitions) {
      const beyond = distances.get(to);
      if (beyond === undefined || (only !== null && only !== passage)) continue;
      for (const code of from) {
        if ((distances.get(code) ?? Infinity) <= beyond + 1) continue;
        distances.set(code, beyond + 1);
        changed = true;
      }
    }
  }
  return distances;
}
