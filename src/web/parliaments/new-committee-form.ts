import { z } from 'zod';
import {
  committeeFactsSchema,
  type CommitteeFacts,
  type ParliamentFacts,
} from '../../features/parliaments/index.js';
import { Refusal } from '../../kernel/errors.js';
import type { MessageKey } from '../../platform/i18n/catalogue.js';
import { UI_LANGUAGES } from '../../platform/i18n/ui-language.js';

/** The fields as browsers send them: all text, names as `name_sw`. Anything else is refused. */
export const committeeFormSchema = z.record(
  z.string().regex(/^(kind|chamber|establishedOn|maxMembers|_csrf|name_[a-z]{2,3})$/),
  z.string().max(2000),
);
export type CommitteeForm = z.output<typeof committeeFormSchema>;

/** By the name of the field in question. */
export type FormErrors = ReadonlyMap<string, MessageKey>;

export type CheckedForm =
  | { readonly ok: true; readonly facts: CommitteeFacts }
  | { readonly ok: false; readonly errors: FormErrors };

export function checkCommitteeForm(form: CommitteeForm): CheckedForm {
  const names = Object.entries(form)
    .filter(([field, text]) => field.startsWith('name_') && text.trim() !== '')
    .map(([field, text]) => [field.slice('name_'.length), text]);
  const parsed = committeeFactsSchema.safeParse({
    names: Object.fromEntries(names) as Record<string, string>,
    kind: form['kind'] ?? '',
    chamber: form['chamber'] || null,
    establishedOn: form['establishedOn'] || null,
    maxMembers: form['maxMembers'] ? Number(form['maxMembers']) : null,
  });
  if (parsed.success) return { ok: true, facts: parsed.data };
  const errors = parsed.error.issues.map((issue) => errorAt(issue.path.map(String)));
  return { ok: false, errors: new Map(errors) };
}

/** What a use case refused, at the field in question; null when it is about no field of this form. */
export function refusedFields(error: unknown): FormErrors | null {
  if (!(error instanceof Refusal) || error.fields.length === 0) return null;
  return new Map(
    error.fields.map(({ pointer, code }): [string, MessageKey] => {
      const [field, message] = errorAt(pointer.split('/').slice(1));
      return [
        field,
        code === 'committee_name_taken' ? 'parliaments:committee.wrong.taken' : message,
      ];
    }),
  );
}

function errorAt([field = 'names', lang]: string[]): [string, MessageKey] {
  if (field === 'names' && lang) return [`name_${lang}`, 'parliaments:committee.wrong.name'];
  switch (field) {
    case 'kind':
    case 'chamber':
    case 'establishedOn':
    case 'maxMembers':
      return [field, `parliaments:committee.wrong.${field}`];
    default:
      return ['names', 'parliaments:committee.wrong.names'];
  }
}

/**
 * The languages to ask names in: the parliament's own first, then those that pages are read in and
 * any that were typed, so that a refused form loses nothing.
 */
export function nameLanguages(
  { languages }: Pick<ParliamentFacts, 'languages'>,
  form: CommitteeForm,
): { own: readonly string[]; others: readonly string[] } {
  const own = languages.length > 0 ? languages : ['en'];
  const typed = Object.keys(form)
    .filter((field) => field.startsWith('name_'))
    .map((field) => field.slice('name_'.length));
  const others = new Set([...UI_LANGUAGES.map(({ code }) => code as string), ...typed]);
  return { own, others: [...others].filter((one) => !own.includes(one)) };
}
