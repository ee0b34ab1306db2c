import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING, carriedOut, planOf, SCOPE, SMALL } from './popolo-fixture.js';

const [ada, ben] = SMALL.memberships;
const states = (popolo: object, known = NOTHING) =>
  planOf(popolo, known).rows.map(({ kind, state }) => `${kind} ${state}`);

describe('a file', () => {
  test('becomes persons, parties, terms and seats, and nothing that is nobody’s business', () => {
    const { plan, rows, leftOut } = planOf(SMALL);
    expect(plan.persons.map(({ facts }) => [facts.name, facts.gender])).toEqual([
      ['Ada Nkosi', 'female'],
      ['BEN OKORO', null],
    ]);
    const [party] = plan.parties;
    const [term] = plan.terms;
    expect([party?.facts.names, term?.facts]).toEqual([
      { en: 'Alpha Party' },
      {
        chamber: 'aa-l',
        number: null,
        names: { en: 'First Assembly' },
        startsOn: '2015',
        endsOn: '2020',
      },
    ]);
    expect(plan.posts.map(({ facts, held }) => ({ ...facts, held }))).toEqual([
      {
        place: { kind: 'chamber', chamber: 'aa-l' },
        role: 'member',
        title: null,
        onBehalfOf: party?.id,
        constituency: 'North',
        term: term?.id,
        from: null,
        to: null,
        held: '[2015-01-01,2020-12-31]',
      },
      expect.objectContaining({ onBehalfOf: null, constituency: null }),
    ]);
    expect(leftOut).toEqual({ email: 1 });
    expect(JSON.stringify(plan)).not.toContain('example.org');
    expect(rows.map(({ kind, state, name }) => [kind, state, name])).toEqual([
      ['term', 'new', 'First Assembly'],
      ['organisation', 'same', 'The House'],
      ['organisation', 'new', 'Alpha Party'],
      ['organisation', 'same', 'unknown'],
      ['person', 'new', 'Ada Nkosi'],
      ['person', 'new', 'BEN OKORO'],
      ['membership', 'new', 'Ada Nkosi'],
      ['membership', 'new', 'BEN OKORO'],
    ]);
  });

  test('that changed changes what is new in it, unless people edited that', () => {
    const known = carriedOut(planOf(SMALL));
    const edited = {
      ...known,
      persons: known.persons.map((one) =>
        one.facts.name === 'BEN OKORO'
          ? { ...one, facts: { ...one.facts, name: 'Ben Okoro' } }
          : one,
      ),
    };
    expect(new Set(planOf(SMALL, edited).rows.map(({ state }) => state))).toEqual(
      new Set(['same']),
    );
    const [one, two] = SMALL.persons;
    const changed = {
      ...SMALL,
      persons: [
        { ...one, birth_date: '1970' },
        { ...two, birth_date: '1971' },
      ],
      memberships: [{ ...ada, on_behalf_of_id: '', area_id: null }, ben],
    };
    const { plan, rows } = planOf(changed, edited);
    expect(plan.persons.map(({ facts, state }) => [facts.name, facts.birthDate, state])).toEqual([
      ['Ada Nkosi', '1970', 'changed'],
    ]);
    expect(rows.filter(({ state }) => state === 'kept').map(({ name }) => name)).toEqual([
      'BEN OKORO',
    ]);
    expect(plan.posts.map(({ id, state, facts }) => [id, state, facts.constituency])).toEqual([
      [known.posts[0]?.id, 'changed', null],
    ]);
  });

  test('does not bring back what people removed as a mistake', () => {
    const known = carriedOut(planOf(SMALL));
    const posts = known.posts.map((post, at) =>
      at === 0 ? { ...post, sourceSha256: null, removed: true } : post,
    );
    const again = planOf(SMALL, { ...known, posts });
    expect(again.plan.posts).toEqual([]);
    expect(again.rows.find(({ kind }) => kind === 'membership')).toMatchObject({
      state: 'kept',
      notes: [{ code: 'removed_since' }],
    });
  });

  test('finds its posts again when others are put before them', () => {
    const dated = (from: string, to: string) => ({ ...ben, start_date: from, end_date: to });
    const without = { ...SMALL, memberships: [dated('2018', '2018'), dated('2020', '2020')] };
    const known = carriedOut(planOf(without));
    const more = { ...SMALL, memberships: [dated('2016', '2016'), ...without.memberships] };
    expect(states(more, known).filter((one) => one.startsWith('membership'))).toEqual([
      'membership new',
      'membership same',
      'membership same',
    ]);
  });

  test('of the other house uses the same parties and its own terms', () => {
    const known = carriedOut(planOf(SMALL));
    const { plan } = planOf(SMALL, known, { ...SCOPE, chamber: 'aa-u' });
    expect([plan.parties.length, plan.terms.length]).toEqual([0, 1]);
    expect(plan.posts.map(({ facts }) => facts.onBehalfOf)).toEqual([known.parties[0]?.id, null]);
    // `p1` of one house is not `p1` of the other.
    expect(plan.persons).toHaveLength(2);
  });
});

