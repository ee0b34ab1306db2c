import type { Names } from '../../../features/parliaments/index.js';
import {
  DECISION_RESULTS,
  HOUSES,
  MAJORITY_RULES,
  MILESTONES,
  PASSAGES,
  type Deadline,
  type LapseRule,
  type Procedure,
  type Requirement,
  type Stage,
  type Transition,
} from '../../../features/procedures/index.js';
import type { FormBody } from '../../form-body.js';

/** More is never read, so that nobody makes the server loop; the schema refuses far less. */
const MOST = 300;
const MOST_PAPERS = 6;
export const RECORDERS = ['clerk', 'administrator'] as const;
export const UNITS = ['calendar', 'working', 'sitting'] as const;
export const LAPSES = ['term_end', 'session_end', 'never'] as const;
export const BARE = ['referral', 'report', 'reason'] as const;

/** A procedure as it stands in the form: nothing is checked yet, and nothing that was typed is lost. */
export interface Draft {
  readonly procedure: Procedure;
  /** Steps that are to be open at several stages, by code. */
  readonly many: ReadonlySet<string>;
  /** What is to be taken out. */
  readonly removed: PartsByCode;
}

/** Stages and steps, each by code: a step may have the code of a stage. */
export interface PartsByCode {
  readonly stages: ReadonlySet<string>;
  readonly steps: ReadonlySet<string>;
}

export const NO_PARTS: PartsByCode = { stages: new Set(), steps: new Set() };

/**
 * Reads the form. Stages and steps are numbered through: `s3-milestone`, `t5-to`. `base` is the
 * version that was opened: where the order of things means nothing, its order is kept, so that a
 * form that was sent back untouched is the same procedure.
 */
export function readDraft(form: FormBody, base: Procedure): Draft {
  const languages = form.text('languages').split(' ').filter(Boolean).slice(0, MOST);
  const stageKeys = keysOf(form, 's');
  const stepKeys = keysOf(form, 't');
  const procedure: Procedure = {
    names: readNames(form, 'name', languages),
    initial: form.text('initial'),
    stages: stageKeys.map((key) => readStage(form, key, languages)),
    transitions: stepKeys.map((key) => {
      const code = form.text(`${key}-code`);
      const before = base.transitions.find((one) => one.code === code);
      return readStep(form, key, languages, before);
    }),
    lapse: readLapse(form, base.lapse),
  };
  const ticked = (keys: readonly string[], field: string) =>
    new Set(
      keys.filter((key) => form.has(`${key}-${field}`)).map((key) => form.text(`${key}-code`)),
    );
  return {
    procedure,
    many: ticked(stepKeys, 'many'),
    removed: { stages: ticked(stageKeys, 'remove'), steps: ticked(stepKeys, 'remove') },
  };
}

function keysOf(form: FormBody, letter: 's' | 't'): string[] {
  const keys: string[] = [];
  while (keys.length < MOST && form.has(`${letter}${keys.length}-code`)) {
    keys.push(`${letter}${keys.length}`);
  }
  return keys;
}

function readNames(form: FormBody, prefix: string, languages: readonly string[]): Names {
  const typed = languages.map((lang) => [lang, form.text(`${prefix}-${lang}`).trim()] as const);
  return Object.fromEntries(typed.filter(([, text]) => text !== ''));
}

/** The value, if it is one of the list; else the first, which is what browsers show too. */
const oneOf = <V extends string>(list: readonly V[], value: string): V =>
  list.find((one) => one === value) ?? list[0]!;
const oneOrNone = <V extends string>(list: readonly V[], value: string): V | null =>
  list.find((one) => one === value) ?? null;

function readStage(form: FormBody, key: string, languages: readonly string[]): Stage {
  return {
    code: form.text(`${key}-code`),
    names: readNames(form, `${key}-name`, languages),
    milestone: oneOf(MILESTONES, form.text(`${key}-milestone`)),
    house: oneOrNone(HOUSES, form.text(`${key}-house`)),
    deadline: readDeadline(form, key),
    tacit: form.text(`${key}-tacit`) || null,
  };
}

function readDeadline(form: FormBody, key: string): Deadline | null {
  const typed = form.text(`${key}-count`).trim();
  if (typed === '') return null;
  return { count: Number(typed), unit: oneOf(UNITS, form.text(`${key}-unit`)) };
}

function readStep(
  form: FormBody,
  key: string,
  languages: readonly string[],
  before: Transition | undefined,
): Transition {
  return {
    code: form.text(`${key}-code`),
    names: readNames(form, `${key}-name`, languages),
    from: inOrderOf(before?.from ?? [], [...new Set(form.list(`${key}-from`).filter(Boolean))]),
    to: form.text(`${key}-to`),
    passage: oneOrNone(PASSAGES, form.text(`${key}-passage`)),
    by: inOrderOf(
      before?.by ?? [],
      RECORDERS.filter((role) => form.list(`${key}-by`).includes(role)),
    ),
    requires: readRequirements(form, key, before?.requires ?? []),
  };
}

function readRequirements(
  form: FormBody,
  key: string,
  before: readonly Requirement[],
): Requirement[] {
  const requires: Requirement[] = [];
  for (let group = 0; group < MOST_PAPERS; group += 1) {
    const types = [...new Set(form.list(`${key}-doc-${group}`).filter(Boolean))];
    if (types.length > 0) requires.push({ kind: 'document', types });
  }
  const result = oneOrNone(DECISION_RESULTS, form.text(`${key}-decision`));
  const majority = oneOrNone(MAJORITY_RULES, form.text(`${key}-majority`));
  if (result) requires.push({ kind: 'decision', result, majority });
  const also = form.list(`${key}-also`);
  for (const kind of BARE) if (also.includes(kind)) requires.push({ kind });
  const place = ({ kind }: Requirement) => {
    const found = before.findIndex((one) => one.kind === kind);
    return found === -1 ? before.length : found;
  };
  return requires.sort((a, b) => place(a) - place(b));
}

function readLapse(form: FormBody, before: LapseRule): LapseRule {
  return {
    when: oneOf(LAPSES, form.text('lapse-when')),
    spares: inOrderOf(before.spares, form.list('lapse-spares').filter(Boolean)),
    transition: form.text('lapse-transition') || null,
  };
}

/** What stood before in its old order, then what is new. */
function inOrderOf<V>(before: readonly V[], now: readonly V[]): V[] {
  return [
    ...before.filter((one) => now.includes(one)),
    ...now.filter((one) => !before.includes(one)),
  ];
}
