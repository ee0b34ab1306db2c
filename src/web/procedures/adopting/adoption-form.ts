import type { RunningOnVersion } from '../../../features/bills/index.js';
import type { Names } from '../../../features/parliaments/index.js';
import { isFinal, type Procedure } from '../../../features/procedures/index.js';
import type { FormBody } from '../../form-body.js';

/** Bills that stand on a version other than the one they may be moved to. */
export interface Group extends RunningOnVersion {
  readonly procedure: Procedure;
}

/** A stage where bills stand and that the chosen version does not have. */
export interface MissingStage {
  readonly code: string;
  readonly names: Names;
}

/**
 * The stages that need an answer: those that are gone, and those (`refused`) that bills of some
 * passage cannot come to any more.
 */
export function missingStages(
  groups: readonly Group[],
  target: Procedure,
  refused: ReadonlySet<string>,
): MissingStage[] {
  const goesOn = new Set(
    target.stages.filter(({ milestone }) => !isFinal(milestone)).map(({ code }) => code),
  );
  const missing = new Map<string, MissingStage>();
  for (const { bills, procedure } of groups) {
    for (const { stage: code } of bills) {
      if (goesOn.has(code) && !refused.has(code)) continue;
      const names = procedure.stages.find((stage) => stage.code === code)?.names ?? {};
      missing.set(code, { code, names });
    }
  }
  return [...missing.values()];
}

export const SCOPES = ['all', 'some'] as const;

export interface ReadAdoption {
  readonly scope: (typeof SCOPES)[number] | null;
  readonly bills: readonly string[];
  readonly stages: Readonly<Record<string, string>>;
}

/** Where bills are to stand comes as `stage-<code>`. */
export function readAdoption(form: FormBody, codes: readonly string[]): ReadAdoption {
  const chosen = codes.map((code) => [code, form.text(`stage-${code}`)] as const);
  return {
    scope: SCOPES.find((one) => one === form.text('scope')) ?? null,
    bills: [...new Set(form.list('bills'))],
    stages: Object.fromEntries(chosen.filter(([, to]) => to !== '')),
  };
}
