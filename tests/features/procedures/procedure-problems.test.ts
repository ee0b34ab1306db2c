import { describe, expect, it } from 'vitest';
import {
  PROCEDURE_PROBLEMS,
  type ProcedureProblemCode,
} from '../../../src/features/procedures/procedure-problem.js';
import { procedureProblems } from '../../../src/features/procedures/procedure-problems.js';
import type { Procedure, Stage, Transition } from '../../../src/features/procedures/procedure.js';
import { CARRIED, REASON, smallProcedure, stage, transition } from './procedure-fixture.js';

const SOUND = smallProcedure();

const withStage = (code: string, over: Partial<Stage>): Procedure => ({
  ...SOUND,
  stages: SOUND.stages.map((one) => (one.code === code ? { ...one, ...over } : one)),
});
const withTransition = (code: string, over: Partial<Transition>): Procedure => ({
  ...SOUND,
  transitions: SOUND.transitions.map((one) => (one.code === code ? { ...one, ...over } : one)),
});
const plus = (...more: Transition[]): Procedure => ({
  ...SOUND,
  transitions: [...SOUND.transitions, ...more],
});
const plusStage = (one: Stage, ...more: Transition[]): Procedure => ({
  ...plus(...more),
  stages: [...SOUND.stages, one],
});
const without = (milestone: string): Procedure => ({
  ...SOUND,
  stages: SOUND.stages.filter((one) => one.milestone !== milestone),
});

