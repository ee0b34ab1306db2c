import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { WORKFLOWS, type Workflow } from '../../../src/features/parliaments/index.js';
import { procedureProblems, type Procedure } from '../../../src/features/procedures/index.js';
import { procedureTemplates } from '../../../src/features/procedures/procedure-templates.js';
import { translator } from '../../../src/platform/i18n/translator.js';
import { FormBody } from '../../../src/web/form-body.js';
import { changeDraft, draftOf } from '../../../src/web/procedures/editing/change-draft.js';
import { draftProblems } from '../../../src/web/procedures/editing/draft-problems.js';
import { EditState } from '../../../src/web/procedures/editing/edit-state.js';
import { GeneralFields } from '../../../src/web/procedures/editing/general-fields.js';
import { readDraft } from '../../../src/web/procedures/editing/procedure-draft.js';
import { StageFields } from '../../../src/web/procedures/editing/stage-fields.js';
import { StepFields } from '../../../src/web/procedures/editing/step-fields.js';
import { fieldsOf } from './fields.js';

const templates = procedureTemplates();
const t = translator('en');
const LANGUAGES = ['en', 'fr', 'pt', 'ar', 'es', 'sw'];

/** What a browser would send for the form of a procedure that nobody touched. */
function sent(procedure: Procedure): Record<string, string | string[]> {
  const state = new EditState(t, { languages: ['en'] }, draftOf(procedure), []);
  const html = renderToString(
    <form>
      <GeneralFields state={state} />
      {procedure.stages.map((stage, index) => (
        <StageFields state={state} stage={stage} index={index} />
      ))}
      {state.steps
        .filter(({ step }) => state.isShared(step))
        .map(({ step, index }) => (
          <StepFields state={state} step={step} index={index} />
        ))}
    </form>,
  );
  return { languages: LANGUAGES.join(' '), ...fieldsOf(html) };
}

const read = (fields: Record<string, unknown>, base: Procedure) => {
  const form = new FormBody(fields);
  return changeDraft(readDraft(form, base), form, 'en');
};

