import { describe, expect, it } from 'vitest';
import { lastDayOf, readBills } from '../../seeds/demonstration/bills-manifest.js';
import { HOME_COMMITTEE } from '../../seeds/demonstration/demonstration-committees.js';
import { paperPath, readManifest } from '../../seeds/demonstration/manifest.js';
import { yearsAhead } from '../../seeds/demonstration/moved-days.js';
import { readPeople } from '../../seeds/demonstration/people-manifest.js';
import { readDemonstration } from '../../seeds/run-demonstration.js';
import reference from '../../seeds/parliaments/parliaments.json' with { type: 'json' };
import { WORKFLOWS, type Workflow } from '../../src/features/parliaments/index.js';
import { procedureTemplates } from '../../src/features/procedures/procedure-templates.js';
import {
  checkMove,
  isFinal,
  stageOf,
  transitionOf,
  type Passage,
} from '../../src/features/procedures/index.js';

const { bills } = readBills();
const people = readPeople();
const manifest = readManifest();
const parliament = (code: string) => reference.parliaments.find((one) => one.code === code)!;
const workflow = (code: string) => (parliament(code).workflow ?? 'generic') as Workflow;
const passage = (code: string): Passage =>
  parliament(code).chambers.filter(({ active }) => active).length > 1 ? 'two' : 'one';

/** Where the acts of a bill lead, by the rules alone. Committees are judged when it is filed. */
function ends(bill: (typeof bills)[number]): string {
  const procedure = procedureTemplates()[workflow(bill.parliament)];
  let stage = procedure.initial;
  let since = bill.on;
  let before = { stage, since };
  for (const act of bill.acts) {
    if (act.do === 'strike') ({ stage, since } = before);
    if (act.do !== 'move') continue;
    const documentTypes = act.papers.map(
      (file) => manifest.papers.find(({ versions }) => versions[0]?.file === file)!.type,
    );
    const move = { ...act, today: act.on, documentTypes, refersLead: act.referrals.length > 0 };
    const facts = { since, roles: [act.by], leadReferred: false, leadReported: true };
    const problems = checkMove(
      procedure,
      { stage, passage: passage(bill.parliament) },
      move,
      facts,
    );
    expect(problems, `${bill.key} ${act.transition}`).toEqual([]);
    before = { stage, since };
    stage = transitionOf(procedure, act.transition)!.to;
    since = act.on;
  }
  return stageOf(procedure, stage)!.milestone;
}

it('leads every bill by the rules of its parliament, on days in order', () => {
  expect(Object.fromEntries(bills.map((bill) => [bill.key, ends(bill)]))).toEqual({
    'ke-data': 'detailed_consideration',
    'ke-meals': 'reconciliation',
    'ke-boreholes': 'commenced',
    'ke-plain-language': 'filed',
    'tz-meals': 'introduced',
    'sn-data': 'committee_report',
    'sn-canteens': 'withdrawn',
    'mz-meals': 'detailed_consideration',
    'ao-water': 'rejected',
    'ma-data': 'committee_stage',
    'eg-irrigation': 'lapsed',
    'gq-water': 'committee_stage',
    'pap-model': 'general_debate',
  });
});

it('has a bill under way in every tradition, and mistakes that were put right', () => {
  const running = bills.filter((bill) => !isFinal(ends(bill) as Parameters<typeof isFinal>[0]));
  expect([...new Set(running.map((bill) => workflow(bill.parliament)))].sort()).toEqual(
    [...WORKFLOWS].sort(),
  );
  const acts = new Set(bills.flatMap((bill) => bill.acts.map((act) => act.do)));
  expect([...acts].sort()).toEqual(
    ['amend', 'correct', 'decide', 'list_text', 'move', 'refer', 'report', 'strike'].sort(),
  );
  expect([...new Set(bills.map(({ sharing }) => sharing.level))].sort()).toEqual(
    ['all_parliaments', 'draft', 'parliament', 'public'].sort(),
  );
});

it('names only what it brings along, and nobody and nothing twice', () => {
  const keys = [bills, people.persons, people.parties, people.committees].map((all) =>
    all.map(({ key }) => key),
  );
  for (const all of keys) expect(new Set(all).size).toBe(all.length);
  const [known, persons, parties, committees] = keys.map((all) => new Set(all)) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  committees.add(HOME_COMMITTEE);
  for (const { relations, sponsors, acts } of bills) {
    for (const { bill } of relations) expect(known).toContain(bill);
    for (const { person } of sponsors) expect(persons).toContain(person);
    for (const act of acts) {
      if (act.do === 'list_text') expect(paperPath(act.paper)).toContain(act.paper);
      if (act.do === 'refer' || act.do === 'report') expect(committees).toContain(act.committee);
    }
  }
  for (const { posts } of people.persons) {
    for (const { place, onBehalfOf } of posts) {
      if (place.kind === 'committee') expect(committees).toContain(place.committee);
      if (place.kind === 'party') expect(parties).toContain(place.party);
      if (onBehalfOf) expect(parties).toContain(onBehalfOf);
    }
  }
});

it('marks every person, party and committee as invented', () => {
  const invented =
    /Mfano|Kielelezo|Maonyesho|Ex[ae]mpl[aeo]?|Démonstration|Ejemplo|Muestra|Amostra/;
  for (const { facts } of people.persons) {
    expect(facts.name).toMatch(/[؀-ۿ]/.test(facts.name) ? /المثال|النموذج|التجريبية/ : invented);
  }
  const marked = /demonstra|démonstration|demostración|maonyesho|تجريبي/i;
  for (const { names } of [...people.committees, ...people.parties.map(({ facts }) => facts)]) {
    for (const name of Object.values(names)) expect(name).toMatch(marked);
  }
  for (const text of ['en', 'fr', 'pt', 'ar']) expect(people.biography[text]).toBeTruthy();
});

describe('its days', () => {
  it('all lie before November 2026', () => {
    expect(lastDayOf({ bills }) < '2026-11-01').toBe(true);
  });

  it.each([
    ['2026-10-29', '2026-10-29', 0],
    ['2026-10-29', '2027-01-01', 0],
    ['2026-10-29', '2026-10-28', 1],
    ['2026-10-29', '2025-12-31', 1],
    ['2026-10-29', '2024-01-01', 3],
  ])('of which the last is %s are moved on %s by %i years', (last, today, years) => {
    expect(yearsAhead(last, today)).toBe(years);
  });

  it('are moved into the past where the clock is behind, everything by the same years', () => {
    const moved = readDemonstration(new Date('2026-03-05T12:00:00Z'));
    expect(lastDayOf(moved.bills)).toBe(lastDayOf({ bills }).replace('2026', '2025'));
    const [first] = moved.people.committees;
    expect(first?.establishedOn).toBe('2021-10-18');
    expect(moved.bills.bills[0]?.title).toBe(bills[0]?.title);
  });
});
