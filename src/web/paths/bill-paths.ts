import { withQuery } from './with-query.js';

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const parliament = (code: string) => `/parliaments/${encodeURIComponent(code)}`;

/** `done` says on the page what was just carried out. */
export const billPaths = {
  bills: (query: Query = {}) => withQuery('/bills', query),
  continent: (query: Query = {}) => withQuery('/bills/continent', query),
  board: (code: string, query: Query = {}) => withQuery(`${parliament(code)}/board`, query),
  bill: (id: string, done?: string) => withQuery(`/bills/${id}`, { done }),
  /** The amendments of one outcome; `all`: however many there are. */
  amendmentsOf: (id: string, fate?: string, all?: boolean) =>
    `${withQuery(`/bills/${id}`, { fate, all: all ? '1' : undefined })}#amendments`,
  billFeed: (id: string) => `/bills/${id}/feed.atom`,
  parliamentFeed: (code: string) => `${parliament(code)}/bills.atom`,
  compareTexts: (id: string, from?: string, to?: string) =>
    withQuery(`/bills/${id}/compare`, { from, to }),

  procedure: (code: string, version?: number, more: Query = {}) =>
    withQuery(`${parliament(code)}/procedure`, {
      version: version === undefined ? undefined : String(version),
      ...more,
    }),
  editProcedure: (code: string) => `${parliament(code)}/procedure/edit`,
  adoptProcedure: (code: string, query: Query = {}) =>
    withQuery(`${parliament(code)}/procedure/adopt`, query),

  newBill: (code?: string) => withQuery('/bills/new', { parliament: code }),
  editBill: (id: string) => `/bills/${id}/edit`,
  shareBill: (id: string) => `/bills/${id}/sharing`,
  moveBill: (id: string, transition?: string) => withQuery(`/bills/${id}/move`, { transition }),
  correctStep: (id: string, n: number) => `/bills/${id}/steps/${n}/correct`,
  strikeStep: (id: string, n: number) => `/bills/${id}/steps/${n}/strike`,
  newReferral: (id: string) => `/bills/${id}/referrals/new`,
  referral: (id: string, referral: string) => `/bills/${id}/referrals/${referral}`,
  newText: (id: string) => `/bills/${id}/texts/new`,
  removeText: (id: string, document: string) => `/bills/${id}/texts/${document}/remove`,
  newAmendment: (id: string) => `/bills/${id}/amendments/new`,
  amendment: (id: string, amendment: string) => `/bills/${id}/amendments/${amendment}`,
  newRelation: (id: string) => `/bills/${id}/relations/new`,
  removeRelation: (id: string) => `/bills/${id}/relations/remove`,
} as const;
