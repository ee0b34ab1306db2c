import { labelOf, type ParliamentFacts } from '../../../features/parliaments/index.js';
import type { ProcedureVersionView } from '../../../features/procedures/index.js';
import { Button, ButtonLink } from '../../components/button.js';
import { ErrorSummary, type FormProblem } from '../../components/error-summary.js';
import { Field } from '../../components/field.js';
import { FieldError } from '../../components/form-control.js';
import { Form } from '../../components/form.js';
import { Notice } from '../../components/notice.js';
import { PageHeader } from '../../components/page-header.js';
import { Select } from '../../components/select.js';
import { Page } from '../../layout/page.js';
import type { PageContext } from '../../page-context.js';
import { paths } from '../../paths.js';
import { procedureCrumbs } from '../procedure-crumbs.js';
import { versionName } from '../versions-table.js';
import { LONGEST_NAME, type EditState } from './edit-state.js';
import { GeneralFields } from './general-fields.js';
import { StageFields } from './stage-fields.js';
import { StepFields } from './step-fields.js';

interface EditProcedurePageProps {
  context: PageContext;
  facts: ParliamentFacts;
  /** The version in force, which this form changes. */
  current: ProcedureVersionView;
  state: EditState;
  note: { readonly value: string; readonly error: string | null };
  problems: readonly FormProblem[];
  /** What was done with what was sent: nothing is saved by any of them. */
  told: 'holds' | 'added' | 'stale' | null;
}

/** All of a procedure as one form, folded; it is checked and saved as a whole. */
export function EditProcedurePage(props: EditProcedurePageProps) {
  const { context, facts, current, state, note, problems, told } = props;
  const { t } = context;
  const label = labelOf(facts, t.lang);
  return (
    <Page
      {...context}
      styles={['css/legislature.css']}
      title={`${t('procedures:edit.title')}, ${label.text}`}
      robots="noindex"
      crumbs={procedureCrumbs(t, facts, true)}
    >
      <ErrorSummary t={t} problems={problems} />
      <PageHeader
        title={t('procedures:edit.title')}
        lang={t.lang}
        eyebrow={versionName(t, current)}
        lead={t('procedures:edit.lead')}
      />
      {told === 'stale' && (
        <Notice kind="warning">
          <p>{t('procedures:edit.stale')}</p>
          <p>
            <a href={paths.procedure(facts.code)}>{t('procedures:edit.readOther')}</a>
          </p>
        </Notice>
      )}
      {(told === 'holds' || told === 'added') && (
        <Notice kind={told === 'holds' ? 'success' : 'info'}>
          <p>{t(`procedures:edit.${told}`)}</p>
        </Notice>
      )}
      <Form action={paths.editProcedure(facts.code)} label={t('procedures:edit.title')}>
        <input type="hidden" name="basedOn" value={current.id} />
        <input type="hidden" name="languages" value={[...state.own, ...state.others].join(' ')} />
        <GeneralFields state={state} />
        <h2 id="stages" tabIndex={-1}>
          {t('procedures:edit.stages')}
        </h2>
        <p class="hint">{t('procedures:edit.stagesHint')}</p>
        <FieldError t={t} id="stages" error={state.error('stages')} />
        {state.procedure.stages.map((stage, index) => (
          <StageFields state={state} stage={stage} index={index} />
        ))}
        <NewStage state={state} />
        <SharedSteps state={state} />
        <h2>{t('procedures:edit.finish')}</h2>
        <Field
          t={t}
          name="note"
          rows={3}
          label={t('procedures:edit.note')}
          hint={t('procedures:edit.noteHint')}
          value={note.value}
          error={note.error}
        />
        <p class="actions">
          <Button name="action" value="save">
            {t('procedures:edit.save')}
          </Button>
          <Button variant="secondary" name="action" value="check">
            {t('procedures:edit.check')}
          </Button>
          <ButtonLink variant="quiet" href={paths.procedure(facts.code)}>
            {t('common:cancel')}
          </ButtonLink>
        </p>
      </Form>
    </Page>
  );
}

function NewStage({ state }: { state: EditState }) {
  const { t } = state;
  return (
    <fieldset class="field">
      <legend>{t('procedures:edit.addStageTitle')}</legend>
      <div class="fields-row fields-new">
        <Field
          t={t}
          name="new-stage"
          label={t('procedures:edit.newStage')}
          maxLength={LONGEST_NAME}
          lang={t.lang}
          optional="unsaid"
        />
        <Select
          t={t}
          name="new-stage-after"
          label={t('procedures:edit.newStageAfter')}
          optional="unsaid"
          options={state.stageOptions}
        />
        <Button variant="secondary" name="action" value="add">
          {t('procedures:edit.addStage')}
        </Button>
      </div>
    </fieldset>
  );
}

function SharedSteps({ state }: { state: EditState }) {
  const { t } = state;
  const shared = state.steps.filter(({ step }) => state.isShared(step));
  if (shared.length === 0) return null;
  return (
    <>
      <h2>{t('procedures:edit.shared')}</h2>
      <p class="hint">{t('procedures:edit.sharedHint')}</p>
      {shared.map(({ step, index }) => (
        <StepFields state={state} step={step} index={index} />
      ))}
    </>
  );
}
