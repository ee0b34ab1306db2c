import { labelOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import {
  PASSAGES,
  type Passage,
  type ProcedureVersionSummary,
  type ProcedureVersionView,
} from '../../features/procedures/index.js';
import { Badge } from '../components/badge.js';
import { ButtonLink } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Tabs } from '../components/tabs.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { paths } from '../paths.js';
import { ProcedureDiagram } from './diagram/procedure-diagram.js';
import { procedureCrumbs } from './procedure-crumbs.js';
import { SharedStepsTable, StagesTable } from './stages-table.js';
import { VersionsTable, versionName } from './versions-table.js';
import { Name, lapseText } from './words.js';

interface ProcedurePageProps {
  context: PageContext;
  facts: ParliamentFacts;
  shown: ProcedureVersionView;
  /** Whether new bills follow what is shown. */
  inForce: boolean;
  versions: readonly ProcedureVersionSummary[];
  passage: Passage;
  mayAdapt: boolean;
  /** It was saved a moment ago. */
  saved: boolean;
}

/** How a bill travels through this parliament: drawn, as a table, and how the rules came about. */
export function ProcedurePage(props: ProcedurePageProps) {
  const { context, facts, shown, inForce, versions, passage, mayAdapt, saved } = props;
  const { t } = context;
  const { code, languages } = facts;
  const { procedure } = shown;
  const label = labelOf(facts, t.lang);
  const version = shown.parliament && !inForce ? shown.n : undefined;
  return (
    <Page
      {...context}
      styles={['css/legislature.css']}
      title={`${t('procedures:page.title')}, ${label.text}`}
      crumbs={procedureCrumbs(t, facts, false)}
    >
      <PageHeader
        title={t('procedures:page.title')}
        lang={t.lang}
        eyebrow={
          <>
            <span>{versionName(t, shown)}</span>
            <Name t={t} languages={languages} names={procedure.names} />
          </>
        }
        badges={
          <>
            <Badge tone={inForce ? 'good' : 'closed'} icon={inForce ? 'check' : 'history'}>
              {t(inForce ? 'procedures:page.inForce' : 'procedures:page.earlier')}
            </Badge>
            {!inForce && <a href={paths.procedure(code)}>{t('procedures:page.seeInForce')}</a>}
          </>
        }
        lead={t('procedures:page.lead')}
        actions={
          mayAdapt && (
            <>
              <ButtonLink href={paths.editProcedure(code)} icon="draft">
                {t('procedures:page.edit')}
              </ButtonLink>
              <ButtonLink href={paths.adoptProcedure(code)} variant="secondary">
                {t('procedures:page.adopt')}
              </ButtonLink>
            </>
          )
        }
      />
      {saved && (
        <Notice kind="success">
          <p>{t('procedures:page.saved')}</p>
        </Notice>
      )}
      {inForce && !shown.parliament && (
        <Notice>
          <p>{t('procedures:page.notAdapted')}</p>
        </Notice>
      )}
      {facts.chambers.length > 1 && (
        <Tabs
          t={t}
          label={t('procedures:page.passages')}
          tabs={PASSAGES.toReversed().map((one) => ({
            href: paths.procedure(code, version, { passage: one }),
            label: t(one === 'two' ? 'procedures:page.passageTwo' : 'procedures:page.passageOne'),
            current: one === passage,
          }))}
        />
      )}
      <section aria-labelledby="diagram">
        <h2 id="diagram">{t('procedures:page.diagram')}</h2>
        <p>
          <a href="#stages">{t('procedures:page.toTable')}</a>
        </p>
        {passage === 'two' && <p class="muted">{t('procedures:page.firstNote')}</p>}
        <ProcedureDiagram t={t} procedure={procedure} passage={passage} languages={languages} />
      </section>
      <section aria-labelledby="stages">
        <h2 id="stages">{t('procedures:page.table')}</h2>
        <p class="muted">{t('procedures:page.whoRecords')}</p>
        <StagesTable t={t} procedure={procedure} passage={passage} languages={languages} />
        <SharedStepsTable t={t} procedure={procedure} passage={passage} languages={languages} />
        <h3>{t('procedures:lapse.title')}</h3>
        <p>{lapseText(t, procedure.lapse)}</p>
      </section>
      <section aria-labelledby="versions">
        <h2 id="versions">{t('procedures:page.versions')}</h2>
        <p class="muted">{t('procedures:page.versionsNote')}</p>
        <VersionsTable
          t={t}
          parliament={code}
          timeZone={facts.timeZone}
          versions={versions}
          shown={shown.id}
        />
      </section>
    </Page>
  );
}
