import fc from 'fast-check';
import type { ModelRole } from './bill-model.js';

/** What people may try to do with a bill, sensible and not. */
const role = fc.constantFrom<ModelRole>('clerk', 'clerk', 'administrator');
const shift = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 400) },
);
const decision = fc.oneof(
  { weight: 6, arbitrary: fc.constant('needed' as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('none', 'carried', 'lost', 'impossible', 'contradicting' as const),
  },
);
const document = fc.oneof(
  { weight: 4, arbitrary: fc.constant('needed' as const) },
  { weight: 1, arbitrary: fc.constantFrom('none', 'other' as const) },
);
const refers = fc.constantFrom(
  'needed',
  'needed',
  'needed',
  'none',
  'lead',
  'opinion',
  'two leads',
);
const nat = fc.nat({ max: 1000 });
export const action = fc.oneof(
  // What a clerk does who knows the rules: without it, bills would seldom come far.
  { weight: 16, arbitrary: fc.record({ kind: fc.constant('advance' as const), pick: nat }) },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      pick: nat,
      astray: fc.oneof(
        { weight: 5, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
      twice: fc.oneof(
        { weight: 9, arbitrary: fc.constant(false) },
        { weight: 1, arbitrary: fc.constant(true) },
      ),
      reason: fc.constantFrom(false, false, false, true),
      shift,
      decision,
      document,
      refers,
      committee: nat,
      role,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      pick: nat,
      shift: fc.integer({ min: -2, max: 3 }),
      what: fc.constantFrom('day', 'day', 'decision', 'document'),
      decision,
      document,
      role,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('strike' as const),
      back: fc.constantFrom(0, 0, 0, 1),
      role,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('refer' as const),
      committee: nat,
      as: fc.constantFrom('lead' as const, 'opinion' as const),
      shift,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('report' as const), pick: nat, shift }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('adopt' as const),
      other: fc.boolean(),
      mapped: fc.boolean(),
      role: fc.constantFrom<ModelRole>('administrator', 'administrator', 'clerk'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('stale' as const), pick: nat }) },
);
export type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;
export type Of<K extends Action['kind']> = Extract<Action, { kind: K }>;
