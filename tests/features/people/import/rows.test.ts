import { describe, expect, test } from 'vitest';
import { NOTHING, planOf, SCOPE, SMALL } from './popolo-fixture.js';

const [ada] = SMALL.memberships;
const notes = (popolo: object, known = NOTHING, scope = SCOPE) =>
  planOf(popolo, known, scope).rows.flatMap((row) =>
    row.notes.map(({ code, pointer }) => [row.state, code, pointer]),
  );
const states = (popolo: object, known = NOTHING) =>
  planOf(popolo, known).rows.map(({ kind, state }) => `${kind} ${state}`);

describe('a row is refused', () => {
  const withMembership = (over: object) => ({ ...SMALL, memberships: [{ ...ada, ...over }] });
  test.each([
    [
      'without a name',
      { ...SMALL, persons: [{ id: 'p1', name: ' ' }], memberships: [] },
      'malformed',
      '/persons/0/name',
    ],
    [
      'that is no object',
      { ...SMALL, persons: ['Ada'], memberships: [] },
      'malformed',
      '/persons/0',
    ],
    [
      'with an id of another',
      { ...SMALL, persons: [...SMALL.persons, { id: 'p1', name: 'C' }] },
      'id_twice',
      '/persons/2/id',
    ],
    [
      'for an impossible date',
      { ...SMALL, persons: [...SMALL.persons, { id: 'c', name: 'C', birth_date: '1970-02-30' }] },
      'date_impossible',
      '/persons/2/birth_date',
    ],
    [
      'for a life backwards',
      {
        ...SMALL,
        persons: [...SMALL.persons, { id: 'c', name: 'C', birth_date: '1970', death_date: '1969' }],
      },
      'dates_reversed',
      '/persons/2/death_date',
    ],
    [
      'for nobody',
      withMembership({ person_id: 'p9' }),
      'unknown_person',
      '/memberships/0/person_id',
    ],
    [
      'for no organisation',
      withMembership({ organization_id: null }),
      'no_organisation',
      '/memberships/0/organization_id',
    ],
    [
      'for an unknown organisation',
      withMembership({ organization_id: 'x' }),
      'unknown_organisation',
      '/memberships/0/organization_id',
    ],
    [
      'for an unknown party',
      withMembership({ on_behalf_of_id: 'x' }),
      'unknown_organisation',
      '/memberships/0/on_behalf_of_id',
    ],
    [
      'for an unknown area',
      withMembership({ area_id: 'x' }),
      'unknown_area',
      '/memberships/0/area_id',
    ],
    [
      'for an unknown term',
      withMembership({ legislative_period_id: 'x' }),
      'unknown_term',
      '/memberships/0/legislative_period_id',
    ],
    [
      'for an unknown post',
      withMembership({ post_id: 'x' }),
      'unknown_post',
      '/memberships/0/post_id',
    ],
    [
      'for reversed dates',
      withMembership({ start_date: '2018', end_date: '2017-12-31' }),
      'dates_reversed',
      '/memberships/0/end_date',
    ],
    [
      'that begins after its term',
      withMembership({ start_date: '2021' }),
      'dates_reversed',
      '/memberships/0/start_date',
    ],
    [
      'for a committee that is not set up',
      {
        ...SMALL,
        organizations: [
          ...SMALL.organizations,
          { id: 'c', name: 'Water', classification: 'committee' },
        ],
      },
      'unknown_committee',
      '/organizations/3/name',
    ],
    [
      'for terms that overlap',
      {
        ...SMALL,
        events: [
          ...SMALL.events,
          { ...SMALL.events[0], id: 'term/2', name: 'Again', start_date: '2016' },
        ],
      },
      'terms_overlap',
      '/events/2/start_date',
    ],
  ])('%s', (_, popolo, code, pointer) => {
    expect(notes(popolo)).toContainEqual(['refused', code, pointer]);
  });

  test('with the person whose it is', () => {
    const popolo = { ...SMALL, persons: [{ id: 'p1', name: '' }, SMALL.persons[1]] };
    expect(states(popolo).slice(-4)).toEqual([
      'person refused',
      'person new',
      'membership refused',
      'membership new',
    ]);
  });

  test('where nobody can tell which chamber it is', () => {
    expect(notes(SMALL, NOTHING, { ...SCOPE, chamber: null })).toContainEqual([
      'refused',
      'chamber_unclear',
      '/organizations/0',
    ]);
    const organizations = [
      { ...SMALL.organizations[0], name: 'SENATE' },
      ...SMALL.organizations.slice(1),
    ];
    const { plan } = planOf({ ...SMALL, organizations }, NOTHING, { ...SCOPE, chamber: null });
    expect(plan.posts[0]?.facts.place).toEqual({ kind: 'chamber', chamber: 'aa-u' });
  });

  test('when a committee is full or not there yet', () => {
    const water = {
      id: 'c1',
      names: { en: 'Water' },
      establishedOn: '2016-01-01',
      dissolvedOn: null,
      maxMembers: 1,
    };
    const sits = (person: string, start: string) => ({
      person_id: person,
      organization_id: 'c',
      start_date: start,
    });
    const popolo = {
      ...SMALL,
      organizations: [{ id: 'c', name: 'WATER', classification: 'Committee' }],
      events: [],
      memberships: [sits('p1', '2015'), sits('p1', '2017'), sits('p2', '2018')],
    };
    expect(notes(popolo, { ...NOTHING, committees: [water] })).toEqual([
      ['refused', 'outside_committee_life', '/memberships/0/start_date'],
      ['refused', 'committee_full', '/memberships/2/organization_id'],
    ]);
  });
});

