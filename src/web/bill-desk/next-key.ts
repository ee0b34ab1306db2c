import { isId, newId } from '../../kernel/ids.js';
import type { FormBody } from '../form-body.js';
import type { RefusedForm } from '../forms/form-reading.js';

/** A form that was used up gets a new key, so that sending it again can do something. */
export function nextKey(form: FormBody, { mistakes }: RefusedForm): string {
  const used = mistakes.some(({ key }) => key === 'common:wrong.formReused');
  const key = form.text('key');
  return used || !isId(key) ? newId() : key;
}
