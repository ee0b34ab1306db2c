import {
  isFinal,
  type Passage,
  type Procedure,
  type Stage,
} from '../../features/procedures/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { DataTable } from '../components/data-table.js';
import { stagesAndSteps } from './shared-steps.js';
import { StepFacts, StepLine, stageAnchor } from './step-line.js';
import { Name, deadlineText, houseText, type Languages } from './words.js';

interface StagesTableProps {
  t: T;
  procedure: Procedure;
  passage: Passage;
  languages: Languages;
}

/** Everything that the diagram shows, and what each step asks for, in words. */
export function StagesTable(props: StagesTableProps) {
  const { t, procedure, passage } = props;
  const { rows } = stagesAndSteps(procedure, passage);
  return (
    <div class="stages-table">
      <DataTable
        caption={t('procedures:page.table')}
        captionHidden
        rows={rows}
        columns={[
          {
            header: t('procedures:column.stage'),
            rowHeader: true,
            cell: ({ stage }) => <StageName {...props} stage={stage} />,
          },
          {
            header: t('procedures:column.place'),
            cell: ({ stage }) => <Place t={t} stage={stage} passage={passage} />,
          },
          {
            header: t('procedures:column.deadline'),
            cell: ({ stage }) => <Deadline {...props} stage={stage} />,
          },
          {
            header: t('procedures:column.ways'),
            cell: ({ stage, steps }) => {
              if (steps.length > 0) {
                return (
                  <ul class="plain steps-on">
                    {steps.map((step) => (
                      <li>
                        <StepLine {...props} step={step} />
                      </li>
                    ))}
                  </ul>
                );
              }
              const ended = isFinal(stage.milestone);
              return (
                <span class="muted">{ended ? t('procedures:way.none') : t('common:none')}</span>
              );
            },
          },
        ]}
      />
    </div>
  );
}

/** Steps that are open nearly everywhere, told once. */
export function SharedStepsTable(props: StagesTableProps) {
  const { t, procedure, passage, languages } = props;
  const { shared } = stagesAndSteps(procedure, passage);
  if (shared.length === 0) return null;
  return (
    <>
      <h3 id="shared-steps">{t('procedures:edit.shared')}</h3>
      <div class="stages-table">
        <DataTable
          caption={t('procedures:edit.shared')}
          captionHidden
          rows={shared}
          columns={[
            {
              header: t('procedures:column.step'),
              rowHeader: true,
              cell: ({ step }) => <Name t={t} languages={languages} names={step.names} />,
            },
            {
              header: t('procedures:edit.to'),
              cell: ({ step }) => {
                const goal = procedure.stages.find(({ code }) => code === step.to);
                return goal && <Name t={t} languages={languages} names={goal.names} />;
              },
            },
            {
              header: t('procedures:way.requires'),
              cell: ({ step }) => <StepFacts t={t} step={step} />,
            },
            {
              header: t('procedures:edit.from'),
              cell: ({ stages }) => (
                <span>
                  {stages.map(({ names }, index) => (
                    <>
                      {index > 0 && `${t('common:comma')} `}
                      <Name t={t} languages={languages} names={names} />
                    </>
                  ))}
                </span>
              ),
            },
          ]}
        />
      </div>
    </>
  );
}

interface OfStage extends StagesTableProps {
  stage: Stage;
}

function StageName({ t, procedure, languages, stage }: OfStage) {
  return (
    <span id={stageAnchor(stage.code)}>
      <Name t={t} languages={languages} names={stage.names} />
      {stage.code === procedure.initial && <small class="note">{t('procedures:page.start')}</small>}
    </span>
  );
}

function Place({ t, stage, passage }: Pick<OfStage, 't' | 'stage' | 'passage'>) {
  return (
    <span>
      {t(`procedures:milestone.${stage.milestone}`)}
      {!isFinal(stage.milestone) && (
        <small class="note">{houseText(t, stage.house, passage)}</small>
      )}
    </span>
  );
}

function Deadline({ t, procedure, languages, stage }: OfStage) {
  if (!stage.deadline) return <span class="muted">–</span>;
  const tacit = procedure.transitions.find(({ code }) => code === stage.tacit);
  return (
    <span>
      {deadlineText(t, stage.deadline)}
      {tacit && (
        <small class="note">
          {t('procedures:way.tacit')} <Name t={t} languages={languages} names={tacit.names} />
        </small>
      )}
    </span>
  );
}
