import { z } from 'zod';

/**
 * Rows as Popolo has them, in what is read of them; a file may hold more. Ids are texts, and many
 * who write such files send numbers. https://www.popoloproject.com/specs/
 */
const id = z.union([z.string(), z.number()]).transform(String);
const reference = id.nullish().transform((value) => value ?? null);
const words = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);

const otherName = z.object({ name: words, lang: words, note: words });

export const popoloPerson = z.object({
  id,
  name: z.string(),
  sort_name: words,
  family_name: words,
  given_name: words,
  honorific_prefix: words,
  other_names: list(otherName),
  gender: words,
  birth_date: words,
  death_date: words,
  biography: words,
  summary: words,
  identifiers: list(z.object({ scheme: words, identifier: reference })),
  links: list(z.object({ url: words, note: words })),
});
export type PopoloPerson = z.output<typeof popoloPerson>;

export const popoloOrganisation = z.object({
  id,
  name: z.string(),
  classification: words,
  abbreviation: words,
  other_names: list(otherName),
  founding_date: words,
  dissolution_date: words,
});
export type PopoloOrganisation = z.output<typeof popoloOrganisation>;

export const popoloEvent = z.object({
  id,
  name: words,
  classification: words,
  organization_id: reference,
  start_date: words,
  end_date: words,
});
export type PopoloEvent = z.output<typeof popoloEvent>;

export const popoloMembership = z.object({
  id: reference,
  label: words,
  role: words,
  person_id: reference,
  organization_id: reference,
  on_behalf_of_id: reference,
  post_id: reference,
  area_id: reference,
  area: z.object({ name: words }).nullish(),
  legislative_period_id: reference,
  start_date: words,
  end_date: words,
});
export type PopoloMembership = z.output<typeof popoloMembership>;

export const popoloArea = z.object({ id, name: words });
export const popoloPost = z.object({
  id,
  label: words,
  role: words,
  organization_id: reference,
  area_id: reference,
});
export type PopoloPost = z.output<typeof popoloPost>;
