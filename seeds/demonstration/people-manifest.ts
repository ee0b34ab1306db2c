import { z } from 'zod';
import { COMMITTEE_KINDS } from '../../src/features/parliaments/index.js';
import {
  membershipFactsSchema,
  partyFactsSchema,
  personFactsSchema,
} from '../../src/features/people/index.js';
import { movedDays } from './moved-days.js';
import peopleFile from './people.json' with { type: 'json' };

const key = z.string().regex(/^[a-z]{2,4}(-[a-z]+)+$/);
const names = z.record(z.string(), z.string().min(1));

/** Where ids stand in what the use cases take, keys of this file stand here. */
const schema = z.strictObject({
  biography: names,
  committees: z.array(
    z.strictObject({
      key,
      parliament: z.string(),
      chamber: z.string().nullable(),
      kind: z.enum(COMMITTEE_KINDS),
      names,
      establishedOn: z.iso.date().nullable(),
    }),
  ),
  parties: z.array(z.strictObject({ key, parliament: z.string(), facts: partyFactsSchema })),
  persons: z.array(
    z.strictObject({
      key,
      parliament: z.string(),
      facts: personFactsSchema,
      posts: z.array(membershipFactsSchema),
    }),
  ),
});

export type PeopleManifest = z.infer<typeof schema>;
export type DemonstrationPerson = PeopleManifest['persons'][number];
export type DemonstrationParty = PeopleManifest['parties'][number];
export type DemonstrationCommittee = PeopleManifest['committees'][number];

/** The invented persons of the demonstration, with their parties and committees. */
export const readPeople = (years = 0): PeopleManifest => schema.parse(movedDays(peopleFile, years));
