import {
  COMMITTEE_KINDS,
  LONGEST_NAME,
  labelOf,
  pickName,
  type ParliamentFacts,
} from '../../features/parliaments/index.js';
import { Button, ButtonLink } from '../components/button.js';
import { DateField } from '../components/date-field.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Field } from '../components/field.js';
import { Icon } from '../components/icon.js';
import { Form } from '../components/form.js';
import { PageHeader } from '../components/page-header.js';
import { Select } from '../components/select.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { nameLanguages, type CommitteeForm, type FormErrors } from './new-committee-form.js';

interface NewCommitteePageProps {
  context: PageContext;
  parliament: ParliamentFacts;
  /** What was typed, when the form was refused. */
  form: CommitteeForm;
  errors: FormErrors;
}

export function NewCommitteePage({ context, parliament, form, errors }: NewCommitteePageProps) {
  const { t } = context;
  const label = labelOf(parliament, t.lang);
  const { own, others } = nameLanguages(parliament, form);
  const error = (field: string) => {
    const key = errors.get(field);
    return key ? t(key) : null;
  };
  const nameField = (lang: string, optional: boolean) => (
    <Field
      t={t}
      name={`name_${lang}`}
      label={t('parliaments:committee.nameIn', { language: t.languageName(lang) })}
      value={form[`name_${lang}`]}
      error={error(`name_${lang}`) ?? (lang === own[0] ? error('names') : null)}
      lang={lang}
      maxLength={LONGEST_NAME}
      optional={optional}
    />
  );
  const problems = [...errors].map(([field, key]) => {
    return { field: field === 'names' ? `name_${own[0]}` : field, message: t(key) };
  });
  return (
    <Page
      {...context}
      title={t('parliaments:committee.title')}
      robots="noindex"
      crumbs={[
        { label: t('parliaments:title'), href: paths.parliaments() },
        { label: label.text, lang: label.lang, href: paths.parliament(parliament.code) },
      ]}
    >
      <ErrorSummary t={t} problems={problems} />
      <PageHeader
        title={t('parliaments:committee.title')}
        lang={t.lang}
        eyebrow={label.text}
        lead={t('parliaments:committee.lead')}
      />
      <Form action={paths.newCommittee(parliament.code)} label={t('parliaments:committee.title')}>
        <p class="hint">{t('parliaments:committee.namesHint')}</p>
        {own.map((lang, index) => nameField(lang, index > 0))}
        <details
          class="facet"
          open={others.some((lang) => form[`name_${lang}`] || errors.has(`name_${lang}`))}
        >
          <summary>
            <h3>{t('parliaments:committee.moreNames')}</h3>
            <Icon name="chevron" />
          </summary>
          {others.map((lang) => nameField(lang, true))}
        </details>
        <Select
          t={t}
          name="kind"
          label={t('parliaments:committee.kind')}
          value={form['kind']}
          error={error('kind')}
          options={COMMITTEE_KINDS.map((value) => {
            return { value, label: t(`parliaments:committeeKind.${value}`) };
          })}
        />
        {parliament.chambers.length > 0 && (
          <Select
            t={t}
            name="chamber"
            label={t('parliaments:committee.chamber')}
            hint={t('parliaments:committee.chamberHint')}
            value={form['chamber']}
            error={error('chamber')}
            placeholder={t('parliaments:page.ofWhole')}
            optional
            options={parliament.chambers.map(({ code, names }) => {
              const { text, lang } = pickName(names, [t.lang, ...parliament.languages]);
              return { value: code, label: text, lang };
            })}
          />
        )}
        <DateField
          t={t}
          name="establishedOn"
          label={t('parliaments:committee.establishedOn')}
          value={form['establishedOn']}
          error={error('establishedOn')}
          optional
        />
        <Field
          t={t}
          name="maxMembers"
          type="number"
          inputMode="numeric"
          width="short"
          label={t('parliaments:committee.maxMembers')}
          value={form['maxMembers']}
          error={error('maxMembers')}
          optional
        />
        <p class="actions">
          <Button>{t('parliaments:committee.submit')}</Button>
          <ButtonLink href={paths.parliament(parliament.code)} variant="quiet">
            {t('common:cancel')}
          </ButtonLink>
        </p>
      </Form>
    </Page>
  );
}
