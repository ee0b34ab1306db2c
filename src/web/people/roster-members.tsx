import type { MembershipView } from '../../features/people/index.js';
import type { ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import type { AskedDay } from './day-chooser.js';
import { RosterTable } from './roster-table.js';

interface RosterMembersProps {
  t: T;
  facts: ParliamentFacts;
  members: readonly MembershipView[];
  asked: AskedDay;
}

/** Everybody on the day in question, with a word of warning where dates are too vague for it. */
export function RosterMembers({ t, facts, members, asked: { on, isToday } }: RosterMembersProps) {
  // Who presides may be a member as well, and is one person.
  const persons = new Set(members.map(({ person }) => person.id)).size;
  const title = isToday ? t('people:roster.onToday') : t('people:roster.on', { date: t.date(on) });
  return (
    <section aria-labelledby="members">
      <h2 id="members">{title}</h2>
      {members.length === 0 ? (
        <p class="muted">{t('people:roster.none')}</p>
      ) : (
        <>
          <p class="muted">
            {t('people:roster.count', { count: persons })}
            {members.some(({ certain }) => !certain) && <> · {t('people:roster.perhapsWhy')}</>}
          </p>
          <RosterTable t={t} facts={facts} caption={title} members={members} ofOneDay />
        </>
      )}
    </section>
  );
}
