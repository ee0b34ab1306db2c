import { describe, expect, it } from 'vitest';
import { procedureTemplates } from '../../../src/features/procedures/procedure-templates.js';
import { transitionOf, type Passage } from '../../../src/features/procedures/procedure.js';
import { WORKFLOWS, type Workflow } from '../../../src/features/parliaments/index.js';
import { drive } from './drive.js';

const TEMPLATES = procedureTemplates();

/** How a bill of the tradition goes: to the first chamber's last vote, and what follows it. */
interface Journey {
  readonly toFinalVote: readonly string[];
  readonly pass: readonly string[];
  readonly transmit: string;
  readonly secondToFinalVote: readonly string[];
  readonly agree: string;
  /** The chambers want different things, and meet in the middle. */
  readonly disagree: readonly string[];
  readonly mediate: readonly string[];
  readonly mediationFails: readonly string[];
  readonly reject: string;
  readonly joint: string;
}

const toSecond = (codes: readonly string[]) => codes.map((code) => `second_house_${code}`);
const READINGS = [
  'read_first_time',
  'refer',
  'report',
  'open_second_reading',
  'agree_second_reading',
  'report_from_whole',
  'agree_report',
];
const LECTURES = ['refer', 'report', 'open_debate', 'proceed_to_articles', 'conclude_articles'];
const LEITURAS = [
  'announce',
  'refer',
  'report',
  'open_generality',
  'approve_generality',
  'conclude_speciality',
];
const MUDAWALAT = [
  'announce',
  'refer',
  'report',
  'open_debate',
  'agree_principle',
  'conclude_articles',
];
const TRAMITES = [
  'appoint_rapporteurs',
  'report',
  'open_debate',
  'vote_articles',
  'conclude_articles',
];
const STEPS = [
  'introduce',
  'refer',
  'report',
  'open_debate',
  'agree_in_general',
  'conclude_details',
];

const JOURNEYS: Record<Workflow, Journey> = {
  westminster: {
    toFinalVote: ['publish', ...READINGS],
    pass: ['pass'],
    transmit: 'pass_and_transmit',
    secondToFinalVote: toSecond(READINGS),
    agree: 'second_house_pass',
    disagree: ['second_house_pass_amended', 'disagree_amendments'],
    mediate: ['agree_mediated_text', 'approve_mediated_first', 'approve_mediated_second'],
    mediationFails: ['fail_mediation'],
    reject: 'lose_third_reading',
    joint: 'mediation',
  },
  francophone: {
    toFinalVote: ['examine_admissibility', 'admit', 'announce', ...LECTURES],
    pass: ['adopt'],
    transmit: 'adopt_and_transmit',
    secondToFinalVote: toSecond(LECTURES),
    agree: 'second_house_adopt_same',
    disagree: ['second_house_adopt_amended', 'amend_again', 'second_house_refuse_new_reading'],
    mediate: ['agree_joint_text', 'adopt_joint_first', 'adopt_joint_second'],
    mediationFails: ['fail_joint_committee', 'reject_finally'],
    reject: 'reject',
    joint: 'joint_committee',
  },
  lusophone: {
    toFinalVote: ['examine_admissibility', 'admit', ...LEITURAS],
    pass: ['approve', 'settle_wording'],
    transmit: 'approve_and_transmit',
    secondToFinalVote: toSecond(LEITURAS),
    agree: 'second_house_approve',
    disagree: ['second_house_approve_changed', 'refuse_changes'],
    mediate: ['agree_mixed_text', 'approve_mixed_first', 'approve_mixed_second'],
    mediationFails: ['fail_mixed_committee'],
    reject: 'reject',
    joint: 'mixed_committee',
  },
  arabophone: {
    toFinalVote: ['notify_government', 'close_notice', ...MUDAWALAT],
    pass: ['approve'],
    transmit: 'approve_and_refer',
    secondToFinalVote: toSecond(MUDAWALAT),
    agree: 'second_house_approve',
    disagree: ['second_house_approve_changed', 'refuse_amendments'],
    mediate: ['agree_joint_text', 'approve_joint_first', 'approve_joint_second'],
    mediationFails: ['fail_joint_committee', 'reject_finally'],
    reject: 'reject',
    joint: 'joint_committee',
  },
  hispanophone: {
    toFinalVote: [
      'examine_admission',
      'admit',
      'put_to_consideration',
      'take_into_consideration',
      ...TRAMITES,
    ],
    pass: ['approve'],
    transmit: 'approve_and_send',
    secondToFinalVote: toSecond(['refer', ...TRAMITES]),
    agree: 'second_house_approve',
    disagree: ['second_house_approve_changed', 'refuse_changes'],
    mediate: ['agree_mixed_text', 'approve_mixed_first', 'approve_mixed_second'],
    mediationFails: ['fail_mixed_committee'],
    reject: 'reject',
    joint: 'mixed_committee',
  },
  generic: {
    toFinalVote: STEPS,
    pass: ['pass'],
    transmit: 'pass_and_transmit',
    secondToFinalVote: toSecond(STEPS),
    agree: 'second_house_pass',
    disagree: ['second_house_pass_amended', 'disagree_amendments'],
    mediate: ['agree_mediated_text', 'approve_mediated_first', 'approve_mediated_second'],
    mediationFails: ['fail_mediation'],
    reject: 'reject',
    joint: 'mediation',
  },
};

const TO_LAW = ['send_to_executive', 'assent', 'publish_act', 'commence'];

