import { MEMBERSHIP_ROLES, type PartyView, type TermView } from '../../features/people/index.js';
import type { CommitteeView, ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { RadioGroup } from '../components/choice-group.js';
import { Field } from '../components/field.js';
import { Select, type Option } from '../components/select.js';
import type { FormBody } from '../form-body.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import { PartialDateField } from './partial-date-field.js';
import { nameFor } from './words.js';

export interface PostFieldsProps {
  t: T;
  facts: ParliamentFacts;
  committees: readonly CommitteeView[];
  parties: readonly PartyView[];
  terms: readonly TermView[];
  values: FormBody;
  mistakes: readonly Mistake[];
}

/** Where the post is held, each kind of place with its own choice. */
export function PlaceFields(props: PostFieldsProps) {
  const { t, facts, committees, parties, values, mistakes } = props;
  const chambers = facts.chambers.map(({ code, names }) => optionOf(props, code, names));
  const ofCommittees = committees.map(({ id, names, status }) => {
    const option = optionOf(props, id, names);
    if (status !== 'dissolved') return option;
    return { ...option, label: t('people:postForm.dissolved', { name: option.label }) };
  });
  const ofParties = parties.map(({ id, names }) => optionOf(props, id, names));
  const choice = (kind: 'chamber' | 'committee' | 'party', options: readonly Option[]) => ({
    value: kind,
    label: t(`people:placeKind.${kind}`),
    detail:
      options.length > 0 ? (
        <Select
          t={t}
          name={kind}
          label={t(`people:postForm.${kind}`)}
          options={options}
          value={values.text(kind)}
          error={errorAt(t, mistakes, kind)}
        />
      ) : (
        <p class="muted" id={kind} tabIndex={-1}>
          {t('people:postForm.none')}
        </p>
      ),
  });
  return (
    <RadioGroup
      t={t}
      name="place"
      label={t('people:postForm.place')}
      value={values.text('place')}
      error={errorAt(t, mistakes, 'place')}
      choices={[
        choice('chamber', chambers),
        choice('committee', ofCommittees),
        choice('party', ofParties),
        {
          value: 'office',
          label: t('people:placeKind.office'),
          detail: (
            <Field
              t={t}
              name="office"
              label={t('people:postForm.office')}
              hint={t('people:postForm.officeHint')}
              value={values.text('office')}
              error={errorAt(t, mistakes, 'office')}
              maxLength={300}
            />
          ),
        },
      ]}
    />
  );
}

/** What the post is, for whom it is held, and how long. */
export function PostFields(props: PostFieldsProps) {
  const { t, parties, terms, values, mistakes } = props;
  const shared = (name: string) => ({
    t,
    name,
    value: values.text(name),
    error: errorAt(t, mistakes, name),
  });
  const dated = { t, values, mistakes };
  return (
    <>
      <Select
        {...shared('role')}
        label={t('people:postForm.role')}
        placeholder={false}
        options={MEMBERSHIP_ROLES.map((value) => ({ value, label: t(`people:role.${value}`) }))}
      />
      <Field
        {...shared('title')}
        label={t('people:postForm.title')}
        hint={t('people:postForm.titleHint')}
        maxLength={300}
        optional
      />
      {parties.length > 0 && (
        <Select
          {...shared('onBehalfOf')}
          label={t('people:postForm.onBehalfOf')}
          hint={t('people:postForm.onBehalfOfHint')}
          placeholder={t('people:postForm.noParty')}
          options={parties.map(({ id, names }) => optionOf(props, id, names))}
          optional
        />
      )}
      <Field
        {...shared('constituency')}
        label={t('people:postForm.constituency')}
        maxLength={300}
        optional
      />
      {terms.length > 0 && (
        <Select
          {...shared('term')}
          label={t('people:postForm.term')}
          hint={t('people:postForm.termHint')}
          placeholder={t('people:postForm.noTerm')}
          options={terms.map(({ id, names }) => optionOf(props, id, names))}
          optional
        />
      )}
      <PartialDateField {...dated} name="from" label={t('people:form.from')} />
      <PartialDateField
        {...dated}
        name="to"
        label={t('people:form.to')}
        hint={t('people:postForm.toHint')}
      />
    </>
  );
}

function optionOf(
  { t, facts }: Pick<PostFieldsProps, 't' | 'facts'>,
  value: string,
  names: CommitteeView['names'],
): Option {
  const { text, lang } = nameFor(t, names, facts.languages);
  return { value, label: text, lang };
}
