import {
  pickName,
  labelOf,
  type CommitteeView,
  type ParliamentFacts,
} from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import type { FormBody } from '../form-body.js';
import { Bidi } from '../components/bidi.js';
import { CheckboxGroup, RadioGroup, type Choice } from '../components/choice-group.js';
import { DateField } from '../components/date-field.js';
import { zoneText } from '../parliaments/words.js';
import { errorAt, type Mistake } from './mistakes.js';
import { RUNGS } from './sharing-form.js';
import { localTextOf } from './local-time.js';

export interface SharingFieldsProps {
  t: T;
  facts: ParliamentFacts;
  committees: readonly CommitteeView[];
  /** All parliaments, by name. */
  parliaments: readonly ParliamentFacts[];
  /** Where a committee is registered, for those who may; else null. */
  newCommitteeHref: string | null;
  values: FormBody;
  mistakes: readonly Mistake[];
  now: Date;
  /** For what is no paper: how the question is put, and what an embargo means for it. */
  words?: { readonly legend: string; readonly embargoHint: string } | undefined;
}

/** The sharing ladder, each rung in plain words, with what belongs to it. */
export function SharingFields(props: SharingFieldsProps) {
  const { t, facts, values, mistakes, now, words } = props;
  const details: Partial<Record<(typeof RUNGS)[number], Choice['detail']>> = {
    committee: <Committees {...props} />,
    named_parliaments: <Parliaments {...props} />,
  };
  return (
    <>
      <RadioGroup
        t={t}
        name="level"
        label={words?.legend ?? t('documents:sharing.legend')}
        hint={t('documents:sharing.legendHint')}
        value={values.text('level')}
        error={errorAt(t, mistakes, 'level')}
        choices={RUNGS.map((rung) => ({
          value: rung,
          label: <strong>{t(`documents:sharing.${rung}`)}</strong>,
          hint: t(`documents:sharing.${rung}Hint`),
          detail: details[rung],
        }))}
      />
      <DateField
        t={t}
        name="embargo"
        label={t('documents:field.embargo')}
        hint={
          words?.embargoHint ??
          t('documents:field.embargoHint', { zone: zoneText(t, facts.timeZone, now) })
        }
        value={values.text('embargo')}
        min={localTextOf(now, facts.timeZone)}
        error={errorAt(t, mistakes, 'embargo')}
        time
        optional
      />
    </>
  );
}

function Committees({
  t,
  facts,
  committees,
  newCommitteeHref,
  values,
  mistakes,
}: SharingFieldsProps) {
  const add = newCommitteeHref && (
    <p>
      <a href={newCommitteeHref}>{t('documents:field.committeesAdd')}</a>
    </p>
  );
  if (committees.length === 0) {
    return (
      <div class="field" id="committees" tabIndex={-1}>
        <p>{t('documents:field.committeesNone')}</p>
        {add}
      </div>
    );
  }
  return (
    <>
      <CheckboxGroup
        t={t}
        name="committees"
        label={t('documents:field.committees')}
        values={values.list('committees')}
        error={errorAt(t, mistakes, 'committees')}
        choices={committees.map(({ id, names }) => {
          const { text, lang } = pickName(names, [t.lang, ...facts.languages]);
          return { value: id, label: <Bidi text={text} lang={lang} /> };
        })}
      />
      {add}
    </>
  );
}

function Parliaments({ t, facts, parliaments, values, mistakes }: SharingFieldsProps) {
  const others = parliaments.filter(({ code, mayFile }) => mayFile && code !== facts.code);
  return (
    <div class="many">
      <CheckboxGroup
        t={t}
        name="parliaments"
        label={t('documents:field.parliaments')}
        hint={t('documents:field.parliamentsHint')}
        values={values.list('parliaments')}
        error={errorAt(t, mistakes, 'parliaments')}
        choices={others.map((one) => {
          const { text, lang } = labelOf(one, t.lang);
          return { value: one.code, label: <Bidi text={text} lang={lang} /> };
        })}
      />
    </div>
  );
}
