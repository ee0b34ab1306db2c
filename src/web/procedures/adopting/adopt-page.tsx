import { labelOf, type ParliamentFacts } from '../../../features/parliaments/index.js';
import {
  isFinal,
  type ProcedureVersionSummary,
  type ProcedureVersionView,
} from '../../../features/procedures/index.js';
import type { T } from '../../../platform/i18n/translator.js';
import { Bidi } from '../../components/bidi.js';
import { Button, ButtonLink } from '../../components/button.js';
import { CheckboxGroup, RadioGroup } from '../../components/choice-group.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import { Notice } from '../../components/notice.js';
import { PageHeader } from '../../components/page-header.js';
import { Select } from '../../components/select.js';
import { errorAt, problemsOf, type Mistake } from '../../forms/mistakes.js';
import { Page } from '../../layout/page.js';
import type { PageContext } from '../../page-context.js';
import { paths } from '../../paths.js';
import { procedureCrumbs } from '../procedure-crumbs.js';
import { versionName } from '../versions-table.js';
import { nameIn } from '../words.js';
import type { Group, MissingStage, ReadAdoption } from './adoption-form.js';

interface AdoptPageProps {
  context: PageContext;
  facts: ParliamentFacts;
  versions: readonly ProcedureVersionSummary[];
  target: ProcedureVersionView;
  groups: readonly Group[];
  missing: readonly MissingStage[];
  /** What was chosen before it was refused. */
  chosen: ReadAdoption;
  mistakes: readonly Mistake[];
  /** How many were moved a moment ago. */
  moved: number | null;
}

/** Which running bills stand on which version, and a deliberate way to another one. */
export function AdoptPage(props: AdoptPageProps) {
  const { context, facts, versions, target, groups, mistakes, moved } = props;
  const { t } = context;
  const title = t('procedures:adopt.title');
  return (
    <Page
      {...context}
      styles={['css/legislature.css']}
      title={`${title}, ${labelOf(facts, t.lang).text}`}
      robots="noindex"
      crumbs={procedureCrumbs(t, facts, true)}
    >
      <ErrorSummary t={t} problems={problemsOf(t, mistakes)} />
      <PageHeader title={title} lang={t.lang} lead={t('procedures:adopt.lead')} />
      {moved !== null && (
        <Notice kind="success">
          <p>{t('procedures:adopt.done', { count: moved })}</p>
        </Notice>
      )}
      {versions.length > 1 && (
        <Form action={paths.adoptProcedure(facts.code)} method="get" layout="inline">
          <Select
            t={t}
            name="to"
            label={t('procedures:adopt.to')}
            value={target.id}
            placeholder={false}
            options={versions.map((one) => ({ value: one.id, label: versionName(t, one) }))}
          />
          <Button variant="secondary">{t('procedures:adopt.show')}</Button>
        </Form>
      )}
      {groups.length === 0 ? (
        <EmptyState
          title={t('procedures:adopt.noneTitle')}
          actions={
            <ButtonLink href={paths.procedure(facts.code)} variant="secondary">
              {t('procedures:page.title')}
            </ButtonLink>
          }
        >
          <p>{t(versions.length > 1 ? 'procedures:adopt.none' : 'procedures:adopt.onlyOne')}</p>
        </EmptyState>
      ) : (
        <AdoptForm {...props} />
      )}
    </Page>
  );
}

function AdoptForm(props: AdoptPageProps) {
  const { context, facts, target, groups, missing, chosen, mistakes } = props;
  const { t } = context;
  const count = groups.reduce((sum, { bills }) => sum + bills.length, 0);
  const label = t('procedures:adopt.title');
  return (
    <Form action={paths.adoptProcedure(facts.code)} label={label}>
      <input type="hidden" name="to" value={target.id} />
      <p>
        {t('procedures:adopt.to')}: <strong>{versionName(t, target)}</strong>
      </p>
      <RadioGroup
        t={t}
        name="scope"
        label={t('procedures:adopt.scope')}
        value={chosen.scope}
        error={errorAt(t, mistakes, 'scope')}
        choices={[
          { value: 'all', label: t('procedures:adopt.all', { count }) },
          { value: 'some', label: t('procedures:adopt.some') },
        ]}
      />
      {groups.map((group, index) => (
        <Bills t={t} facts={facts} group={group} index={index} chosen={chosen} />
      ))}
      {missing.length > 0 && (
        <>
          <h2>{t('procedures:adopt.mapping')}</h2>
          <p class="hint">{t('procedures:adopt.mappingHint')}</p>
          {missing.map((stage) => (
            <NewPlace {...props} stage={stage} />
          ))}
        </>
      )}
      <p class="actions">
        <Button>{t('procedures:adopt.submit')}</Button>
        <ButtonLink href={paths.procedure(facts.code)} variant="quiet">
          {t('common:cancel')}
        </ButtonLink>
      </p>
    </Form>
  );
}

interface BillsProps {
  t: T;
  facts: ParliamentFacts;
  group: Group;
  index: number;
  chosen: ReadAdoption;
}

function Bills({ t, facts, group, index, chosen }: BillsProps) {
  const { n, parliament, procedure, bills } = group;
  const stageText = (code: string) => {
    const stage = procedure.stages.find((one) => one.code === code);
    return stage ? nameIn(t, facts.languages, stage.names).text : code;
  };
  return (
    <div class="many">
      <CheckboxGroup
        t={t}
        name="bills"
        id={index === 0 ? 'bills' : `bills-${index}`}
        label={t(parliament ? 'procedures:adopt.onOwn' : 'procedures:adopt.onTemplate', { n })}
        values={chosen.bills}
        optional="unsaid"
        choices={bills.map(({ id, title, number, stage }) => ({
          value: id,
          label: <Bidi text={title} />,
          hint: t('procedures:adopt.stands', {
            number: `\u2068${number}\u2069`,
            stage: `\u2068${stageText(stage)}\u2069`,
          }),
        }))}
      />
    </div>
  );
}

function NewPlace(props: AdoptPageProps & { stage: MissingStage }) {
  const { context, facts, target, chosen, mistakes, stage } = props;
  const { t } = context;
  const name = `stage-${stage.code}`;
  const known = Object.keys(stage.names).length > 0;
  const label = known ? nameIn(t, facts.languages, stage.names).text : stage.code;
  return (
    <Select
      t={t}
      name={name}
      label={t('procedures:adopt.mapStage', { stage: `\u2068${label}\u2069` })}
      value={chosen.stages[stage.code]}
      error={errorAt(t, mistakes, name)}
      optional="unsaid"
      options={target.procedure.stages
        .filter(({ milestone }) => !isFinal(milestone))
        .map(({ code, names }) => {
          const { text, lang } = nameIn(t, facts.languages, names);
          return { value: code, label: text, lang };
        })}
    />
  );
}
