import type {
  Decision,
  House,
  Passage,
  Procedure,
  Requirement,
  Transition,
} from '../../../src/features/procedures/index.js';

/**
 * What a bill should do, said a second time and more simply than the program says it: plain lists
 * and loops over the procedure as data, sharing none of its rules.
 */
export interface ModelStep {
  n: number;
  transition: string | null;
  from: string | null;
  to: string;
  on: string;
  decision: Decision | null;
  documents: string[];
  reason: string | null;
  version: string;
}

export interface ModelReferral {
  id: string;
  house: House | null;
  committee: string;
  role: 'lead' | 'opinion';
  referredOn: string;
  reportedOn: string | null;
  step: number | null;
}

export interface Versions {
  readonly [id: string]: Procedure;
}

export type ModelRole = 'clerk' | 'administrator';

const ENDS = [
  'commenced',
  'rejected',
  'withdrawn',
  'lapsed',
  'inadmissible',
  'vetoed',
  'struck_down',
  'consolidated_into',
];

export class BillModel {
  entries = 1;
  version: string;
  stage: string;
  steps: ModelStep[];
  referrals: ModelReferral[] = [];

  constructor(
    readonly versions: Versions,
    version: string,
    readonly passage: Passage,
    readonly today: string,
    readonly typeOf: (document: string) => string,
    filedOn: string,
  ) {
    this.version = version;
    this.stage = this.procedure.initial;
    const said = { transition: null, from: null, decision: null, documents: [], reason: null };
    this.steps = [{ n: 1, to: this.stage, on: filedOn, version, ...said }];
  }

  get procedure(): Procedure {
    return this.versions[this.version]!;
  }

  get since(): string {
    return this.steps.at(-1)!.on;
  }

  get ended(): boolean {
    return ENDS.includes(this.at(this.stage).milestone);
  }

  at(code: string) {
    return this.procedure.stages.find((stage) => stage.code === code)!;
  }

  /** Transitions that lead away from here. */
  get ways(): Transition[] {
    return this.procedure.transitions.filter(
      ({ from, passage }) =>
        from.includes(this.stage) && (passage === null || passage === this.passage),
    );
  }

  leads(house: House | null, on: string): ModelReferral[] {
    return this.referrals.filter(
      (one) => one.role === 'lead' && one.house === house && one.referredOn <= on,
    );
  }

  allows(
    move: {
      transition: string;
      on: string;
      decision: Decision | null;
      documents: string[];
      reason: string | null;
      referrals: { committee: string; role: 'lead' | 'opinion' }[];
    },
    role: ModelRole,
  ): boolean {
    const way = this.ended ? undefined : this.ways.find(({ code }) => code === move.transition);
    if (!way || !way.by.includes(role)) return false;
    if (move.on < this.since || move.on > this.today) return false;
    const target = this.at(way.to);
    const house = target.house ?? this.at(this.stage).house;
    const met = way.requires.every((wanted) => {
      if (wanted.kind === 'referral') {
        const charged = this.leads(house, move.on).some(
          ({ reportedOn }) => reportedOn === null || reportedOn > move.on,
        );
        return charged || move.referrals.some((one) => one.role === 'lead');
      }
      if (wanted.kind === 'report') {
        const leads = this.leads(this.at(this.stage).house, move.on);
        return (
          leads.length > 0 &&
          leads.every(({ reportedOn }) => reportedOn !== null && reportedOn <= move.on)
        );
      }
      return this.has(wanted, move);
    });
    if (!met || (move.decision && !sound(move.decision))) return false;
    if (move.referrals.length === 0) return true;
    return !ENDS.includes(target.milestone) && this.room(target.house, move.referrals);
  }

  /** Requirements that hold or not by what the step itself carries. */
  has(
    wanted: Requirement,
    step: { decision: Decision | null; documents: string[]; reason: string | null },
  ): boolean {
    switch (wanted.kind) {
      case 'document':
        return step.documents.some((id) => wanted.types.includes(this.typeOf(id)));
      case 'decision': {
        const result = step.decision?.result;
        const majority = step.decision?.majority;
        const fits = result === wanted.result || (wanted.result === 'lost' && result === 'tied');
        return fits && (wanted.majority === null || wanted.majority === majority);
      }
      case 'reason':
        return step.reason !== null;
      default:
        return true;
    }
  }

  /** No committee twice in a house while it is open, and one lead at a time. */
  room(
    house: House | null,
    wanted: readonly { committee: string; role: 'lead' | 'opinion' }[],
  ): boolean {
    const open = this.referrals.filter((one) => one.reportedOn === null && one.house === house);
    const all = [...open, ...wanted];
    const committees = all.map(({ committee }) => committee);
    return (
      new Set(committees).size === committees.length &&
      all.filter(({ role }) => role === 'lead').length <= 1
    );
  }

  allowsCorrection(
    index: number,
    change: { on: string; decision: Decision | null; documents: string[] },
    role: ModelRole,
  ): boolean {
    const step = this.steps[index]!;
    const before = this.steps[index - 1];
    const after = this.steps[index + 1];
    if (change.on > this.today || (after && change.on > after.on)) return false;
    if (change.decision && !sound(change.decision)) return false;
    if (!before) return true;
    if (change.on < before.on) return false;
    const { transitions } = this.versions[step.version]!;
    const way = transitions.find(({ code }) => code === step.transition)!;
    return (
      way.by.includes(role) &&
      way.requires.every((wanted) => this.has(wanted, { ...step, ...change }))
    );
  }

  allowsStrike(index: number, role: ModelRole): boolean {
    const step = this.steps[index]!;
    if (index === 0 || index !== this.steps.length - 1) return false;
    const { transitions } = this.versions[step.version]!;
    if (!transitions.find(({ code }) => code === step.transition)!.by.includes(role)) return false;
    const back = this.procedure.stages.find(({ code }) => code === step.from);
    return back !== undefined && !ENDS.includes(back.milestone);
  }

  /** The stage in the other version; null: it has none that goes on. */
  adopted(version: string, stages: Record<string, string>): string | null {
    const code = stages[this.stage] ?? this.stage;
    const stage = this.versions[version]!.stages.find((one) => one.code === code);
    return stage && !ENDS.includes(stage.milestone) ? code : null;
  }
}

function sound(decision: Decision): boolean {
  const { ayes, noes, abstentions, present, eligible, result, majority } = decision;
  if (ayes === null || noes === null || abstentions === null) return true;
  if (ayes + noes + abstentions > present! || present! > eligible!) return false;
  const won =
    majority === 'two_thirds_members'
      ? ayes * 3 >= eligible! * 2
      : majority === 'simple'
        ? ayes > noes
        : null;
  if (won === null) throw new Error(`the model does not know the majority ${majority}`);
  return won === (result === 'carried');
}
