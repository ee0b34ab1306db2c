import type { ChamberRosterView } from '../../features/people/index.js';
import type { ChamberFacts, ParliamentFacts } from '../../features/parliaments/index.js';
import { Badge } from '../components/badge.js';
import { Notice } from '../components/notice.js';
import { PageHeader } from '../components/page-header.js';
import { Page } from '../layout/page.js';
import type { PageContext } from '../page-context.js';
import { SeatPlan } from '../parliaments/seat-plan.js';
import { chamberTone } from '../parliaments/words.js';
import { paths } from '../paths.js';
import { benchesOf } from './chamber-bench.js';
import { ChamberDrawing } from './chamber-drawing.js';
import { DayChooser, type AskedDay } from './day-chooser.js';
import { parliamentCrumbs } from './people-crumbs.js';
import { PeopleTabs } from './people-tabs.js';
import { RosterMembers } from './roster-members.js';
import { SeatsTable } from './seats-table.js';
import { nameFor } from './words.js';

export interface ChamberPageProps {
  context: PageContext;
  facts: ParliamentFacts;
  chamber: ChamberFacts;
  roster: ChamberRosterView;
  asked: AskedDay;
}

/** A chamber as its seats and as a table, on any day. */
export function ChamberPage({ context, facts, chamber, roster, asked }: ChamberPageProps) {
  const { t } = context;
  const { text, lang } = nameFor(t, chamber.names, facts.languages);
  return (
    <Page
      {...context}
      title={text}
      crumbs={parliamentCrumbs(t, facts)}
      robots={asked.isToday ? undefined : 'noindex'}
      styles={['css/legislature.css']}
    >
      <PageHeader
        title={text}
        lang={lang}
        eyebrow={t(`parliaments:chamberKind.${chamber.kind}`)}
        badges={
          <Badge tone={chamberTone(chamber.status)}>
            {t(`parliaments:chamberStatus.${chamber.status}`)}
          </Badge>
        }
      />
      <PeopleTabs t={t} facts={facts} current={`chamber:${chamber.code}`} />
      <DayChooser t={t} action={paths.chamber(facts.code, chamber.code)} asked={asked} />
      <Seats context={context} facts={facts} roster={roster} />
      <RosterMembers t={t} facts={facts} members={roster.members} asked={asked} />
    </Page>
  );
}

function Seats({
  context: { t },
  facts,
  roster,
}: Pick<ChamberPageProps, 'context' | 'facts' | 'roster'>) {
  const { benches, held, total } = benchesOf(roster);
  const { seats } = roster;
  if (held === 0) {
    // Nobody is recorded, which says nothing about whether the seats are taken.
    return (
      <section aria-labelledby="seats">
        <h2 id="seats">{t('people:chamber.seats')}</h2>
        <div class="chamber">
          {seats !== null && (
            <SeatPlan seats={seats} label={t('parliaments:page.hemicycle', { count: seats })} />
          )}
          <p class="muted">{t('people:chamber.none')}</p>
        </div>
      </section>
    );
  }
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">{t('people:chamber.seats')}</h2>
      {seats !== null && held > seats && (
        <Notice kind="info">
          <p>{t('people:chamber.tooMany', { seats })}</p>
        </Notice>
      )}
      <div class="chamber">
        <ChamberDrawing t={t} benches={benches} />
        <div>
          <SeatsTable t={t} benches={benches} total={total} languages={facts.languages} />
          {seats === null && <p class="muted">{t('people:chamber.seatsUnknown')}</p>}
        </div>
      </div>
    </section>
  );
}