const FAULTS: [ProcedureProblemCode, string, Procedure][] = [
  ['code_malformed', '/stages/2/code', withStage('vote', { code: 'The vote' })],
  ['code_malformed', '/transitions/0/code', withTransition('refer', { code: '1st' })],
  ['stage_code_taken', '/stages/9/code', plusStage(stage('vote'))],
  ['transition_code_taken', '/transitions/10/code', plus(transition('refer', 'filed', 'vote'))],
  ['names_missing', '/names', { ...SOUND, names: {} }],
  ['names_missing', '/stages/1/names', withStage('committee', { names: {} })],
  ['names_missing', '/stages/1/names', withStage('committee', { names: { en: 'x', fr: '  ' } })],
  ['names_missing', '/transitions/0/names', withTransition('refer', { names: { en: 'a\nb' } })],
  ['initial_unknown', '/initial', { ...SOUND, initial: 'nowhere' }],
  ['initial_is_an_end', '/initial', { ...SOUND, initial: 'rejected' }],
  ['initial_in_other_house', '/initial', { ...SOUND, initial: 'other_house' }],
  [
    'stage_unreachable',
    '/stages/9',
    plusStage(stage('island'), transition('leave', 'island', 'vote')),
  ],
  [
    'no_end_through_one_chamber',
    '/stages/9',
    plusStage(stage('trap'), transition('fall_in', 'vote', 'trap')),
  ],
  [
    'no_end_through_two_chambers',
    '/stages/9',
    plusStage(stage('trap'), transition('fall_in', 'vote', 'trap', { passage: 'two' })),
  ],
  [
    'no_end_through_one_chamber',
    '/stages/9',
    plusStage(
      stage('trap'),
      transition('fall_in', 'vote', 'trap'),
      transition('climb_out', 'trap', 'vote', { passage: 'two' }),
    ),
  ],
  ['second_house_in_one_chamber', '/stages/3/house', withTransition('transmit', { passage: null })],
  ['second_house_in_one_chamber', '/stages/2/house', withStage('vote', { house: 'joint' })],
  ['no_law_through_one_chamber', '/stages', withTransition('pass', { to: 'rejected' })],
  ['no_law_through_two_chambers', '/stages', withTransition('agree', { to: 'rejected' })],
  ['no_law_through_one_chamber', '/stages', withStage('law', { milestone: 'passed' })],
  ['rejected_end_missing', '/stages', without('rejected')],
  ['withdrawn_end_missing', '/stages', without('withdrawn')],
  ['lapsed_end_missing', '/stages', without('lapsed')],
  ['transition_from_missing', '/transitions/10/from', plus(transition('nothing', [], 'vote'))],
  [
    'transition_from_unknown',
    '/transitions/10/from/1',
    plus(transition('odd', ['filed', 'gone'], 'vote')),
  ],
  [
    'transition_from_twice',
    '/transitions/10/from/1',
    plus(transition('odd', ['filed', 'filed'], 'vote')),
  ],
  ['transition_to_unknown', '/transitions/10/to', plus(transition('odd', 'filed', 'gone'))],
  ['transition_to_itself', '/transitions/10/from/0', plus(transition('odd', 'filed', 'filed'))],
  [
    'transition_out_of_an_end',
    '/transitions/10/from/0',
    plus(transition('revive', 'lapsed', 'filed')),
  ],
  [
    'transition_by_nobody',
    '/transitions/10/by',
    plus(transition('odd', 'filed', 'vote', { by: [] })),
  ],
  [
    'requirement_twice',
    '/transitions/3/requires/1',
    withTransition('pass', { requires: [CARRIED, CARRIED] }),
  ],
  [
    'document_types_missing',
    '/transitions/7/requires/0/types',
    withTransition('publish', { requires: [{ kind: 'document', types: [] }] }),
  ],
  [
    'document_type_unknown',
    '/transitions/7/requires/0/types/1',
    withTransition('publish', { requires: [{ kind: 'document', types: ['act', 'papyrus'] }] }),
  ],
  [
    'committee_outside_house',
    '/transitions/7/requires/0',
    withTransition('publish', { requires: [{ kind: 'report' }] }),
  ],
  [
    'referral_across_houses',
    '/transitions/4/requires/0',
    withTransition('transmit', { requires: [{ kind: 'referral' }] }),
  ],
  [
    'deadline_malformed',
    '/stages/1/deadline/count',
    withStage('committee', { deadline: { count: 0, unit: 'sitting' } }),
  ],
  [
    'deadline_malformed',
    '/stages/1/deadline/count',
    withStage('committee', { deadline: { count: 1.5, unit: 'calendar' } }),
  ],
  [
    'deadline_at_an_end',
    '/stages/6/deadline',
    withStage('rejected', { deadline: { count: 3, unit: 'working' } }),
  ],
  ['tacit_unknown', '/stages/0/tacit', withStage('filed', { tacit: 'gone' })],
  ['tacit_from_elsewhere', '/stages/0/tacit', withStage('filed', { tacit: 'publish' })],
  ['tacit_without_deadline', '/stages/0/tacit', withStage('filed', { deadline: null })],
  [
    'tacit_needs_decision',
    '/stages/2/tacit',
    withStage('vote', { deadline: { count: 3, unit: 'working' }, tacit: 'pass' }),
  ],
  [
    'lapse_transition_missing',
    '/lapse/transition',
    { ...SOUND, lapse: { when: 'session_end', spares: [], transition: null } },
  ],
  [
    'lapse_transition_unknown',
    '/lapse/transition',
    { ...SOUND, lapse: { when: 'term_end', spares: [], transition: 'gone' } },
  ],
  [
    'lapse_leads_elsewhere',
    '/lapse/transition',
    { ...SOUND, lapse: { when: 'term_end', spares: [], transition: 'withdraw' } },
  ],
];

describe('the check of a procedure', () => {
  it('finds nothing in a sound one', () => {
    expect(procedureProblems(SOUND)).toEqual([]);
  });

  it.each(FAULTS)('finds %s at %s', (code, pointer, procedure) => {
    const found = procedureProblems(procedure).map((one) => `${one.code} ${one.pointer}`);
    expect(found).toContain(`${code} ${pointer}`);
  });

  it('has a case above for every problem it knows', () => {
    const shown = new Set(FAULTS.map(([code]) => code));
    expect(PROCEDURE_PROBLEMS.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('says nothing of reachability while there is no beginning', () => {
    const codes = procedureProblems({ ...SOUND, initial: 'nowhere' }).map(({ code }) => code);
    expect(codes).toEqual(['initial_unknown']);
  });

  it('allows no lapse at all, where bills live on', () => {
    expect(
      procedureProblems({ ...SOUND, lapse: { when: 'never', spares: [], transition: null } }),
    ).toEqual([]);
  });

  it('allows two papers to be asked for, and a way back', () => {
    const papers = withTransition('publish', {
      requires: [
        { kind: 'document', types: ['act'] },
        { kind: 'document', types: ['gazette'] },
        REASON,
      ],
    });
    expect(procedureProblems(papers)).toEqual([]);
    expect(procedureProblems(plus(transition('back', 'vote', 'committee')))).toEqual([]);
  });
});