describe('a row is imported with a remark', () => {
  test.each([
    [
      'once when it is there twice',
      { ...SMALL, memberships: [ada, ada] },
      'row_twice',
      '/memberships/1',
    ],
    [
      'when two seats overlap',
      { ...SMALL, memberships: [ada, { ...ada, area_id: null }] },
      'mandates_overlap',
      '/memberships/1',
    ],
    [
      'when its dates leave the term',
      { ...SMALL, memberships: [{ ...ada, start_date: '2014' }] },
      'outside_term',
      '/memberships/0/start_date',
    ],
    [
      'when a month is naught',
      { ...SMALL, persons: [{ ...SMALL.persons[0], birth_date: '1970-00-00' }, SMALL.persons[1]] },
      'date_shortened',
      '/persons/0/birth_date',
    ],
    [
      'when two have one name',
      { ...SMALL, persons: [...SMALL.persons, { id: 'c', name: 'ada  nkosi' }] },
      'same_name_in_file',
      '/persons/2/name',
    ],
    [
      'when its gender is no word',
      { ...SMALL, persons: [...SMALL.persons, { id: 'c', name: 'C', gender: '?' }] },
      'gender_unknown',
      '/persons/2/gender',
    ],
    [
      'when a link is none',
      {
        ...SMALL,
        persons: [
          ...SMALL.persons,
          { id: 'c', name: 'C', links: [{ url: 'javascript:alert(1)' }] },
        ],
      },
      'link_left_out',
      '/persons/2/links/0',
    ],
    [
      'when it is a party twice',
      {
        ...SMALL,
        organizations: [
          ...SMALL.organizations,
          { id: 'b', name: 'ALPHA party', classification: 'party' },
        ],
      },
      'same_organisation',
      '/organizations/3/name',
    ],
  ])('%s', (_, popolo, code, pointer) => {
    const found = planOf(popolo);
    expect(found.rows.filter(({ state }) => state === 'refused')).toEqual([]);
    expect(
      found.rows.flatMap((row) => row.notes).map((one) => [one.code, one.pointer]),
    ).toContainEqual([code, pointer]);
  });
});
