import type { ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { Tabs } from '../components/tabs.js';
import { paths } from '../paths.js';
import { nameFor } from './words.js';

interface PeopleTabsProps {
  t: T;
  facts: ParliamentFacts;
  /** A chamber by its code, after a colon so that none can be taken for another tab. */
  current: 'people' | 'parties' | 'terms' | `chamber:${string}`;
}

/** The lists of people and organisations that a parliament has. */
export function PeopleTabs({ t, facts, current }: PeopleTabsProps) {
  const { code, chambers, languages } = facts;
  return (
    <Tabs
      t={t}
      label={t('people:nav.label')}
      tabs={[
        { href: paths.people(code), label: t('people:title'), current: current === 'people' },
        ...chambers.map((chamber) => ({
          href: paths.chamber(code, chamber.code),
          label: nameFor(t, chamber.names, languages).text,
          current: current === `chamber:${chamber.code}`,
        })),
        {
          href: paths.parties(code),
          label: t('people:nav.parties'),
          current: current === 'parties',
        },
        { href: paths.terms(code), label: t('people:nav.terms'), current: current === 'terms' },
      ]}
    />
  );
}
