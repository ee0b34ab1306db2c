import type { Procedure, Stage, Transition } from '../../../features/procedures/index.js';
import type { FormBody } from '../../form-body.js';
import { NO_PARTS, RECORDERS, type Draft, type PartsByCode } from './procedure-draft.js';

export interface ChangedDraft extends Draft {
  /** What is new, to be shown open. */
  readonly added: PartsByCode;
}

/** A version as its form shows it at first. */
export const draftOf = (procedure: Procedure): ChangedDraft => {
  return { procedure, many: new Set(), removed: NO_PARTS, added: NO_PARTS };
};

/** Takes out what is to go, and puts in what was named in the fields for new stages and steps. */
export function changeDraft(draft: Draft, form: FormBody, lang: string): ChangedDraft {
  const without = removeParts(draft.procedure, draft.removed);
  const steps = newSteps(draft.procedure, without, form, lang);
  const { stages, added } = withNewStage(without.stages, form, lang);
  return {
    procedure: { ...without, stages, transitions: [...without.transitions, ...steps] },
    many: draft.many,
    removed: NO_PARTS,
    added: { stages: added, steps: new Set(steps.map(({ code }) => code)) },
  };
}

/** What leads to a stage that goes, or begins only there, goes with it. */
function removeParts(procedure: Procedure, removed: PartsByCode): Procedure {
  if (removed.stages.size === 0 && removed.steps.size === 0) return procedure;
  const stays = (code: string) => !removed.stages.has(code);
  const transitions = procedure.transitions
    .filter(({ code, to, from }) => {
      return !removed.steps.has(code) && stays(to) && (from.length === 0 || from.some(stays));
    })
    .map((one): Transition => ({ ...one, from: one.from.filter(stays) }));
  const left = new Set(transitions.map(({ code }) => code));
  const { lapse, initial } = procedure;
  const step = (code: string | null) => (code !== null && left.has(code) ? code : null);
  return {
    ...procedure,
    initial: stays(initial) ? initial : '',
    stages: procedure.stages
      .filter(({ code }) => stays(code))
      .map((stage) => ({ ...stage, tacit: step(stage.tacit) })),
    transitions,
    lapse: { ...lapse, transition: step(lapse.transition) },
  };
}

/** Below each stage a step that leads on from it can be named: `s3-new`. The rest is asked then. */
function newSteps(
  typed: Procedure,
  { stages, transitions }: Procedure,
  form: FormBody,
  lang: string,
) {
  const taken = new Set(transitions.map(({ code }) => code));
  const steps: Transition[] = [];
  for (const [index, { code: from }] of typed.stages.entries()) {
    const name = form.text(`s${index}-new`).trim();
    if (name === '' || !stages.some(({ code }) => code === from)) continue;
    const code = freeCode(name, 'step', taken);
    taken.add(code);
    steps.push({
      code,
      names: { [lang]: name },
      from: [from],
      to: '',
      passage: null,
      by: RECORDERS,
      requires: [],
    });
  }
  return steps;
}

/** A new stage is in the house of the one it follows, and about as far. */
function withNewStage(stages: readonly Stage[], form: FormBody, lang: string) {
  const name = form.text('new-stage').trim();
  if (name === '') return { stages, added: new Set<string>() };
  const after = stages.findIndex(({ code }) => code === form.text('new-stage-after'));
  const place = after === -1 ? stages.length : after + 1;
  const before = stages[place - 1];
  const stage: Stage = {
    code: freeCode(name, 'stage', new Set(stages.map(({ code }) => code))),
    names: { [lang]: name },
    milestone: before?.milestone ?? 'filed',
    house: before?.house ?? null,
    deadline: null,
    tacit: null,
  };
  return { stages: stages.toSpliced(place, 0, stage), added: new Set([stage.code]) };
}

/** A code from the Latin letters of a name, or a plain one where it has none. */
function freeCode(name: string, otherwise: string, taken: ReadonlySet<string>): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/_+$/, '');
  const stem = letters.length > 1 ? letters : otherwise;
  let code = stem;
  for (let n = 2; taken.has(code); n += 1) code = `${stem}_${n}`;
  return code;
}
