import { BILL_KINDS } from '../../../features/bills/index.js';
import { CheckboxGroup } from '../../components/choice-group.js';
import { Select } from '../../components/select.js';
import { billKindText } from '../words.js';
import type { EditState } from './edit-state.js';
import { NameFields } from './name-fields.js';
import { LAPSES } from './procedure-draft.js';

/** The procedure as a whole: its name, where bills begin, and when unfinished ones fall. */
export function GeneralFields({ state }: { state: EditState }) {
  const { t, procedure } = state;
  const { lapse } = procedure;
  const kinds = new Set<string>([...BILL_KINDS, ...lapse.spares]);
  return (
    <>
      <h2>{t('procedures:edit.general')}</h2>
      <NameFields state={state} prefix="name" id="general" names={procedure.names} />
      <Select
        t={t}
        name="initial"
        label={t('procedures:edit.initial')}
        value={procedure.initial}
        error={state.error('initial')}
        options={state.stageOptions}
      />
      <Select
        t={t}
        name="lapse-when"
        label={t('procedures:edit.lapseWhen')}
        value={lapse.when}
        placeholder={false}
        options={LAPSES.map((value) => ({ value, label: t(`procedures:lapseWhen.${value}`) }))}
      />
      <Select
        t={t}
        name="lapse-transition"
        label={t('procedures:edit.lapseBy')}
        value={lapse.transition}
        error={state.error('lapse-transition')}
        placeholder={t('common:none')}
        optional="unsaid"
        options={state.steps.map(({ step }) => state.option(step.code, step.names))}
      />
      <CheckboxGroup
        t={t}
        name="lapse-spares"
        label={t('procedures:edit.lapseSpares')}
        values={lapse.spares}
        optional="unsaid"
        choices={[...kinds].map((value) => ({ value, label: billKindText(t, value) }))}
      />
    </>
  );
}
