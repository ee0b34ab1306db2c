import {
  DECISION_KINDS,
  DECISION_RESULTS,
  MAJORITY_RULES,
  type DecisionResult,
  type MajorityRule,
} from '../../features/procedures/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Field } from '../components/field.js';
import { Select } from '../components/select.js';
import type { FormBody } from '../form-body.js';
import { errorAt, type Mistake } from '../forms/mistakes.js';
import { FIGURES, decisionField } from './decision-form.js';

interface DecisionFieldsProps {
  t: T;
  values: FormBody;
  mistakes: readonly Mistake[];
  /** What the step asks for: chosen at first, until somebody chooses otherwise. */
  asked?: { readonly result: DecisionResult; readonly majority: MajorityRule | null } | undefined;
  optional?: boolean | undefined;
}

/** What the house decided, with its figures where it counted. */
export function DecisionFields({ t, values, mistakes, asked, optional }: DecisionFieldsProps) {
  // What somebody has emptied comes back empty: only a form that nobody has sent has presets.
  const value = (name: string, otherwise = '') => values.list(decisionField(name))[0] ?? otherwise;
  const error = (name: string) => errorAt(t, mistakes, decisionField(name));
  const shared = (name: string) => ({ t, name: decisionField(name), error: error(name) });
  return (
    <fieldset class="decision-fields">
      <legend>
        {t('billDesk:decision.legend')}
        {optional && <span class="optional"> ({t('common:form.optional')})</span>}
      </legend>
      <div class="field-row">
        <Select
          {...shared('result')}
          label={t('billDesk:decision.result')}
          value={value('result', asked?.result)}
          optional={optional ? 'unsaid' : undefined}
          options={DECISION_RESULTS.map((one) => ({
            value: one,
            label: t(`procedures:decision.result.${one}`),
          }))}
        />
        <Select
          {...shared('kind')}
          label={t('billDesk:decision.kind')}
          value={value('kind', 'voice')}
          placeholder={false}
          options={DECISION_KINDS.map((one) => ({
            value: one,
            label: t(`procedures:decision.kind.${one}`),
          }))}
        />
        <Select
          {...shared('majority')}
          label={t('billDesk:decision.majority')}
          value={value('majority', asked?.majority ?? 'simple')}
          placeholder={false}
          options={MAJORITY_RULES.map((one) => ({
            value: one,
            label: t(`procedures:decision.majority.${one}`),
          }))}
        />
      </div>
      <p class="hint">{t('billDesk:decision.figuresHint')}</p>
      <div class="field-row vote-figures">
        {FIGURES.map((name) => (
          <Field
            {...shared(name)}
            label={t(`billDesk:decision.${name}`)}
            value={value(name)}
            inputMode="numeric"
            width="short"
            maxLength={12}
            autocomplete="off"
            optional="unsaid"
          />
        ))}
      </div>
      <Field
        {...shared('question')}
        label={t('billDesk:decision.question')}
        hint={t('billDesk:decision.questionHint')}
        value={value('question')}
        maxLength={1000}
        optional
      />
    </fieldset>
  );
}