describe('the form of a procedure', () => {
  it.each(WORKFLOWS)('%s: comes back as it was when nobody touched it', (workflow: Workflow) => {
    const procedure = templates[workflow];
    const draft = read(sent(procedure), procedure);
    expect(draft.procedure).toEqual(procedure);
    expect(draftProblems(draft.procedure)).toEqual([]);
  });

  const procedure = templates.westminster;
  const untouched = sent(procedure);
  const index = (code: string) => procedure.stages.findIndex((stage) => stage.code === code);
  const running = procedure.stages.find(({ milestone }) => milestone === 'committee_report')!;

  it('takes a new name, limit, milestone and place', () => {
    const n = index(running.code);
    const draft = read(
      {
        ...untouched,
        [`s${n}-name-en`]: ' Report laid ',
        [`s${n}-count`]: '21',
        [`s${n}-unit`]: 'sitting',
        [`s${n}-milestone`]: 'committee_stage',
        [`s${n}-house`]: '',
      },
      procedure,
    );
    const stage = draft.procedure.stages[n]!;
    expect(stage).toMatchObject({
      code: running.code,
      milestone: 'committee_stage',
      house: null,
      deadline: { count: 21, unit: 'sitting' },
    });
    expect(stage.names).toEqual({ ...running.names, en: 'Report laid' });
  });

  it('takes out a stage with the steps that lead to it or begin only there', () => {
    const n = index(running.code);
    const { procedure: left } = read({ ...untouched, [`s${n}-remove`]: 'yes' }, procedure);
    expect(left.stages.map(({ code }) => code)).toEqual(
      procedure.stages.map(({ code }) => code).filter((code) => code !== running.code),
    );
    expect(left.transitions.some(({ to, from }) => [to, ...from].includes(running.code))).toBe(
      false,
    );
    const gone = procedure.transitions.filter(
      ({ to, from }) => to === running.code || from.every((code) => code === running.code),
    );
    expect(gone.length).toBeGreaterThan(1);
    expect(left.transitions).toHaveLength(procedure.transitions.length - gone.length);
    expect(draftProblems(left).map(({ code }) => code)).toEqual(
      procedureProblems(left).map(({ code }) => code),
    );
  });

  it('adds a stage after another one, and a step to it, with codes of their own', () => {
    const n = index(running.code);
    const first = read(
      { ...untouched, 'new-stage': 'Café & Débat', 'new-stage-after': running.code },
      procedure,
    );
    const stage = first.procedure.stages[n + 1]!;
    expect(stage).toEqual({
      code: 'cafe_debat',
      names: { en: 'Café & Débat' },
      milestone: running.milestone,
      house: running.house,
      deadline: null,
      tacit: null,
    });
    expect(first.added.stages).toEqual(new Set(['cafe_debat']));
    expect(draftProblems(first.procedure)).toEqual([
      { code: 'stage_unreachable', field: `s${n + 1}`, part: `s${n + 1}` },
    ]);
    const { procedure: next } = read(
      { ...sent(first.procedure), [`s${n}-new`]: 'قهوة' },
      first.procedure,
    );
    expect(next.transitions.at(-1)).toEqual({
      code: 'step',
      names: { en: 'قهوة' },
      from: [running.code],
      to: '',
      passage: null,
      by: ['clerk', 'administrator'],
      requires: [],
    });
  });

  it('reads every kind of requirement', () => {
    const n = procedure.transitions.findIndex(({ from }) => from.length === 1);
    const { procedure: read1 } = read(
      {
        ...untouched,
        [`t${n}-doc-0`]: ['act', '', 'gazette'],
        [`t${n}-doc-1`]: ['', 'committee_report'],
        [`t${n}-decision`]: 'carried',
        [`t${n}-majority`]: 'two_thirds_members',
        [`t${n}-also`]: ['reason', 'report', 'nonsense'],
        [`t${n}-by`]: 'administrator',
        [`t${n}-passage`]: 'two',
      },
      procedure,
    );
    const step = read1.transitions[n]!;
    expect(step.requires).toEqual(
      expect.arrayContaining([
        { kind: 'document', types: ['act', 'gazette'] },
        { kind: 'document', types: ['committee_report'] },
        { kind: 'decision', result: 'carried', majority: 'two_thirds_members' },
        { kind: 'report' },
        { kind: 'reason' },
      ]),
    );
    expect(step.requires).toHaveLength(5);
    expect(step).toMatchObject({ by: ['administrator'], passage: 'two' });
  });

  it('says of each problem where it is', () => {
    const n = index(running.code);
    const step = procedure.transitions.findIndex(({ from }) => from.length === 1);
    const { procedure: draft } = read(
      {
        ...untouched,
        [`s${n}-count`]: '1.5',
        [`s${n}-name-en`]: 'x'.repeat(301),
        [`t${step}-by`]: [],
        [`t${step}-to`]: '',
        initial: 'nowhere',
      },
      procedure,
    );
    const problems = draftProblems(draft);
    expect(problems).toContainEqual({ code: 'initial_unknown', field: 'initial', part: null });
    expect(problems).toContainEqual({
      code: 'deadline_malformed',
      field: `s${n}-count`,
      part: `s${n}`,
    });
    expect(problems).toContainEqual({
      code: 'name_too_long',
      field: `s${n}-name-en`,
      part: `s${n}`,
    });
    expect(problems).toContainEqual({
      code: 'transition_by_nobody',
      field: `t${step}-by`,
      part: `t${step}`,
    });
    expect(problems).toContainEqual({
      code: 'transition_to_unknown',
      field: `t${step}-to`,
      part: `t${step}`,
    });
    expect(problems).toHaveLength(5);
  });

  it('bears with a form that is no form', () => {
    for (const fields of [
      {},
      { 's0-code': '' },
      { 's0-code': ['a', 'b'], 't0-code': '__proto__' },
    ]) {
      const draft = read(fields, procedure);
      expect(draftProblems(draft.procedure).length).toBeGreaterThan(0);
    }
  });
});
