import { SESSION_KINDS, type SessionView, type TermView } from '../../features/people/index.js';
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

export interface SessionFormPageProps extends Omit<PartyFormPageProps, 'party'> {
  term: TermView;
  /** Null: a new one. */
  session: SessionView | null;
}

export function SessionFormPage(props: SessionFormPageProps) {
  const { context, facts, term, session, languages, values, mistakes, revision } = props;
  const { t } = context;
  const { code } = facts;
  const { text, lang } = nameFor(t, term.names, facts.languages);
  const shared = { t, values, mistakes };
  return (
    <FormPage
      context={context}
      title={session ? t('people:termForm.editSession') : t('people:termForm.newSession')}
      eyebrow={<Bidi text={text} lang={lang} />}
      crumbs={[
        ...parliamentCrumbs(t, facts).slice(1),
        { label: t('people:terms.title'), href: paths.terms(code) },
      ]}
      action={
        session ? paths.editSession(code, term.id, session.id) : paths.newSession(code, term.id)
      }
      cancelHref={paths.terms(code)}
      submit={t('people:form.save')}
      mistakes={mistakes}
      revision={revision}
    >
      <NamesFields {...shared} languages={languages} />
      <Select
        t={t}
        name="kind"
        label={t('people:form.kind')}
        value={values.text('kind')}
        error={errorAt(t, mistakes, 'kind')}
        placeholder={false}
        options={SESSION_KINDS.map((value) => {
          return { value, label: t(`people:sessionKind.${value}`) };
        })}
      />
      <NumberField {...shared} />
      <PartialDateField {...shared} name="startsOn" label={t('people:form.from')} />
      <PartialDateField {...shared} name="endsOn" label={t('people:form.to')} />
    </FormPage>
  );
}
