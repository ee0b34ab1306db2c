/**
 * Where a bill stands, in words that mean the same in every parliament. Each stage of each procedure
 * maps to one of them, so that bills can be compared across traditions.
 */
export const RUNNING_MILESTONES = [
  'drafted',
  'filed',
  'admissibility',
  'published',
  'introduced',
  'referred',
  'committee_stage',
  'committee_report',
  'general_debate',
  'detailed_consideration',
  'report_stage',
  'final_vote',
  'to_other_chamber',
  'reconciliation',
  'passed',
  'constitutional_review',
  'to_executive',
  'returned',
  'assented',
  'promulgated_published',
] as const;

/** A bill that reached one of these goes nowhere any more. */
export const FINAL_MILESTONES = [
  'commenced',
  'rejected',
  'withdrawn',
  'lapsed',
  'inadmissible',
  'vetoed',
  'struck_down',
  'consolidated_into',
] as const;

/** In the order of a bill's life, the ends last. */
export const MILESTONES = [...RUNNING_MILESTONES, ...FINAL_MILESTONES] as const;
export type Milestone = (typeof MILESTONES)[number];

const FINAL: ReadonlySet<Milestone> = new Set(FINAL_MILESTONES);
export const isFinal = (milestone: Milestone): boolean => FINAL.has(milestone);

/** A few columns for boards and maps: which milestones stand together. */
export const PHASES = {
  preparation: ['drafted', 'filed', 'admissibility', 'published'],
  introduction: ['introduced', 'referred'],
  committee: ['committee_stage', 'committee_report'],
  plenary: ['general_debate', 'detailed_consideration', 'report_stage', 'final_vote'],
  other_chamber: ['to_other_chamber', 'reconciliation'],
  completion: ['passed', 'constitutional_review', 'to_executive', 'returned'],
  law: ['assented', 'promulgated_published', 'commenced'],
  ended: [
    'rejected',
    'withdrawn',
    'lapsed',
    'inadmissible',
    'vetoed',
    'struck_down',
    'consolidated_into',
  ],
} as const satisfies Record<string, readonly Milestone[]>;
export type Phase = keyof typeof PHASES;

const PHASE_OF = new Map<Milestone, Phase>(
  Object.entries(PHASES).flatMap(([phase, milestones]) =>
    milestones.map((milestone) => [milestone, phase as Phase] as const),
  ),
);
export const phaseOf = (milestone: Milestone): Phase => PHASE_OF.get(milestone)!;
