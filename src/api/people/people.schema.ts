import { z } from 'zod';
import {
  GENDERS,
  MEMBERSHIP_ROLES,
  PLACE_KINDS,
  membershipFactsSchema,
  personFactsSchema,
} from '../../features/people/index.js';
import { cursorSchema, daySchema, limitSchema, pageSchema, plainText } from '../common.schema.js';
import { patchOf } from '../patch-of.js';
import { sharingBodySchema } from '../sharing-body.js';
import { codeSchema, embargoSchema, sharingSchema } from '../sharing.schema.js';

const names = z.record(z.string(), z.string());
export const partialDate = z
  .string()
  .nullable()
  .meta({ description: '`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exactly as it is known.' });

export const partyLabelSchema = z
  .object({ id: z.string(), names, abbreviation: z.string().nullable() })
  .meta({ id: 'PartyLabel' });

export const directoryQuerySchema = z.strictObject({
  q: z.string().max(200).optional().meta({
    description: 'Words that begin words of any of the names, in any script.',
  }),
  chamber: codeSchema.optional(),
  party: z.string().max(64).optional().meta({ description: 'The id of a party.' }),
  role: z.enum(MEMBERSHIP_ROLES).optional(),
  on: daySchema.optional().meta({ description: 'Those of whom the rest may be true on that day.' }),
  limit: limitSchema,
  cursor: cursorSchema,
});

export const onQuerySchema = z.strictObject({
  on: daySchema.optional().meta({ description: 'Without it: today, on the clock of the house.' }),
});

/** `links` are the addresses of a record everywhere in this API. */
const personFieldsSchema = personFactsSchema
  .omit({ links: true })
  .extend({ webLinks: personFactsSchema.shape.links });

export const newPersonSchema = personFieldsSchema
  .extend({
    sharing: sharingSchema.default({ level: 'public' }),
    embargoUntil: embargoSchema.default(null),
  })
  .meta({ id: 'NewPerson' });
export const personPatchSchema = patchOf(personFieldsSchema).meta({ id: 'PersonPatch' });

export const newMembershipSchema = membershipFactsSchema.meta({ id: 'NewMembership' });
export const membershipPatchSchema = patchOf(membershipFactsSchema.omit({ place: true })).meta({
  id: 'MembershipPatch',
});
export const removalSchema = z
  .strictObject({ reason: plainText(1000) })
  .meta({ id: 'MembershipRemoval', description: 'Why it was a mistake.' });

export const personSummarySchema = z
  .object({
    id: z.string(),
    parliament: z.string(),
    iri: z.string(),
    name: z.string(),
    honorific: z.string().nullable(),
    gender: z.enum(GENDERS).nullable(),
    mandate: z
      .object({
        chamber: z.string(),
        role: z.enum(MEMBERSHIP_ROLES),
        party: partyLabelSchema.nullable(),
        constituency: z.string().nullable(),
        current: z.boolean(),
      })
      .nullable()
      .meta({ description: 'The seat in a chamber that is held now, else the last one.' }),
    links: z.object({ self: z.string(), page: z.string() }),
  })
  .meta({ id: 'PersonSummary' });

export const personPageSchema = pageSchema(personSummarySchema)
  .extend({ total: z.number().int() })
  .meta({ id: 'PersonPage' });

export const membershipSchema = z
  .object({
    id: z.string(),
    person: z.object({ id: z.string(), name: z.string() }),
    place: z.object({
      kind: z.enum(PLACE_KINDS),
      key: z.string().meta({ description: 'Code of the chamber, id, or the words of an office.' }),
      names,
    }),
    role: z.enum(MEMBERSHIP_ROLES),
    title: z.string().nullable(),
    onBehalfOf: partyLabelSchema.nullable(),
    constituency: z.string().nullable(),
    term: z.object({ id: z.string(), names }).nullable(),
    from: partialDate,
    to: partialDate,
    current: z.boolean().meta({ description: 'Whether it may hold on the day in question.' }),
    certain: z.boolean().meta({ description: 'Whether it does so however vague dates are read.' }),
    revision: z.number().int(),
  })
  .meta({ id: 'Membership' });

export const personSchema = z
  .object({
    id: z.string(),
    parliament: z.string(),
    iri: z.string(),
    name: z.string(),
    sortName: z.string(),
    familyName: z.string().nullable(),
    givenName: z.string().nullable(),
    otherNames: z.array(
      z.object({ name: z.string(), language: z.string().nullable(), note: z.string().nullable() }),
    ),
    honorific: z.string().nullable(),
    gender: z.enum(GENDERS).nullable(),
    birthDate: partialDate,
    deathDate: partialDate,
    biography: names,
    identifiers: z.array(z.object({ scheme: z.string(), identifier: z.string() })),
    webLinks: z.array(z.object({ url: z.string(), note: z.string().nullable() })),
    sharing: sharingBodySchema,
    visibleFrom: z.iso.datetime(),
    demonstration: z.boolean(),
    changedAt: z.iso.datetime(),
    revision: z.number().int(),
    memberships: z.array(membershipSchema),
    links: z.object({ self: z.string(), page: z.string() }),
  })
  .meta({ id: 'Person' });
