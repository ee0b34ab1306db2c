import { lines } from '../documents/form-text.js';
import type { FormBody } from '../form-body.js';

/**
 * Of the facts that a form reads, those in whose fields something was typed anew: what a form shows
 * in its own way (one entry a line) is never rewritten by somebody who corrected something else.
 */
export function changedParts<Facts extends object>(
  facts: Facts,
  fieldsOf: Record<keyof Facts, readonly string[]>,
  form: FormBody,
  shown: FormBody,
): Partial<Facts> {
  const said = (body: FormBody, field: string) =>
    body.list(field).map(lines).join('\n').replace(/\s+$/, '');
  const changed = (Object.keys(fieldsOf) as (keyof Facts)[]).filter((part) =>
    fieldsOf[part].some((field) => said(form, field) !== said(shown, field)),
  );
  const parts: Partial<Facts> = {};
  for (const part of changed) parts[part] = facts[part];
  return parts;
}
