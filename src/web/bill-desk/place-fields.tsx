import { pickName, type ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { RadioGroup } from '../components/choice-group.js';
import { DateField } from '../components/date-field.js';
import { Field } from '../components/field.js';
import { Select } from '../components/select.js';
import type { FormBody } from '../form-body.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import { activeChambers } from './place-form.js';

interface PlaceFieldsProps {
  t: T;
  facts: ParliamentFacts;
  values: FormBody;
  mistakes: readonly Mistake[];
  /** On the clocks of the parliament. */
  today: string;
}

/** Where, when and under which number; only houses of two chambers have a way to choose. */
export function PlaceFields({ t, facts, values, mistakes, today }: PlaceFieldsProps) {
  const chambers = activeChambers(facts);
  const shared = (name: string) => ({
    t,
    name,
    value: values.text(name),
    error: errorAt(t, mistakes, name),
  });
  return (
    <>
      {chambers.length > 1 && (
        <>
          <Select
            {...shared('chamber')}
            label={t('billDesk:field.chamber')}
            options={chambers.map(({ code, names }) => {
              const { text, lang } = pickName(names, [t.lang, ...facts.languages]);
              return { value: code, label: text, lang };
            })}
          />
          <RadioGroup
            {...shared('passage')}
            label={t('billDesk:field.passage')}
            choices={(['two', 'one'] as const).map((passage) => ({
              value: passage,
              label: t(`procedures:passage.${passage}`),
              hint: t(`billDesk:field.passageHint.${passage}`),
            }))}
          />
        </>
      )}
      <DateField {...shared('on')} label={t('billDesk:field.on')} max={today} />
      <div class="field-row">
        <Field
          {...shared('number')}
          label={t('billDesk:field.number')}
          hint={t('billDesk:field.numberHint')}
          inputMode="numeric"
          width="short"
          maxLength={9}
          autocomplete="off"
          optional
        />
        <Field
          {...shared('year')}
          label={t('billDesk:field.year')}
          hint={t('billDesk:field.yearHint')}
          inputMode="numeric"
          width="short"
          maxLength={9}
          autocomplete="off"
          optional
        />
      </div>
    </>
  );
}
