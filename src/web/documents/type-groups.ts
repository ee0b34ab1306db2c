import type { DocumentType } from '../../features/documents/index.js';
import type { T } from '../../platform/i18n/translator.js';
import type { OptionGroup } from '../components/select.js';

/** How the many types of paper are sorted where people choose one. A test holds it complete. */
export const TYPE_GROUPS = {
  legislation: [
    'bill',
    'explanatory_memorandum',
    'amendment',
    'amendment_list',
    'fiscal_note',
    'budget_estimates',
    'act',
  ],
  sittings: [
    'order_paper',
    'hansard',
    'votes_and_proceedings',
    'motion',
    'resolution',
    'model_law_resolution',
    'question',
    'answer',
    'petition',
    'message_from_president',
    'notice',
  ],
  committees: ['committee_report', 'committee_minutes', 'audit_report', 'tabled_paper'],
  studies: ['research_brief', 'legal_opinion'],
  fundamental: ['constitution', 'standing_orders', 'treaty', 'protocol', 'model_law', 'gazette'],
  other: ['bundle', 'excerpt'],
} as const satisfies Record<string, readonly DocumentType[]>;

const GROUPS = Object.keys(TYPE_GROUPS) as (keyof typeof TYPE_GROUPS)[];

export const typeOptions = (t: T): OptionGroup[] =>
  GROUPS.map((group) => ({
    label: t(`documents:typeGroup.${group}`),
    options: TYPE_GROUPS[group].map((type) => ({
      value: type,
      label: t(`documents:type.${type}`),
    })),
  }));
