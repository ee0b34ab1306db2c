export { ParliamentsModule } from './parliaments.module.js';
export { CreateCommittee, type CreateCommitteeInput } from './create-committee.js';
export { DissolveCommittee } from './dissolve-committee.js';
export { SeedParliaments, type SeedReport } from './seed-parliaments.js';
export { ListParliaments, type Overview } from './list-parliaments.js';
export {
  FACETS,
  filterOf,
  type FacetCounts,
  type FacetName,
  type ParliamentFilter,
} from './parliament-filter.js';
export {
  LONGEST_NAME,
  committeeFactsSchema,
  type CommitteeFacts,
} from './create-committee.input.js';
export { CommitteesQueries, type CommitteeView } from './committees.queries.js';
export { ParliamentDirectory } from './parliament-directory.js';
export { ParliamentNames, type NamesIn } from './parliament-names.js';
export {
  ParliamentsQueries,
  type ChamberView,
  type ParliamentView,
} from './parliaments.queries.js';
export { labelOf, nameOf, type ChamberFacts, type ParliamentFacts } from './parliament-facts.js';
export {
  pickName,
  type AdvisoryBody,
  type Evidence,
  type LocalText,
  type Names,
  type Source,
  type Website,
} from './facts.js';
export { SharingCheck } from './sharing-check.js';
export { CREATE_COMMITTEE, mayCreateCommittee } from './parliaments.policy.js';
export * from './vocabulary.js';
