import {
  LONGEST_NAME,
  type Names,
  type ParliamentFacts,
} from '../../../features/parliaments/index.js';
import type { Procedure, Stage, Transition } from '../../../features/procedures/index.js';
import type { T } from '../../../platform/i18n/translator.js';
import { UI_LANGUAGES } from '../../../platform/i18n/ui-language.js';
import type { Option } from '../../components/select.js';
import { nameIn } from '../words.js';
import type { ChangedDraft } from './change-draft.js';
import { problemText, type DraftProblem } from './draft-problems.js';

export { LONGEST_NAME };

/** What every part of the form needs to know. */
export class EditState {
  readonly own: readonly string[];
  readonly others: readonly string[];
  /** The choices of every list of stages, made once. */
  readonly stageOptions: readonly Option[];

  constructor(
    readonly t: T,
    facts: Pick<ParliamentFacts, 'languages'>,
    readonly draft: ChangedDraft,
    private readonly problems: readonly DraftProblem[],
  ) {
    const { procedure } = draft;
    this.own = facts.languages.length > 0 ? facts.languages : ['en'];
    const named = [procedure, ...procedure.stages, ...procedure.transitions];
    const known = new Set([
      ...UI_LANGUAGES.map(({ code }): string => code),
      ...named.flatMap(({ names }) => Object.keys(names)),
    ]);
    this.others = [...known].filter((lang) => !this.own.includes(lang));
    this.stageOptions = procedure.stages.map(({ code, names }) => this.option(code, names));
  }

  get procedure(): Procedure {
    return this.draft.procedure;
  }

  option(value: string, names: Names): Option {
    if (Object.keys(names).length === 0) return { value, label: value };
    const { text, lang } = nameIn(this.t, this.own, names);
    // Thousands of choices: the language is said only where it is not that of the page.
    return lang === this.t.lang ? { value, label: text } : { value, label: text, lang };
  }

  /** The first problem of a control, in words, for beside it. */
  error(field: string): string | null {
    const found = this.problems.find((one) => one.field === field);
    return found ? problemText(this.t, found.code) : null;
  }

  hasProblem(part: string): boolean {
    return this.problems.some((one) => one.part === part);
  }

  /** With their places in the procedure, by which the form numbers them. */
  get steps(): readonly { readonly step: Transition; readonly index: number }[] {
    return this.procedure.transitions.map((step, index) => ({ step, index }));
  }

  /** Whether a step stands below all stages, with a list of those it is open at. */
  isShared({ code, from }: Transition): boolean {
    const [only] = from;
    const known = this.procedure.stages.some((stage) => stage.code === only);
    return from.length !== 1 || !known || this.draft.many.has(code);
  }

  stepsOf(stage: Stage) {
    return this.steps.filter(({ step }) => !this.isShared(step) && step.from[0] === stage.code);
  }
}
