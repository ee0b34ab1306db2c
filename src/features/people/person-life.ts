import { isReversed } from '../../kernel/partial-date.js';
import type { PersonFacts } from './people.inputs.js';
import { wrong } from './wrong.js';

export function refuseReversedLife({
  birthDate,
  deathDate,
}: Pick<PersonFacts, 'birthDate' | 'deathDate'>): void {
  if (isReversed({ from: birthDate, to: deathDate })) throw wrong('dates_reversed', '/deathDate');
}
