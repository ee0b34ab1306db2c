import { newId } from '../../kernel/ids.js';
import type { FormBody } from '../form-body.js';
import type { RefusedForm } from '../forms/form-reading.js';

/** A form that was used up gets a new key, so that sending it again can do something. */
export const keyAfter = (form: FormBody, { mistakes }: RefusedForm): string =>
  mistakes.some(({ key }) => key === 'common:wrong.formReused') ? newId() : form.text('key');
