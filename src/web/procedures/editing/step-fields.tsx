import { DOCUMENT_TYPE_CODES } from '../../../features/documents/index.js';
import {
  DECISION_RESULTS,
  MAJORITY_RULES,
  isFinal,
  type Requirement,
  type Transition,
} from '../../../features/procedures/index.js';
import { Checkbox, CheckboxGroup } from '../../components/choice-group.js';
import { FieldError } from '../../components/form-control.js';
import { Select } from '../../components/select.js';
import { Bidi } from '../../components/bidi.js';
import { Name, documentTypeText } from '../words.js';
import type { EditState } from './edit-state.js';
import { Fold } from './fold.js';
import { NameFields } from './name-fields.js';
import { BARE, RECORDERS } from './procedure-draft.js';

interface StepFieldsProps {
  state: EditState;
  step: Transition;
  index: number;
}

/** One step: what it is called, where it leads, who records it, what it requires. */
export function StepFields({ state, step, index }: StepFieldsProps) {
  const { t } = state;
  const key = `t${index}`;
  const goal = state.procedure.stages.find(({ code }) => code === step.to);
  const shared = state.isShared(step);
  return (
    <Fold
      state={state}
      part={key}
      // Under a stage it is a heading of the stage's; shared steps have a section of their own.
      level={shared ? 3 : 4}
      names={step.names}
      about={
        goal && (
          <>
            {t('procedures:way.to')} <Name t={t} languages={state.own} names={goal.names} />
          </>
        )
      }
      open={state.hasProblem(key) || state.draft.added.steps.has(step.code)}
    >
      <input type="hidden" name={`${key}-code`} value={step.code} />
      <NameFields state={state} prefix={`${key}-name`} id={`${key}-names`} names={step.names} />
      {shared ? (
        <OpenAt state={state} step={step} name={`${key}-from`} />
      ) : (
        <input type="hidden" name={`${key}-from`} value={step.from[0]} />
      )}
      <Select
        t={t}
        name={`${key}-to`}
        label={t('procedures:edit.to')}
        value={step.to}
        error={state.error(`${key}-to`)}
        options={state.stageOptions}
      />
      <Requirements state={state} step={step} index={index} />
      <CheckboxGroup
        t={t}
        name={`${key}-by`}
        label={t('procedures:edit.by')}
        values={step.by}
        error={state.error(`${key}-by`)}
        choices={RECORDERS.map((role) => ({ value: role, label: t(`roles:name.${role}`) }))}
      />
      <Select
        t={t}
        name={`${key}-passage`}
        label={t('procedures:edit.passage')}
        value={step.passage}
        placeholder={t('procedures:passage.any')}
        optional="unsaid"
        options={[
          { value: 'one', label: t('procedures:edit.passageOne') },
          { value: 'two', label: t('procedures:edit.passageTwo') },
        ]}
      />
      {!shared && (
        <Checkbox
          name={`${key}-many`}
          label={t('procedures:edit.fromMore')}
          hint={t('procedures:edit.fromMoreHint')}
        />
      )}
      <Checkbox name={`${key}-remove`} label={t('procedures:edit.removeWay')} />
    </Fold>
  );
}

function OpenAt({ state, step, name }: { state: EditState; step: Transition; name: string }) {
  const { t, procedure } = state;
  const many = name.replace(/from$/, 'many');
  return (
    <>
      <input type="hidden" name={many} value="yes" />
      <div class="many">
        <CheckboxGroup
          t={t}
          name={name}
          label={t('procedures:edit.from')}
          values={step.from}
          error={state.error(name)}
          choices={procedure.stages
            .filter(({ code, milestone }) => !isFinal(milestone) || step.from.includes(code))
            .map(({ code, names }) => {
              const { label, lang } = state.option(code, names);
              return { value: code, label: lang ? <Bidi text={label} lang={lang} /> : label };
            })}
        />
      </div>
    </>
  );
}

function Requirements({ state, step, index }: StepFieldsProps) {
  const { t } = state;
  const key = `t${index}`;
  const decision = step.requires.find(
    (one): one is Extract<Requirement, { kind: 'decision' }> => one.kind === 'decision',
  );
  return (
    <div id={`${key}-requires`} tabIndex={-1}>
      <FieldError t={t} id={`${key}-requires`} error={state.error(`${key}-requires`)} />
      <Papers state={state} step={step} prefix={`${key}-doc`} />
      <div class="fields-row">
        <Select
          t={t}
          name={`${key}-decision`}
          label={t('procedures:edit.decision')}
          value={decision?.result}
          placeholder={t('common:none')}
          optional="unsaid"
          options={DECISION_RESULTS.map((value) => {
            return { value, label: t(`procedures:decision.result.${value}`) };
          })}
        />
        <Select
          t={t}
          name={`${key}-majority`}
          label={t('procedures:edit.majority')}
          value={decision?.majority}
          placeholder={t('procedures:edit.majorityAny')}
          optional="unsaid"
          options={MAJORITY_RULES.map((value) => {
            return { value, label: t(`procedures:decision.majority.${value}`) };
          })}
        />
      </div>
      <CheckboxGroup
        t={t}
        name={`${key}-also`}
        label={t('procedures:edit.also')}
        values={step.requires.map(({ kind }) => kind)}
        optional="unsaid"
        choices={BARE.map((kind) => ({ value: kind, label: t(`procedures:requirement.${kind}`) }))}
      />
    </div>
  );
}

/** One list for each type that will do, and an empty one to add another. */
function Papers({ state, step, prefix }: { state: EditState; step: Transition; prefix: string }) {
  const { t } = state;
  const groups = step.requires.flatMap((one) => (one.kind === 'document' ? [one.types] : []));
  const options = DOCUMENT_TYPE_CODES.map((value) => ({
    value: value as string,
    label: documentTypeText(t, value),
  }));
  return (
    <>
      {[...groups, []].map((types, group) =>
        (types.length === 0 ? [''] : [...types, '']).map((type, place) => (
          <Select
            t={t}
            name={`${prefix}-${group}`}
            id={`${prefix}-${group}-${place}`}
            label={t(place === 0 ? 'procedures:edit.document' : 'procedures:edit.documentOr')}
            value={type}
            placeholder={t('common:none')}
            optional="unsaid"
            options={options}
          />
        )),
      )}
    </>
  );
}
