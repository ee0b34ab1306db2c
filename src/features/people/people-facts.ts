import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../platform/ledger/canonical-json.js';
import type { MembershipFacts, PersonFacts } from './people.inputs.js';
import type { Person } from './person.entity.js';

/**
 * What was said as one SHA-256: the ledger can prove that it was not altered behind the system's
 * back, and holds no names, dates or biographies itself.
 */
const hashOf = (facts: Json) => createHash('sha256').update(canonicalJson(facts)).digest('hex');

export const describedFacts = (facts: PersonFacts) => ({ describedSha256: hashOf({ ...facts }) });

/** Which post in which place, by ids and codes; an office is words, so only its hash counts. */
export function postFacts(personId: string, facts: MembershipFacts) {
  const { place, role, term } = facts;
  return {
    person: personId,
    place: place.kind,
    chamber: place.kind === 'chamber' ? place.chamber : null,
    committee: place.kind === 'committee' ? place.committee : null,
    party: place.kind === 'party' ? place.party : null,
    role,
    term,
    describedSha256: hashOf({ ...facts }),
  };
}

/** Who may see the person, as facts for the ledger. */
export function sharingFacts(person: Pick<Person, 'sharing' | 'audience' | 'visibleFrom'>) {
  return {
    level: person.sharing.level,
    audience: person.audience,
    visibleFrom: person.visibleFrom.toISOString(),
  };
}
