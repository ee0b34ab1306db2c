import { CARRIED, KE, type Legislature } from './legislature.js';

export type Verb = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Write {
  /** As the description of the API names it. */
  readonly operation: string;
  readonly verb: Verb;
  readonly url: string;
  readonly body: Record<string, unknown> | null;
  /** The record that it changes, where hiding it must hide this too. */
  readonly of: 'bill' | 'person' | 'house';
}

/** One sensible call of every way to change people, procedures and bills through the API. */
export function writesOf(it: Legislature): Write[] {
  const bill = `/api/v1/bills/${it.bill}`;
  const person = `/api/v1/people/${it.person}`;
  const described = {
    title: 'The Rivers Bill',
    language: 'en',
    titles: { sw: 'Mswada wa Mito' },
    summaries: { en: 'Rivers and wells.' },
    officialNumber: 'HB 7',
    kind: 'member',
    nature: 'ordinary',
    proposer: 'The ministry',
    subjects: ['water'],
    sponsors: [{ person: it.person, role: 'mover' }],
  };
  const named = {
    name: 'John Otieno',
    sortName: 'Otieno, John',
    familyName: 'Otieno',
    givenName: 'John',
    otherNames: [{ name: 'J. Otieno', language: 'en', note: 'in the record' }],
    honorific: 'Hon.',
    gender: 'male',
    birthDate: '1970-05',
    deathDate: null,
    biography: { en: 'A farmer.' },
    identifiers: [{ scheme: 'register', identifier: '12' }],
    webLinks: [{ url: 'https://example.org/otieno', note: 'page' }],
  };
  const post = {
    role: 'chair',
    title: 'Chair',
    onBehalfOf: it.party,
    constituency: 'Nakuru',
    term: null,
    from: '2021-01',
    to: '2022',
  };
  const party = {
    kind: 'party',
    names: { en: 'Union' },
    abbreviation: 'U',
    foundedOn: '1990',
    dissolvedOn: null,
  };
  const period = { number: 40, names: { en: 'Fortieth' }, startsOn: '2060', endsOn: '2061' };
  const moved = {
    on: '2024-03-01',
    note: 'Read',
    decision: CARRIED,
    documents: [it.paper],
  };
  return [
    write('POST', '/api/v1/bills', '/api/v1/bills', 'house', {
      ...described,
      parliament: 'ke',
      chamber: 'ke-na',
      passage: 'one',
      number: 77,
      year: 2024,
      on: '2024-02-01',
      sharing: 'public',
      embargoUntil: null,
    }),
    write('PATCH', '/api/v1/bills/{id}', bill, 'bill', described),
    write('PUT', '/api/v1/bills/{id}/sharing', `${bill}/sharing`, 'bill', {
      sharing: { level: 'public' },
      embargoUntil: null,
    }),
    write('POST', '/api/v1/bills/{id}/moves', `${bill}/moves`, 'bill', {
      ...moved,
      transition: 'report',
      reason: 'Because',
      referrals: [{ committee: it.otherCommittee, role: 'opinion', dueOn: '2024-06-01' }],
    }),
    write(
      'POST',
      '/api/v1/bills/{id}/moves/{n}/corrections',
      `${bill}/moves/2/corrections`,
      'bill',
      {
        ...moved,
        on: '2024-02-05',
        decision: null,
        reason: 'Misread',
      },
    ),
    write('POST', '/api/v1/bills/{id}/moves/{n}/strike', `${bill}/moves/2/strike`, 'bill', {
      reason: 'Another bill',
    }),
    write('POST', '/api/v1/bills/{id}/referrals', `${bill}/referrals`, 'bill', {
      committee: it.otherCommittee,
      role: 'opinion',
      on: '2024-02-11',
      dueOn: '2024-05-01',
      note: 'For advice',
    }),
    write(
      'PATCH',
      '/api/v1/bills/{id}/referrals/{rid}',
      `${bill}/referrals/${it.referral}`,
      'bill',
      {
        status: 'reported',
        on: '2024-02-20',
        reportId: it.report,
        recommendation: 'pass',
        note: 'Agreed',
      },
    ),
    write('POST', '/api/v1/bills/{id}/texts', `${bill}/texts`, 'bill', {
      document: it.report,
      reading: 'memorandum',
    }),
    write(
      'DELETE',
      '/api/v1/bills/{id}/texts/{document}',
      `${bill}/texts/${it.paper}`,
      'bill',
      null,
    ),
    write('POST', '/api/v1/bills/{id}/amendments', `${bill}/amendments`, 'bill', {
      n: 9,
      mover: { person: it.person },
      target: 'Clause 1',
      text: 'Leave out.',
      language: 'en',
      on: '2024-02-12',
    }),
    write(
      'PATCH',
      '/api/v1/bills/{id}/amendments/{aid}',
      `${bill}/amendments/${it.amendment}`,
      'bill',
      {
        fate: 'adopted',
        on: '2024-02-20',
        decision: CARRIED,
        reason: 'Misread',
      },
    ),
    write('POST', '/api/v1/bills/{id}/relations', `${bill}/relations`, 'bill', {
      other: it.otherBill,
      kind: 'inspired_by',
      note: 'In its words',
    }),
    write(
      'DELETE',
      '/api/v1/bills/{id}/relations/{kind}/{other}',
      `${bill}/relations/companion/${it.otherBill}`,
      'bill',
      null,
    ),
    write('POST', `${KE}/people`, `${KE}/people`, 'house', { ...named, sharing: 'public' }),
    write('PATCH', '/api/v1/people/{id}', person, 'person', named),
    write('PUT', '/api/v1/people/{id}/sharing', `${person}/sharing`, 'person', {
      sharing: { level: 'public' },
      embargoUntil: null,
    }),
    write('POST', '/api/v1/people/{id}/memberships', `${person}/memberships`, 'person', {
      ...post,
      place: { kind: 'committee', committee: it.committee },
    }),
    write(
      'PATCH',
      '/api/v1/memberships/{id}',
      `/api/v1/memberships/${it.membership}`,
      'person',
      post,
    ),
    write('DELETE', '/api/v1/memberships/{id}', `/api/v1/memberships/${it.removable}`, 'person', {
      reason: 'Somebody else',
    }),
    write('POST', `${KE}/parties`, `${KE}/parties`, 'house', party),
    write('PATCH', `${KE}/parties/{id}`, `${KE}/parties/${it.party}`, 'house', party),
    write('POST', `${KE}/terms`, `${KE}/terms`, 'house', { ...period, chamber: 'ke-na' }),
    write('PATCH', `${KE}/terms/{id}`, `${KE}/terms/${it.term}`, 'house', {
      number: 11,
      names: { en: 'Eleventh' },
      startsOn: '2013',
      endsOn: '2017-08',
      chamber: 'ke-na',
    }),
    write('POST', `${KE}/terms/{term}/sessions`, `${KE}/terms/${it.term}/sessions`, 'house', {
      kind: 'ordinary',
      number: 2,
      names: { en: 'Second' },
      startsOn: '2015-02',
      endsOn: '2015-12',
    }),
    write(
      'PATCH',
      `${KE}/terms/{term}/sessions/{id}`,
      `${KE}/terms/${it.term}/sessions/${it.session}`,
      'house',
      {
        kind: 'ordinary',
        number: 1,
        names: { en: 'First' },
        startsOn: '2014-02',
        endsOn: '2014-12',
      },
    ),
    write('PUT', `${KE}/procedure`, `${KE}/procedure`, 'house', {
      procedure: it.procedure,
      note: 'As decided',
    }),
    write('POST', `${KE}/procedure/adoptions`, `${KE}/procedure/adoptions`, 'house', {
      bills: [it.bill],
      versionId: it.versionId,
      stages: { filed: 'filed' },
    }),
  ];
}

const write = (
  verb: Verb,
  path: string,
  url: string,
  of: Write['of'],
  body: Write['body'],
): Write => ({
  operation: `${verb} ${path.replace(KE, '/api/v1/parliaments/{code}')}`,
  verb,
  url,
  of,
  body,
});
