import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFinal } from '../../../src/features/procedures/milestone.js';
import type { ProcedureProblemCode } from '../../../src/features/procedures/procedure-problem.js';
import { procedureProblems } from '../../../src/features/procedures/procedure-problems.js';
import { procedureTemplates } from '../../../src/features/procedures/procedure-templates.js';
import { procedureSchema } from '../../../src/features/procedures/procedure.schema.js';
import type { Procedure, Stage, Transition } from '../../../src/features/procedures/procedure.js';
import { WORKFLOWS } from '../../../src/features/parliaments/index.js';

const TEMPLATES = procedureTemplates();

/** Plants one fault at a place that `pick` chooses, and says what must be found. */
type Mutation = (
  procedure: Procedure,
  pick: <T>(all: readonly T[]) => T,
) => { procedure: Procedure; found: ProcedureProblemCode[] };

const stages = (procedure: Procedure, change: (one: Stage) => Stage | null): Procedure => ({
  ...procedure,
  stages: procedure.stages.flatMap((one) => change(one) ?? []),
});
const transitions = (
  procedure: Procedure,
  change: (one: Transition) => Transition | null,
): Procedure => ({
  ...procedure,
  transitions: procedure.transitions.flatMap((one) => change(one) ?? []),
});
const running = ({ stages }: Procedure) => stages.filter(({ milestone }) => !isFinal(milestone));
const ends = ({ stages }: Procedure) => stages.filter(({ milestone }) => isFinal(milestone));

const MUTATIONS: Record<string, Mutation> = {
  'a stage is cut out, and the transitions are left': (procedure, pick) => {
    const { code } = pick(procedure.stages.filter((one) => one.code !== procedure.initial));
    return {
      procedure: stages(procedure, (one) => (one.code === code ? null : one)),
      found: ['transition_to_unknown'],
    };
  },
  'a stage loses every way to it': (procedure, pick) => {
    const { code } = pick(procedure.stages.filter((one) => one.code !== procedure.initial));
    return {
      procedure: transitions(procedure, (one) => (one.to === code ? null : one)),
      found: ['stage_unreachable'],
    };
  },
  'a stage loses every way on': (procedure, pick) => {
    const known = reached(procedure, 'two', procedure.initial);
    const { code } = pick(
      running(procedure).filter((one) => one.code !== procedure.initial && known.has(one.code)),
    );
    const cut = transitions(procedure, (one) => {
      const from = one.from.filter((other) => other !== code);
      return from.length === 0 ? null : { ...one, from };
    });
    return { procedure: cut, found: ['no_end_through_two_chambers'] };
  },
  'a bill of one chamber is sent to the second': (procedure, pick) => {
    const entry = pick(
      procedure.transitions.filter(
        ({ to, from }) =>
          ['second', 'joint'].includes(
            procedure.stages.find(({ code }) => code === to)!.house ?? '',
          ) &&
          from.some((code) => procedure.stages.find((one) => one.code === code)!.house === 'first'),
      ),
    );
    const opened = transitions(procedure, (one) =>
      one.code === entry.code
        ? { ...one, passage: null, from: [...one.from, procedure.initial] }
        : one,
    );
    return { procedure: opened, found: ['second_house_in_one_chamber'] };
  },
  'an end is left again': (procedure, pick) => {
    const from = pick(ends(procedure)).code;
    const index = procedure.transitions.indexOf(pick(procedure.transitions));
    const changed = procedure.transitions.map((one, at) =>
      at === index ? { ...one, from: [...one.from, from] } : one,
    );
    return {
      procedure: { ...procedure, transitions: changed },
      found: ['transition_out_of_an_end'],
    };
  },
  'publication is forgotten': (procedure) => ({
    procedure: transitions(procedure, (one) => (one.code === 'publish_act' ? null : one)),
    found: ['no_law_through_one_chamber', 'no_law_through_two_chambers'],
  }),
  'a transition leads back to where it begins': (procedure, pick) => {
    const { code, from } = pick(procedure.transitions);
    return {
      procedure: transitions(procedure, (one) =>
        one.code === code ? { ...one, to: from[0]! } : one,
      ),
      found: ['transition_to_itself'],
    };
  },
  'two stages get one code': (procedure, pick) => {
    const kept = pick(procedure.stages);
    const lost = pick(procedure.stages.filter((one) => one !== kept));
    return {
      procedure: stages(procedure, (one) => (one === lost ? { ...one, code: kept.code } : one)),
      found: ['stage_code_taken'],
    };
  },
  'an unknown paper is asked for': (procedure, pick) => {
    const { code } = pick(procedure.transitions);
    return {
      procedure: transitions(procedure, (one) =>
        one.code === code
          ? { ...one, requires: [...one.requires, { kind: 'document', types: ['scroll'] }] }
          : one,
      ),
      found: ['document_type_unknown'],
    };
  },
  'nobody may do it': (procedure, pick) => {
    const { code } = pick(procedure.transitions);
    return {
      procedure: transitions(procedure, (one) => (one.code === code ? { ...one, by: [] } : one)),
      found: ['transition_by_nobody'],
    };
  },
  'silence takes a decision': (procedure, pick) => {
    const decided = pick(
      procedure.transitions.filter(({ requires }) =>
        requires.some(({ kind }) => kind === 'decision'),
      ),
    );
    const at = pick(decided.from);
    return {
      procedure: stages(procedure, (one) =>
        one.code === at
          ? { ...one, deadline: { count: 3, unit: 'sitting' }, tacit: decided.code }
          : one,
      ),
      found: ['tacit_needs_decision'],
    };
  },
  'lapsing means something else': (procedure, pick) => {
    const other = pick(
      procedure.transitions.filter(({ code }) => code !== procedure.lapse.transition),
    );
    return {
      procedure: { ...procedure, lapse: { ...procedure.lapse, transition: other.code } },
      found: ['lapse_leads_elsewhere'],
    };
  },
};

