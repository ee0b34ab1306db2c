/**
 * The kinds of paper a parliament files, with the Akoma Ntoso element each becomes in an address.
 * Their names in each language are under `documents:type.<code>`.
 */
export const DOCUMENT_TYPES = {
  order_paper: 'doc',
  votes_and_proceedings: 'debateReport',
  hansard: 'debate',
  bill: 'bill',
  amendment: 'amendment',
  amendment_list: 'amendmentList',
  act: 'act',
  committee_report: 'doc',
  committee_minutes: 'debateReport',
  question: 'doc',
  answer: 'doc',
  motion: 'statement',
  resolution: 'statement',
  model_law_resolution: 'statement',
  petition: 'doc',
  tabled_paper: 'doc',
  explanatory_memorandum: 'doc',
  fiscal_note: 'doc',
  legal_opinion: 'doc',
  research_brief: 'doc',
  message_from_president: 'doc',
  notice: 'doc',
  standing_orders: 'doc',
  budget_estimates: 'doc',
  audit_report: 'doc',
  treaty: 'doc',
  protocol: 'doc',
  model_law: 'doc',
  constitution: 'act',
  gazette: 'officialGazette',
  bundle: 'documentCollection',
  excerpt: 'portion',
} as const;

export type DocumentType = keyof typeof DOCUMENT_TYPES;

export const DOCUMENT_TYPE_CODES = Object.keys(DOCUMENT_TYPES) as [DocumentType, ...DocumentType[]];

export const isDocumentType = (code: string): code is DocumentType =>
  Object.hasOwn(DOCUMENT_TYPES, code);
