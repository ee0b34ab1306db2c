import { PARTY_KINDS, type PartyView } from '../../features/people/index.js';
import { labelOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import { Bidi } from '../components/bidi.js';
import { Field } from '../components/field.js';
import { Select } from '../components/select.js';
import type { FormBody } from '../form-body.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { FormPage } from '../forms/form-page.js';
import type { FormLanguages } from './name-languages.js';
import { NamesFields } from './names-fields.js';
import { PartialDateField } from './partial-date-field.js';
import { parliamentCrumbs } from './people-crumbs.js';

export interface PartyFormPageProps {
  context: PageContext;
  facts: ParliamentFacts;
  /** Null: a new one. */
  party: PartyView | null;
  languages: FormLanguages;
  values: FormBody;
  mistakes: readonly Mistake[];
  revision: number | null;
}

export function PartyFormPage(props: PartyFormPageProps) {
  const { context, facts, party, languages, values, mistakes, revision } = props;
  const { t } = context;
  const { code } = facts;
  const label = labelOf(facts, t.lang);
  const shared = { t, values, mistakes };
  return (
    <FormPage
      context={context}
      title={party ? t('people:partyForm.edit') : t('people:partyForm.new')}
      eyebrow={<Bidi text={label.text} lang={label.lang} />}
      crumbs={[
        ...parliamentCrumbs(t, facts).slice(1),
        { label: t('people:parties.title'), href: paths.parties(code) },
      ]}
      action={party ? paths.editParty(code, party.id) : paths.newParty(code)}
      cancelHref={paths.parties(code)}
      submit={t('people:form.save')}
      mistakes={mistakes}
      revision={revision}
    >
      <NamesFields {...shared} languages={languages} />
      <Field
        t={t}
        name="abbreviation"
        label={t('people:partyForm.abbreviation')}
        hint={t('people:partyForm.abbreviationHint')}
        value={values.text('abbreviation')}
        error={errorAt(t, mistakes, 'abbreviation')}
        width="short"
        maxLength={50}
        optional
      />
      <Select
        t={t}
        name="kind"
        label={t('people:form.kind')}
        value={values.text('kind')}
        error={errorAt(t, mistakes, 'kind')}
        placeholder={false}
        options={PARTY_KINDS.map((value) => ({ value, label: t(`people:partyKind.${value}`) }))}
      />
      <PartialDateField {...shared} name="foundedOn" label={t('people:partyForm.foundedOn')} />
      <PartialDateField {...shared} name="dissolvedOn" label={t('people:partyForm.dissolvedOn')} />
    </FormPage>
  );
}
