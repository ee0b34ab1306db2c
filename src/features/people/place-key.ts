import type { MembershipFacts } from './people.inputs.js';

/** What tells two places of one kind apart. */
export function placeKey(place: MembershipFacts['place']): string {
  switch (place.kind) {
    case 'chamber':
      return place.chamber;
    case 'committee':
      return place.committee;
    case 'party':
      return place.party;
    case 'office':
      return place.office.toLowerCase();
  }
}
