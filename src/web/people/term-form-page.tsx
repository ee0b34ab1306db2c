import type { TermView } from '../../features/people/index.js';
import { labelOf } from '../../features/parliaments/index.js';
import { Bidi } from '../components/bidi.js';
import { Select } from '../components/select.js';
import { errorAt } from '../forms/mistakes.js';
import { paths } from '../paths.js';
import { FormPage } from '../forms/form-page.js';
import { NamesFields } from './names-fields.js';
import { NumberField } from './number-field.js';
import { PartialDateField } from './partial-date-field.js';
import type { PartyFormPageProps } from './party-form-page.js';
import { parliamentCrumbs } from './people-crumbs.js';
import { nameFor } from './words.js';

export interface TermFormPageProps extends Omit<PartyFormPageProps, 'party'> {
  /** Null: a new one. */
  term: TermView | null;
}

export function TermFormPage(props: TermFormPageProps) {
  const { context, facts, term, languages, values, mistakes, revision } = props;
  const { t } = context;
  const { code, chambers } = facts;
  const label = labelOf(facts, t.lang);
  const shared = { t, values, mistakes };
  return (
    <FormPage
      context={context}
      title={term ? t('people:termForm.edit') : t('people:termForm.new')}
      eyebrow={<Bidi text={label.text} lang={label.lang} />}
      crumbs={[
        ...parliamentCrumbs(t, facts).slice(1),
        { label: t('people:terms.title'), href: paths.terms(code) },
      ]}
      action={term ? paths.editTerm(code, term.id) : paths.newTerm(code)}
      cancelHref={paths.terms(code)}
      submit={t('people:form.save')}
      mistakes={mistakes}
      revision={revision}
    >
      <NamesFields {...shared} languages={languages} />
      <NumberField {...shared} />
      {chambers.length > 0 && (
        <Select
          t={t}
          name="chamber"
          label={t('people:termForm.chamber')}
          value={values.text('chamber')}
          error={errorAt(t, mistakes, 'chamber')}
          placeholder={t('people:termForm.whole')}
          optional
          options={chambers.map(({ code: value, names }) => {
            const { text, lang } = nameFor(t, names, facts.languages);
            return { value, label: text, lang };
          })}
        />
      )}
      <PartialDateField {...shared} name="startsOn" label={t('people:form.from')} />
      <PartialDateField {...shared} name="endsOn" label={t('people:form.to')} />
    </FormPage>
  );
}
