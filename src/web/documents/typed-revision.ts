import { Refusal } from '../../kernel/errors.js';
import type { FormBody } from '../form-body.js';

/** A form changes only the state that it showed, which it names in a hidden field. */
export function requireTypedRevision(form: FormBody, revision: number): void {
  if (!form.has('revision')) throw new Refusal('malformed_request');
  if (form.text('revision') !== String(revision)) throw new Refusal('precondition_failed');
}