describe('a fault that is planted in a template', () => {
  it.each(Object.keys(MUTATIONS))('is found when %s', (name) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WORKFLOWS),
        fc.infiniteStream(fc.nat()),
        (workflow, stream) => {
          const pick = <T>(all: readonly T[]): T => all[stream.next().value! % all.length]!;
          const { procedure, found } = MUTATIONS[name]!(TEMPLATES[workflow], pick);
          const codes = procedureProblems(procedure).map(({ code }) => code);
          expect(codes).toEqual(expect.arrayContaining(found));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is never sound by accident: whatever passes the check leads every bill to an end', () => {
    const cut = fc.record({
      workflow: fc.constantFrom(...WORKFLOWS),
      dropped: fc.array(fc.nat(), { maxLength: 12 }),
      redirected: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(cut, ({ workflow, dropped, redirected }) => {
        const template = TEMPLATES[workflow];
        const goals = new Map(
          redirected.map(([at, to]) => [
            at % template.transitions.length,
            template.stages[to % template.stages.length]!.code,
          ]),
        );
        const gone = new Set(dropped.map((at) => at % template.transitions.length));
        const procedure = {
          ...template,
          transitions: template.transitions.flatMap((one, at) =>
            gone.has(at) ? [] : { ...one, to: goals.get(at) ?? one.to },
          ),
        };
        if (procedureProblems(procedure).length > 0) return;
        for (const passage of ['one', 'two'] as const) {
          for (const code of reached(procedure, passage, procedure.initial)) {
            const goal = [...reached(procedure, passage, code)].some((end) =>
              isFinal(procedure.stages.find((one) => one.code === end)!.milestone),
            );
            expect(goal, `${code} of ${passage} can end`).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Written apart from the product's own search, on purpose. */
function reached(procedure: Procedure, passage: 'one' | 'two', from: string): Set<string> {
  const queue = [from];
  const seen = new Set<string>();
  while (queue.length > 0) {
    const code = queue.pop()!;
    if (seen.has(code)) continue;
    seen.add(code);
    for (const one of procedure.transitions) {
      const open = one.passage === null || one.passage === passage;
      if (open && one.from.includes(code)) queue.push(one.to);
    }
  }
  return seen;
}

describe('the form of a procedure', () => {
  it('is that of every template, and of nothing with a member too many', () => {
    for (const workflow of WORKFLOWS) {
      expect(procedureSchema.parse(TEMPLATES[workflow])).toEqual(TEMPLATES[workflow]);
      const more = { ...TEMPLATES[workflow], colour: 'green' };
      expect(procedureSchema.safeParse(more).success).toBe(false);
    }
  });

  it('keeps anything that passes it from breaking the check', () => {
    const code = fc.stringMatching(/^[a-c]$/);
    const names = fc.constant({ en: 'Name' });
    const procedure = fc.record({
      names,
      initial: code,
      stages: fc.array(
        fc.record({
          code,
          names,
          milestone: fc.constantFrom('filed', 'final_vote', 'commenced', 'rejected', 'lapsed'),
          house: fc.constantFrom('first', 'second', 'joint', null),
          deadline: fc.option(
            fc.record({ count: fc.integer({ min: 1, max: 9 }), unit: fc.constant('working') }),
          ),
          tacit: fc.option(code),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      transitions: fc.array(
        fc.record({
          code,
          names,
          from: fc.array(code, { minLength: 1, maxLength: 3 }),
          to: code,
          passage: fc.constantFrom('one', 'two', null),
          by: fc.constant(['clerk']),
          requires: fc.array(
            fc.constantFrom({ kind: 'reason' }, { kind: 'referral' }, { kind: 'report' }),
            { maxLength: 2 },
          ),
        }),
        { maxLength: 6 },
      ),
      lapse: fc.record({
        when: fc.constantFrom('term_end', 'never'),
        spares: fc.constant([]),
        transition: fc.option(code),
      }),
    });
    fc.assert(
      fc.property(procedure, (given) => {
        const parsed = procedureSchema.parse(given);
        for (const { pointer } of procedureProblems(parsed)) {
          expect(pointer).toMatch(/^\/(names|initial|stages|transitions|lapse)/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
