import type { FormBody } from '../form-body.js';
import type { RefusedForm } from './form-reading.js';

/**
 * The revision that a refused form carries on: the one that it was opened with, or, when somebody
 * else was quicker and the clerk has been told so, the present one.
 */
export function shownRevision(form: FormBody, refused: RefusedForm, present: number): number {
  const typed = Number(form.text('revision'));
  return refused.stale || !Number.isInteger(typed) || typed < 1 ? present : typed;
}
