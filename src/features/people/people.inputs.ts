import { z } from 'zod';
import { canonicalLanguage } from '../../kernel/language.js';
import { isPartialDate } from '../../kernel/partial-date.js';
import { GENDERS, MEMBERSHIP_ROLES, PARTY_KINDS, SESSION_KINDS } from './vocabulary.js';

/** What people say of persons, parties and posts, in the pages, through the API and in imports. */

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), { message: 'must be one line of text' });

/** Of several lines: what no database can keep is refused, line breaks are not. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((given) => !/[\p{Cc}\p{Cs}]/u.test(given.replaceAll(/[\t\n\r]/g, ' ')), {
      message: 'contains characters that are not text',
    });

const language = z
  .string()
  .max(35)
  .refine((tag) => canonicalLanguage(tag) === tag, { message: 'must be a BCP 47 language tag' });

export const partialDateSchema = z
  .string()
  .refine(isPartialDate, { message: 'must be YYYY, YYYY-MM or YYYY-MM-DD' });
const date = partialDateSchema.nullable().default(null);

const texts = (most: number) => z.record(language, line(most));
export const namesSchema = texts(300).refine((names) => Object.keys(names).length > 0, {
  message: 'needs at least one name',
});

export const personFactsSchema = z.strictObject({
  name: line(300),
  /** Null: by the family name, else by the name as it is. */
  sortName: line(300).nullable().default(null),
  familyName: line(200).nullable().default(null),
  givenName: line(200).nullable().default(null),
  otherNames: z
    .array(
      z.strictObject({
        name: line(300),
        language: language.nullable().default(null),
        note: line(200).nullable().default(null),
      }),
    )
    .max(50)
    .default([]),
  honorific: line(100).nullable().default(null),
  gender: z.enum(GENDERS).nullable().default(null),
  birthDate: date,
  deathDate: date,
  biography: z.record(language, text(5000)).default({}),
  identifiers: z
    .array(z.strictObject({ scheme: line(100), identifier: line(300) }))
    .max(100)
    .default([]),
  links: z
    .array(
      z.strictObject({
        url: z.url({ protocol: /^https?$/ }).max(1000),
        note: line(200).nullable().default(null),
      }),
    )
    .max(50)
    .default([]),
});
export type PersonFacts = z.output<typeof personFactsSchema>;

export const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chamber'), chamber: z.string().min(1).max(32) }),
  z.strictObject({ kind: z.literal('committee'), committee: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('party'), party: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('office'), office: line(300) }),
]);

export const membershipFactsSchema = z.strictObject({
  place: placeSchema,
  role: z.enum(MEMBERSHIP_ROLES).default('member'),
  title: line(300).nullable().default(null),
  /** A party's id. */
  onBehalfOf: z.string().max(64).nullable().default(null),
  constituency: line(300).nullable().default(null),
  term: z.string().max(64).nullable().default(null),
  from: date,
  to: date,
});
export type MembershipFacts = z.output<typeof membershipFactsSchema>;

export const partyFactsSchema = z.strictObject({
  kind: z.enum(PARTY_KINDS).default('party'),
  names: namesSchema,
  abbreviation: line(50).nullable().default(null),
  foundedOn: date,
  dissolvedOn: date,
});
export type PartyFacts = z.output<typeof partyFactsSchema>;

export const termFactsSchema = z.strictObject({
  chamber: z.string().max(32).nullable().default(null),
  number: z.number().int().min(1).max(1000).nullable().default(null),
  names: namesSchema,
  startsOn: date,
  endsOn: date,
});
export type TermFacts = z.output<typeof termFactsSchema>;

export const sessionFactsSchema = z.strictObject({
  kind: z.enum(SESSION_KINDS).default('ordinary'),
  number: z.number().int().min(1).max(1000).nullable().default(null),
  names: namesSchema,
  startsOn: date,
  endsOn: date,
});
export type SessionFacts = z.output<typeof sessionFactsSchema>;
