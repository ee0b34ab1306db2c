import type { BillSummary, BillView, StepView } from '../../features/bills/index.js';
import { labelOf, nameOf, type ParliamentFacts } from '../../features/parliaments/index.js';
import type { T } from '../../platform/i18n/translator.js';
import { paths } from '../paths.js';
import type { AtomEntry, AtomFeed } from './atom-feed.js';
import { houseName, ownWord, titleOf } from './bill-words.js';
import { figuresText } from './decision-view.js';

interface Place {
  readonly t: T;
  readonly facts: ParliamentFacts;
  /** Where this service is reached from outside. */
  readonly origin: string;
  /** Path and query of the feed itself. */
  readonly self: string;
}

/** Every step of a bill that holds, the newest first. */
export function billFeed(bill: BillView, { t, facts, origin, self }: Place): AtomFeed {
  const title = titleOf(bill, t.lang).text;
  const recorded = new Map(bill.entries.map((entry) => [entry.n, entry.recordedAt]));
  const entry = (step: StepView): AtomEntry => {
    const published = recorded.get(step.n) ?? bill.filedAt;
    return {
      id: `${origin}${bill.iri}#step-${step.n}`,
      title: t('bills:feed.entry', {
        milestone: t(`procedures:milestone.${step.milestone}`),
        title,
      }),
      link: `${origin}${paths.bill(bill.id)}#step-${step.n}`,
      published,
      updated: step.corrected && step.corrected.at > published ? step.corrected.at : published,
      summary: stepText(t, facts, bill, step),
      categories: [step.milestone],
    };
  };
  return {
    id: `${origin}${bill.iri}#steps`,
    title: t('bills:feed.bill', { title }),
    lang: t.lang,
    self: origin + self,
    page: origin + paths.bill(bill.id),
    author: nameOf(facts, t.lang).text,
    since: bill.changedAt,
    entries: bill.steps.map(entry).toReversed(),
  };
}

/** The bills of a parliament as they moved last: each move makes an entry of its own. */
export function parliamentFeed(
  bills: readonly BillSummary[],
  { t, facts, origin, self }: Place,
): AtomFeed {
  const parliament = labelOf(facts, t.lang).text;
  return {
    id: `${origin}${facts.iri}#bills`,
    title: t('bills:feed.parliament', { parliament }),
    subtitle: t('bills:feed.parliamentLead', { parliament }),
    lang: t.lang,
    self: origin + self,
    page: origin + paths.bills({ parliament: facts.code }),
    author: nameOf(facts, t.lang).text,
    since: new Date(0),
    entries: bills.map((bill) => {
      const milestone = t(`procedures:milestone.${bill.milestone}`);
      const title = titleOf(bill, t.lang).text;
      return {
        // A reader shows an entry once: the next move is another entry.
        id: `${origin}${bill.iri}#${bill.milestone}-${bill.since}`,
        title: t('bills:feed.entry', { milestone, title }),
        link: `${origin}${paths.bill(bill.id)}`,
        published: bill.changedAt,
        updated: bill.changedAt,
        summary: [
          bill.number,
          ownWord(bill.stageNames, t, facts).text,
          t('bills:now.since', { date: t.date(bill.since) }),
        ].join(' · '),
        categories: [bill.milestone, bill.kind, ...bill.subjects],
      };
    }),
  };
}

function stepText(t: T, facts: ParliamentFacts, bill: BillView, step: StepView): string {
  const { decision, note, corrected } = step;
  return [
    t.date(step.on),
    ownWord(step.names, t, facts).text,
    houseName(t, facts, bill, step.house)?.text,
    decision && t(`procedures:decision.result.${decision.result}`),
    ...(decision ? figuresText(t, decision) : []),
    note,
    corrected &&
      t('bills:steps.corrected', {
        date: t.dateTime(corrected.at, facts.timeZone),
        reason: corrected.reason,
      }),
  ]
    .filter(Boolean)
    .join(' · ');
}
