import type { FiledPaper } from '../../features/documents/index.js';
import {
  labelOf,
  pickName,
  type CommitteeView,
  type ParliamentFacts,
} from '../../features/parliaments/index.js';
import { Button } from '../components/button.js';
import { Columns } from '../components/columns.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Field } from '../components/field.js';
import { Form } from '../components/form.js';
import { PageHeader } from '../components/page-header.js';
import { Select } from '../components/select.js';
import type { FormBody } from '../form-body.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { DescriptionFields, type FieldsProps } from './description-fields.js';
import { LastFiled } from './last-filed.js';
import { errorAt, problemsOf, type Mistake } from '../forms/mistakes.js';
import { SharingFields } from '../forms/sharing-fields.js';
import { typeOptions } from './type-groups.js';
import { PaperFile } from './paper-file.js';

export interface FilingDesk {
  readonly facts: ParliamentFacts;
  readonly committees: readonly CommitteeView[];
  readonly parliaments: readonly ParliamentFacts[];
  readonly lastFiled: readonly FiledPaper[];
  /** Where committees are registered, for those who may. */
  readonly newCommitteeHref: string | null;
  /** Whether the clerk files for other parliaments too. */
  readonly several: boolean;
  readonly maxBytes: number;
  readonly now: Date;
}

export interface FilingPageProps {
  context: PageContext;
  desk: FilingDesk;
  values: FormBody;
  mistakes: readonly Mistake[];
  /** Makes this rendering of the form one filing, however often it is sent. */
  formKey: string;
}

/** The desk: what a clerk says about a paper, from top to bottom, and the file last. */
export function FilingPage({ context, desk, values, mistakes, formKey }: FilingPageProps) {
  const { t } = context;
  const { facts, lastFiled, maxBytes } = desk;
  const label = labelOf(facts, t.lang);
  const fields = { t, facts, values, mistakes };
  return (
    <Page
      {...context}
      title={t('documents:file.title')}
      robots="noindex"
      scripts={['js/upload.js']}
      crumbs={[{ label: label.text, lang: label.lang, href: paths.parliament(facts.code) }]}
    >
      <ErrorSummary t={t} problems={problemsOf(t, mistakes)} />
      <PageHeader
        title={t('documents:file.title')}
        lang={t.lang}
        eyebrow={
          <>
            <span lang={label.lang}>{label.text}</span>
            {desk.several && <a href={paths.file()}>{t('documents:file.changeParliament')}</a>}
          </>
        }
        lead={t('documents:file.lead')}
      />
      <Columns
        asideLabel={t('documents:file.recent')}
        aside={<LastFiled t={t} papers={lastFiled} zone={facts.timeZone} now={desk.now} />}
      >
        <Form action={paths.file()} label={t('documents:file.title')} upload>
          <input type="hidden" name="parliament" value={facts.code} />
          <h2>{t('documents:file.sectionPaper')}</h2>
          <Select
            t={t}
            name="type"
            label={t('documents:field.type')}
            options={typeOptions(t)}
            value={values.text('type')}
            error={errorAt(t, mistakes, 'type')}
          />
          <DescriptionFields {...fields} />
          <ChamberField {...fields} />
          <h2>{t('documents:file.sectionSharing')}</h2>
          <SharingFields {...fields} {...desk} />
          <h2>{t('documents:file.sectionFile')}</h2>
          <NoteField {...fields} />
          <PaperFile t={t} mistakes={mistakes} maxBytes={maxBytes} formKey={formKey} />
          <p class="actions">
            <Button icon="upload">{t('documents:file.submit')}</Button>
          </p>
        </Form>
      </Columns>
    </Page>
  );
}

/** Only houses with more than one chamber have something to choose. */
function ChamberField({ t, facts, values, mistakes }: FieldsProps) {
  const chambers = facts.chambers.filter(({ active }) => active);
  if (chambers.length < 2 && !errorAt(t, mistakes, 'chamber')) return null;
  return (
    <Select
      t={t}
      name="chamber"
      label={t('documents:field.chamber')}
      placeholder={t('documents:field.chamberNone')}
      options={chambers.map(({ code, names }) => {
        const { text, lang } = pickName(names, [t.lang, ...facts.languages]);
        return { value: code, label: text, lang };
      })}
      value={values.text('chamber')}
      error={errorAt(t, mistakes, 'chamber')}
      optional
    />
  );
}

export function NoteField({ t, values, mistakes }: Omit<FieldsProps, 'facts'>) {
  return (
    <Field
      t={t}
      name="note"
      label={t('documents:field.note')}
      hint={t('documents:field.noteHint')}
      value={values.text('note')}
      error={errorAt(t, mistakes, 'note')}
      rows={2}
      maxLength={2000}
      optional
    />
  );
}
