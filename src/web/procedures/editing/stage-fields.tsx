import { HOUSES, MILESTONES, isFinal, type Stage } from '../../../features/procedures/index.js';
import { Button } from '../../components/button.js';
import { Checkbox } from '../../components/choice-group.js';
import { Field } from '../../components/field.js';
import { Select } from '../../components/select.js';
import { Name } from '../words.js';
import { LONGEST_NAME, type EditState } from './edit-state.js';
import { Fold } from './fold.js';
import { NameFields } from './name-fields.js';
import { UNITS } from './procedure-draft.js';
import { StepFields } from './step-fields.js';

interface StageFieldsProps {
  state: EditState;
  stage: Stage;
  index: number;
}

/** One stage, and the steps that lead on from it alone. */
export function StageFields({ state, stage, index }: StageFieldsProps) {
  const { t } = state;
  const key = `s${index}`;
  const steps = state.stepsOf(stage);
  const shared = state.steps.filter(
    ({ step }) => state.isShared(step) && step.from.includes(stage.code),
  );
  const open =
    state.hasProblem(key) ||
    state.draft.added.stages.has(stage.code) ||
    steps.some(({ step, index: n }) => {
      return state.hasProblem(`t${n}`) || state.draft.added.steps.has(step.code);
    });
  return (
    <Fold
      state={state}
      part={key}
      level={3}
      names={stage.names}
      about={
        isFinal(stage.milestone)
          ? t(`procedures:milestone.${stage.milestone}`)
          : t('procedures:edit.wayCount', { count: steps.length + shared.length })
      }
      open={open}
    >
      <input type="hidden" name={`${key}-code`} value={stage.code} />
      <NameFields state={state} prefix={`${key}-name`} id={`${key}-names`} names={stage.names} />
      <Select
        t={t}
        name={`${key}-milestone`}
        label={t('procedures:edit.milestone')}
        hint={t('procedures:edit.milestoneHint')}
        value={stage.milestone}
        error={state.error(`${key}-milestone`)}
        placeholder={false}
        options={MILESTONES.map((value) => {
          return { value, label: t(`procedures:milestone.${value}`) };
        })}
      />
      <Select
        t={t}
        name={`${key}-house`}
        label={t('procedures:edit.house')}
        value={stage.house}
        error={state.error(`${key}-house`)}
        placeholder={t('procedures:house.outside')}
        options={HOUSES.map((value) => ({ value, label: t(`procedures:house.${value}`) }))}
      />
      <Deadline state={state} stage={stage} index={index} />
      <Checkbox
        name={`${key}-remove`}
        label={t('procedures:edit.removeStage')}
        hint={t('procedures:edit.removeStageHint')}
      />
      {(steps.length > 0 || !isFinal(stage.milestone)) && (
        <p class="fold-title">{t('procedures:edit.ways')}</p>
      )}
      {steps.map(({ step, index: n }) => (
        <StepFields state={state} step={step} index={n} />
      ))}
      {shared.length > 0 && (
        <p>
          {t('procedures:edit.alsoOpen')}{' '}
          {shared.map(({ step, index: n }, place) => (
            <>
              {place > 0 && `${t('common:comma')} `}
              <a href={`#t${n}`}>
                <Name t={t} languages={state.own} names={step.names} />
              </a>
            </>
          ))}
        </p>
      )}
      {!isFinal(stage.milestone) && <NewStep state={state} index={index} />}
    </Fold>
  );
}

function Deadline({ state, stage, index }: StageFieldsProps) {
  const { t } = state;
  const key = `s${index}`;
  const { deadline, tacit } = stage;
  const steps = state.steps.filter(({ step }) => step.from.includes(stage.code));
  return (
    <>
      <div class="fields-row">
        <Field
          t={t}
          name={`${key}-count`}
          type="number"
          inputMode="numeric"
          width="short"
          label={t('procedures:edit.deadline')}
          value={deadline && !Number.isNaN(deadline.count) ? String(deadline.count) : ''}
          error={state.error(`${key}-count`)}
          optional
        />
        <Select
          t={t}
          name={`${key}-unit`}
          label={t('procedures:edit.unit')}
          value={deadline?.unit}
          placeholder={false}
          options={UNITS.map((value) => ({ value, label: t(`procedures:unitName.${value}`) }))}
        />
      </div>
      {(steps.length > 0 || tacit !== null) && (
        <Select
          t={t}
          name={`${key}-tacit`}
          label={t('procedures:edit.tacit')}
          value={tacit}
          error={state.error(`${key}-tacit`)}
          placeholder={t('procedures:edit.nothing')}
          optional="unsaid"
          options={steps.map(({ step }) => state.option(step.code, step.names))}
        />
      )}
    </>
  );
}

function NewStep({ state, index }: { state: EditState; index: number }) {
  const { t } = state;
  return (
    <div class="fields-row fields-new">
      <Field
        t={t}
        name={`s${index}-new`}
        label={t('procedures:edit.newWay')}
        maxLength={LONGEST_NAME}
        lang={t.lang}
        optional="unsaid"
      />
      <Button variant="secondary" name="action" value="add">
        {t('procedures:edit.addWay')}
      </Button>
    </div>
  );
}
