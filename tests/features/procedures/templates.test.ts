import { describe, expect, it } from 'vitest';
import { isFinal, type Milestone } from '../../../src/features/procedures/milestone.js';
import { procedureProblems } from '../../../src/features/procedures/procedure-problems.js';
import { procedureTemplates } from '../../../src/features/procedures/procedure-templates.js';
import type { Names } from '../../../src/features/parliaments/index.js';
import { WORKFLOWS } from '../../../src/features/parliaments/index.js';
import { reachableStages } from '../../../src/features/procedures/reachable-stages.js';

const TEMPLATES = procedureTemplates();

/** What the tradition itself speaks, beside the languages of the pages. */
const OWN: Partial<Record<(typeof WORKFLOWS)[number], string>> = { hispanophone: 'es' };

describe.each(WORKFLOWS)('the template %s', (workflow) => {
  const procedure = TEMPLATES[workflow];
  const milestones = (passage: 'one' | 'two') =>
    new Set(reachableStages(procedure, passage).map(({ milestone }) => milestone));

  it('holds together', () => {
    expect(procedureProblems(procedure)).toEqual([]);
  });

  it('has a name for everything in the languages of the pages and in its own', () => {
    const named: [string, Names][] = [
      ['procedure', procedure.names],
      ...procedure.stages.map((one): [string, Names] => [one.code, one.names]),
      ...procedure.transitions.map((one): [string, Names] => [one.code, one.names]),
    ];
    const own = OWN[workflow];
    const wanted = ['en', 'fr', 'pt', 'ar', ...(own ? [own] : [])];
    const missing = named.flatMap(([code, names]) =>
      wanted.filter((lang) => !names[lang]?.trim()).map((lang) => `${code}.${lang}`),
    );
    expect(missing).toEqual([]);
  });

  it('writes each language in its own script', () => {
    const all = [procedure, ...procedure.stages, ...procedure.transitions];
    const wrong = all.flatMap(({ names }) =>
      Object.entries(names)
        .filter(([lang, text]) => /\p{Script=Arabic}/u.test(text) !== (lang === 'ar'))
        .map(([lang, text]) => `${lang}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('names the ways on from one stage differently, in every language', () => {
    const twins: string[] = [];
    for (const passage of ['one', 'two'] as const) {
      for (const stage of reachableStages(procedure, passage)) {
        const ways = procedure.transitions.filter(
          (one) =>
            one.from.includes(stage.code) && (one.passage === null || one.passage === passage),
        );
        for (const lang of ['en', 'fr', 'pt', 'ar']) {
          const names = ways.map((one) => one.names[lang]);
          if (new Set(names).size !== names.length) twins.push(`${stage.code} ${passage} ${lang}`);
        }
      }
    }
    expect(twins).toEqual([]);
  });

  it('leads through the steps that every tradition has, with one chamber and with two', () => {
    const common: Milestone[] = [
      'filed',
      'committee_stage',
      'committee_report',
      'general_debate',
      'detailed_consideration',
      'final_vote',
      'passed',
      'constitutional_review',
      'to_executive',
      'returned',
      'assented',
      'promulgated_published',
      'commenced',
      'rejected',
      'withdrawn',
      'lapsed',
      'inadmissible',
      'vetoed',
      'struck_down',
    ];
    expect(common.filter((one) => !milestones('one').has(one))).toEqual([]);
    expect(
      [...common, 'to_other_chamber', 'reconciliation'].filter(
        (one) => !milestones('two').has(one as Milestone),
      ),
    ).toEqual([]);
    expect(milestones('one')).not.toContain('to_other_chamber');
  });

  it('lets a committee be charged and heard in each house', () => {
    for (const house of ['first', 'second']) {
      const inHouse = procedure.stages.filter((stage) => stage.house === house);
      const kinds = procedure.transitions
        .filter(({ from }) => inHouse.some(({ code }) => from.includes(code)))
        .flatMap(({ requires }) => requires.map(({ kind }) => kind));
      expect(kinds).toEqual(expect.arrayContaining(['referral', 'report', 'decision']));
    }
  });

  it('asks for a reason before a bill is withdrawn, lapses or is inadmissible', () => {
    const reasonless = procedure.transitions.filter(({ to, requires }) => {
      const goal = procedure.stages.find(({ code }) => code === to)!;
      const needs = ['withdrawn', 'lapsed', 'inadmissible', 'struck_down', 'consolidated_into'];
      return needs.includes(goal.milestone) && !requires.some(({ kind }) => kind === 'reason');
    });
    expect(reasonless.map(({ code }) => code)).toEqual([]);
  });

  it('rejects a bill only by a decision, or when the chambers cannot agree', () => {
    const rejecting = procedure.transitions.filter(({ to }) => {
      const goal = procedure.stages.find(({ code }) => code === to)!;
      return goal.milestone === 'rejected' || goal.milestone === 'vetoed';
    });
    const undecided = rejecting.filter(
      ({ requires }) => !requires.some(({ kind }) => kind === 'decision'),
    );
    const fromJoint = (codes: readonly string[]) =>
      codes.every((code) => procedure.stages.find((one) => one.code === code)!.house === 'joint');
    expect(undecided.filter(({ from }) => !fromJoint(from)).map(({ code }) => code)).toEqual([]);
  });

  it('publishes only what is filed as a gazette or an act', () => {
    const publishing = procedure.transitions.filter(({ to }) => {
      const goal = procedure.stages.find(({ code }) => code === to)!;
      return goal.milestone === 'promulgated_published';
    });
    expect(publishing.length).toBeGreaterThan(0);
    for (const { requires } of publishing) {
      expect(requires).toContainEqual({ kind: 'document', types: ['gazette', 'act'] });
    }
  });

  it('withdraws and lapses from every stage of a house before the bill is passed', () => {
    const before = procedure.stages.filter(
      ({ house, milestone }) =>
        house !== null && !isFinal(milestone) && !['returned', 'passed'].includes(milestone),
    );
    for (const milestone of ['withdrawn', 'lapsed']) {
      const ends = procedure.stages.filter((stage) => stage.milestone === milestone);
      const ways = procedure.transitions.filter(({ to }) => ends.some(({ code }) => code === to));
      const without = before.filter(({ code }) => !ways.some(({ from }) => from.includes(code)));
      expect(without.map(({ code }) => `${milestone} from ${code}`)).toEqual([]);
    }
  });

  it('overrides the head of state by more than a simple majority', () => {
    const returned = procedure.stages.filter(({ milestone }) => milestone === 'returned');
    const rules = procedure.transitions
      .filter(({ from }) => returned.some(({ code }) => from.includes(code)))
      .flatMap(({ requires }) =>
        requires.flatMap((one) => (one.kind === 'decision' && one.majority ? one.majority : [])),
      );
    expect(rules.length).toBeGreaterThan(0);
    expect(rules).not.toContain('simple');
  });
});
