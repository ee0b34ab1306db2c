import type { CitableDocument } from '../../features/documents/index.js';
import { isMessageKey, type T } from '../../platform/i18n/translator.js';
import { Bidi } from '../components/bidi.js';
import { RadioGroup } from '../components/choice-group.js';
import { Field } from '../components/field.js';
import type { FormBody } from '../form-body.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';

/** Not in the list; neither can be the id of a paper. */
export const NO_PAPER = 'none';
export const OTHER_PAPER = 'other';

interface OnePaperFieldProps {
  t: T;
  label: string;
  papers: readonly CitableDocument[];
  values: FormBody;
  mistakes: readonly Mistake[];
  /** Where a paper is filed that is not there yet. */
  fileHref: string;
  /** `KE/BILL/2026/12` */
  example: string;
  /** Whether there may be none. */
  optional?: boolean | undefined;
}

/** One paper: of the newest, or any other by its registry number. Fields `paper` and `number`. */
export function OnePaperField(props: OnePaperFieldProps) {
  const { t, label, papers, values, mistakes, fileHref, example, optional } = props;
  const number = (
    <Field
      t={t}
      name="number"
      label={t('billPapers:paper.number')}
      hint={
        <>
          {t('billPapers:paper.numberHint', { example })}{' '}
          <a href={fileHref}>{t('billPapers:paper.file')}</a>
        </>
      }
      value={values.text('number')}
      error={errorAt(t, mistakes, 'number')}
      width="medium"
      maxLength={100}
      autocomplete="off"
      spellcheck={false}
    />
  );
  const choices = [
    ...(optional ? [{ value: NO_PAPER, label: t('billPapers:paper.none') }] : []),
    ...papers.map((paper) => ({ value: paper.id, label: <PaperLine t={t} paper={paper} /> })),
    { value: OTHER_PAPER, label: t('billPapers:paper.other'), detail: number },
  ];
  return (
    <RadioGroup
      t={t}
      name="paper"
      label={label}
      value={values.text('paper') || (choices.length === 1 ? OTHER_PAPER : null)}
      error={errorAt(t, mistakes, 'paper')}
      choices={choices}
    />
  );
}

export function PaperLine({ t, paper }: { t: T; paper: Omit<CitableDocument, 'filedAt'> }) {
  const { title, language, type, number } = paper;
  const key = `documents:type.${type}`;
  return (
    <>
      <Bidi text={title} lang={language} />{' '}
      <small class="muted">
        {isMessageKey(key) ? t(key) : type} · <bdi dir="ltr">{number}</bdi>
      </small>
    </>
  );
}