describe.each(WORKFLOWS)('a bill of the tradition %s', (workflow) => {
  const procedure = TEMPLATES[workflow];
  const way = JOURNEYS[workflow];
  const go = (passage: Passage, ...codes: (string | readonly string[])[]) =>
    drive(procedure, passage, codes.flat());
  const goes = (milestone: string, passage: Passage, ...codes: (string | readonly string[])[]) => {
    const { stopped, ...end } = go(passage, ...codes);
    expect(stopped).toBeNull();
    expect(end.milestone).toBe(milestone);
    return end.stages;
  };
  const both = [way.toFinalVote, way.transmit, way.secondToFinalVote] as const;

  it('comes into force through one chamber', () => {
    goes('commenced', 'one', way.toFinalVote, way.pass, TO_LAW);
  });

  it('comes into force through two chambers that agree', () => {
    const stages = goes('commenced', 'two', ...both, way.agree, TO_LAW);
    expect(stages.some((code) => code.startsWith('second_house'))).toBe(true);
  });

  it('comes into force after disagreement and mediation', () => {
    const stages = goes('commenced', 'two', ...both, way.disagree, way.mediate, TO_LAW);
    expect(stages).toContain(way.joint);
  });

  it('falls when mediation fails', () => {
    goes('rejected', 'two', ...both, way.disagree, way.mediationFails);
  });

  it('is rejected in the last vote', () => {
    goes('rejected', 'one', way.toFinalVote, way.reject);
    goes('rejected', 'two', way.toFinalVote, way.reject);
  });

  it.each(['withdraw', 'lapse'])('ends by %s from anywhere in the houses', (code) => {
    const milestone = code === 'withdraw' ? 'withdrawn' : 'lapsed';
    for (let taken = 0; taken <= way.toFinalVote.length; taken += 1) {
      goes(milestone, 'one', way.toFinalVote.slice(0, taken), code);
    }
    goes(milestone, 'two', ...both, code);
    goes(milestone, 'two', ...both, way.disagree, code);
  });

  it('is reviewed by the court, and goes on or ends there', () => {
    goes('to_executive', 'one', way.toFinalVote, way.pass, 'seek_review', 'uphold');
    goes('struck_down', 'one', way.toFinalVote, way.pass, 'seek_review', 'strike_down');
  });

  it('comes back from the head of state, and is changed, confirmed or dropped', () => {
    const back = [way.toFinalVote, way.pass, 'send_to_executive', 'return'] as const;
    goes('commenced', 'one', ...back, 'accept_return', TO_LAW.slice(1));
    goes('commenced', 'one', ...back, 'override', 'assent_overridden', TO_LAW.slice(2));
    goes('vetoed', 'one', ...back, 'drop_returned');
  });

  it('is confirmed by both chambers where there are two', () => {
    const back = [...both, way.agree, 'send_to_executive', 'return'] as const;
    goes(
      'assented',
      'two',
      ...back,
      'override_first',
      'second_house_override',
      'assent_overridden',
    );
    goes('vetoed', 'two', ...back, 'override_first', 'second_house_lose_override');
    goes('to_executive', 'two', ...back, 'accept_return_first', 'second_house_accept_return');
    goes('vetoed', 'two', ...back, 'accept_return_first', 'second_house_refuse_return');
    expect(go('two', ...back, 'override').stopped?.problems[0]?.code).toBe('illegal_move');
  });

  it('does not return to the head of state a second time unheard', () => {
    const again = go(
      'one',
      way.toFinalVote,
      way.pass,
      'send_to_executive',
      'return',
      'override',
      'return',
    );
    expect(again.stopped?.problems).toEqual([{ code: 'illegal_move', pointer: '/transition' }]);
  });

  it('skips nothing: no step of the way can be left out', () => {
    const whole = [...way.toFinalVote, ...way.pass, ...TO_LAW];
    const skipped = whole.slice(0, -1).filter((_, left) => {
      const codes = whole.filter((__, at) => at !== left);
      return go('one', codes).milestone === 'commenced';
    });
    // Steps that the tradition itself lets a house leave out.
    const optional: Partial<Record<Workflow, string[]>> = {
      westminster: ['publish'],
      francophone: ['announce'],
      lusophone: ['announce'],
      arabophone: ['announce'],
    };
    expect(skipped).toEqual(optional[workflow] ?? []);
  });

  it('reserves the lapse to administrators', () => {
    expect(transitionOf(procedure, 'lapse')?.by).toEqual(['administrator']);
  });
});

describe('what is peculiar to a tradition', () => {
  it('spares government bills at the end of the term in the Arabic-speaking one', () => {
    expect(TEMPLATES.arabophone.lapse).toEqual({
      when: 'term_end',
      spares: ['government'],
      transition: 'lapse',
    });
    expect(TEMPLATES.westminster.lapse.spares).toEqual([]);
  });

  it.each<[Workflow, string, number]>([
    ['westminster', 'mediation', 30],
    ['francophone', 'admissibility', 10],
    ['arabophone', 'government_notice', 10],
  ])('gives %s a deadline at %s, after which silence counts', (workflow, code, count) => {
    const stage = TEMPLATES[workflow].stages.find((one) => one.code === code)!;
    expect(stage.deadline).toEqual({ count, unit: 'calendar' });
    expect(transitionOf(TEMPLATES[workflow], stage.tacit!)?.from).toContain(code);
  });

  it('lets the lower house have the last word where a joint committee fails', () => {
    for (const workflow of ['francophone', 'arabophone'] as const) {
      const way = JOURNEYS[workflow];
      const codes = [
        ...way.toFinalVote,
        way.transmit,
        ...way.secondToFinalVote,
        ...way.disagree,
        'fail_joint_committee',
        'decide_finally',
        ...TO_LAW,
      ];
      expect(drive(TEMPLATES[workflow], 'two', codes)).toMatchObject({
        milestone: 'commenced',
        stopped: null,
      });
    }
  });
});
