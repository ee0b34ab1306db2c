import { signInPath } from '../features/access/index.js';
import { languageHref } from './layout/language-href.js';
import { billPaths } from './paths/bill-paths.js';
import { peoplePaths } from './paths/people-paths.js';
import { withQuery } from './paths/with-query.js';

/** Every address of a page, in one place; links are never put together anywhere else. */
export const paths = {
  ...peoplePaths,
  ...billPaths,
  home: () => '/',
  search: (query: Readonly<Record<string, string | readonly string[]>> = {}) =>
    withQuery('/search', query),
  parliaments: (query: Readonly<Record<string, string>> = {}) => withQuery('/parliaments', query),
  parliament: (code: string) => `/parliaments/${encodeURIComponent(code)}`,
  newCommittee: (code: string) => `/parliaments/${encodeURIComponent(code)}/committees/new`,
  file: (parliament?: string) => withQuery('/file', parliament ? { parliament } : {}),
  documents: (query: Readonly<Record<string, string>> = {}) => withQuery('/documents', query),
  /** `done` says on the page what was just carried out. */
  document: (id: string, done?: DocumentDone) =>
    withQuery(`/documents/${id}`, done ? { done } : {}),
  version: (id: string, n: number, place?: TextPlace) => versionAddress(id, n, place),
  versionFile: (id: string, n: number) => `/documents/${id}/versions/${n}/file`,
  newVersion: (id: string) => `/documents/${id}/versions/new`,
  compareVersions: (id: string) => `/documents/${id}/compare`,
  compare: (id: string, from: number, to: number) =>
    `/documents/${id}/compare?from=${from}&to=${to}`,
  editDocument: (id: string) => `/documents/${id}/edit`,
  shareDocument: (id: string) => `/documents/${id}/sharing`,
  retryExtraction: (id: string, n: number) => `/documents/${id}/versions/${n}/retry`,
  receipt: (id: string, n?: number) =>
    withQuery(`/documents/${id}/receipt`, n ? { version: String(n) } : {}),
  verifyReceipt: (code: string) => `/receipts/${encodeURIComponent(code)}`,
  signIn: (next?: string) => withQuery('/sign-in', next ? { next } : {}),
  signOut: () => '/sign-out',
  signedOut: () => '/sign-in?done=signedOut',
  askSignInLink: (query: Readonly<Record<string, string>> = {}) =>
    withQuery('/sign-in/link', query),
  signInLink: signInPath,
  account: (query: Readonly<Record<string, string>> = {}) => withQuery('/account', query),
  accountPart: (part: 'details' | 'password' | 'sessions' | 'tokens') => `/account/${part}`,
  revokeToken: (id: string) => `/account/tokens/${id}/revoke`,
  accounts: (query: Readonly<Record<string, string>> = {}) =>
    withQuery('/administration/accounts', query),
  newAccount: (parliament?: string) =>
    withQuery('/administration/accounts/new', parliament ? { parliament } : {}),
  oneAccount: (id: string, query: Readonly<Record<string, string>> = {}) =>
    withQuery(`/administration/accounts/${id}`, query),
  accountAction: (id: string, action: 'details' | 'grants' | 'disable' | 'enable' | 'invite') =>
    `/administration/accounts/${id}/${action}`,
  revokeGrant: (id: string, grant: string) =>
    `/administration/accounts/${id}/grants/${grant}/revoke`,
  apiDocs: () => '/docs',
  accessibility: () => '/accessibility',
  operator: () => '/operator',
  operatorMail: (query: Readonly<Record<string, string>> = {}) =>
    withQuery('/operator/mail', query),
  language: languageHref,
} as const;

interface TextPlace {
  readonly page?: number | undefined;
  /** Of a page that is too long to be shown at once. */
  readonly part?: number | null | undefined;
  /** Words to mark. */
  readonly q?: string | undefined;
}

function versionAddress(id: string, n: number, { page, part, q }: TextPlace = {}): string {
  const query: Record<string, string> = {};
  if (page && page > 1) query['page'] = String(page);
  if (part && part > 1) query['part'] = String(part);
  if (q) query['q'] = q;
  return withQuery(`/documents/${id}/versions/${n}`, query) + (page ? `#p${page}` : '');
}

export const DOCUMENT_DONE = ['filed', 'version', 'described', 'shared', 'retry'] as const;
export type DocumentDone = (typeof DOCUMENT_DONE)[number];
