import type { CitedDocument } from '../../features/bills/index.js';
import { isMessageKey, type T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { CheckboxGroup } from '../components/choice-group.js';
import { Field } from '../components/field.js';
import type { FormBody } from '../form-body.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';

interface PapersFieldProps {
  t: T;
  label: string;
  papers: readonly CitedDocument[];
  values: FormBody;
  mistakes: readonly Mistake[];
  /** Where a paper is filed that is not there yet. */
  fileHref: string;
  optional?: boolean | undefined;
}

/** Papers to cite: the newest to tick, any other by its registry number. */
export function PapersField(props: PapersFieldProps) {
  const { t, label, papers, values, mistakes, fileHref, optional } = props;
  const none = papers.length === 0;
  const missing = errorAt(t, mistakes, 'documents');
  return (
    // Where there is nothing to tick, the summary of mistakes leads here.
    <div class="papers-field" id={none ? 'documents' : undefined} tabIndex={none ? -1 : undefined}>
      {!none && (
        <div class="many">
          <CheckboxGroup
            t={t}
            name="documents"
            label={label}
            values={values.list('documents')}
            error={missing}
            optional={optional}
            choices={papers.map(({ id, type, title, language, number }) => ({
              value: id,
              label: (
                <>
                  <Bidi text={title} lang={language} />{' '}
                  <small class="muted">
                    {typeName(t, type)} · <bdi dir="ltr">{number}</bdi>
                  </small>
                </>
              ),
            }))}
          />
        </div>
      )}
      <Field
        t={t}
        name="numbers"
        label={none ? label : t('billDesk:papers.others')}
        hint={
          <>
            {t('billDesk:papers.numbersHint')} <a href={fileHref}>{t('billDesk:papers.file')}</a>
          </>
        }
        value={values.text('numbers')}
        error={errorAt(t, mistakes, 'numbers') ?? (none ? missing : null)}
        rows={2}
        optional={none ? optional : 'unsaid'}
      />
    </div>
  );
}

function typeName(t: T, type: string): string {
  const key = `documents:type.${type}`;
  return isMessageKey(key) ? t(key) : type;
}

/** What was ticked, and the numbers that were typed, one a line or with commas between. */
export function readPapers(form: FormBody): { ids: string[]; numbers: string[] } {
  const numbers = form
    .text('numbers')
    .split(/[\n,;،]+/)
    .map((one) => one.trim())
    .filter(Boolean);
  return { ids: [...new Set(form.list('documents'))], numbers: [...new Set(numbers)].slice(0, 20) };
}