describe('whatever a file holds', () => {
  const few = (prefix: string) => fc.integer({ min: 0, max: 4 }).map((n) => `${prefix}${n}`);
  const date = fc.constantFrom(
    null,
    '',
    '2015',
    '2016-07',
    '2017-00-00',
    '2018-05-03',
    '2019-13',
    'soon',
  );
  const name = fc.constantFrom('Ada', 'ADA', 'Ben', 'N\u0092Diaye', 'unknown', '');
  const popolo = fc.record({
    persons: fc.array(fc.record({ id: few('p'), name, birth_date: date, death_date: date }), {
      minLength: 1,
      maxLength: 6,
    }),
    organizations: fc.array(
      fc.record({
        id: few('o'),
        name,
        classification: fc.constantFrom('party', 'legislature', 'committee', 'executive', null),
        founding_date: date,
      }),
      { maxLength: 5 },
    ),
    events: fc.array(
      fc.record({
        id: few('t'),
        name,
        classification: fc.constantFrom('legislative period', 'election'),
        start_date: date,
        end_date: date,
      }),
      { maxLength: 4 },
    ),
    areas: fc.array(fc.record({ id: few('a'), name }), { maxLength: 2 }),
    memberships: fc.array(
      fc.record({
        person_id: few('p'),
        organization_id: few('o'),
        on_behalf_of_id: fc.option(few('o')),
        legislative_period_id: fc.option(few('t')),
        area_id: fc.option(few('a')),
        role: fc.constantFrom('member', 'Speaker', 'president', 'beadle', null),
        start_date: date,
        end_date: date,
      }),
      { maxLength: 10 },
    ),
  });

  test('it finds itself again the second time, in any order', () => {
    fc.assert(
      fc.property(popolo, (file) => {
        const first = planOf(file);
        const known = carriedOut(first);
        const second = planOf(file, known);
        const empty = { parties: [], terms: [], persons: [], posts: [] };
        expect(second.plan).toEqual(empty);
        const shuffled = { ...file, memberships: file.memberships.toReversed() };
        expect(planOf(shuffled, known).plan).toEqual(empty);
      }),
      { numRuns: 500 },
    );
  });

  test('nothing is planned that refers to what is not there', () => {
    fc.assert(
      fc.property(popolo, popolo, (one, two) => {
        const known = carriedOut(planOf(one));
        const after = carriedOut(planOf(two, known), known);
        const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
        const [persons, parties, terms] = [
          ids(after.persons),
          ids(after.parties),
          ids(after.terms),
        ];
        for (const { personId, facts } of after.posts) {
          expect(persons).toContain(personId);
          if (facts.onBehalfOf !== null) expect(parties).toContain(facts.onBehalfOf);
          if (facts.term !== null) expect(terms).toContain(facts.term);
        }
        for (const list of [after.persons, after.parties, after.terms, after.posts]) {
          const keys = list.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
