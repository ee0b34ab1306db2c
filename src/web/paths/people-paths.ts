import { withQuery } from './with-query.js';

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const parliament = (code: string) => `/parliaments/${encodeURIComponent(code)}`;

/** `done` says on the page what was just carried out. */
export const peoplePaths = {
  people: (code: string, query: Query = {}) => withQuery(`${parliament(code)}/people`, query),
  newPerson: (code: string) => `${parliament(code)}/people/new`,
  person: (id: string, done?: string) => withQuery(`/people/${id}`, { done }),
  editPerson: (id: string) => `/people/${id}/edit`,
  sharePerson: (id: string) => `/people/${id}/sharing`,
  newMembership: (id: string) => `/people/${id}/posts/new`,
  membership: (id: string, membership: string) => `/people/${id}/posts/${membership}`,
  removeMembership: (id: string, membership: string) => `/people/${id}/posts/${membership}/remove`,
  committee: (id: string, query: Query = {}) => withQuery(`/committees/${id}`, query),
  chamber: (code: string, chamber: string, query: Query = {}) =>
    withQuery(`${parliament(code)}/chambers/${encodeURIComponent(chamber)}`, query),
  parties: (code: string, query: Query = {}) => withQuery(`${parliament(code)}/parties`, query),
  newParty: (code: string) => `${parliament(code)}/parties/new`,
  editParty: (code: string, id: string) => `${parliament(code)}/parties/${id}`,
  terms: (code: string, query: Query = {}) => withQuery(`${parliament(code)}/terms`, query),
  newTerm: (code: string) => `${parliament(code)}/terms/new`,
  editTerm: (code: string, id: string) => `${parliament(code)}/terms/${id}`,
  newSession: (code: string, term: string) => `${parliament(code)}/terms/${term}/sessions/new`,
  editSession: (code: string, term: string, id: string) =>
    `${parliament(code)}/terms/${term}/sessions/${id}`,
} as const;
