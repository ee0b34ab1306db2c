import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../platform/ledger/canonical-json.js';
import * as words from './vocabulary.js';

const code = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(32);
const text = z.string().min(1);
const names = z
  .record(z.string().regex(/^[a-z]{2,3}$/), text)
  .refine((one) => Object.keys(one).length > 0);
const languages = z.array(z.string().regex(/^[a-z]{2,3}$/));
const asOf = z.string().regex(/^\d{4}(-\d{2}){0,2}$/);
const count = z.number().int().positive();
const zone = z.string().regex(/^[A-Z][A-Za-z_]+\/[A-Z][A-Za-z_-]+$/);

const evidence = z.array(
  z.strictObject({
    of: z.array(text).min(1),
    confidence: z.enum(words.CONFIDENCES),
    sources: z.array(text).exactOptional(),
    asOf: asOf.exactOptional(),
    note: text.exactOptional(),
  }),
);

const chamber = z.strictObject({
  code,
  kind: z.enum(words.CHAMBER_KINDS),
  names,
  seats: count.nullable(),
  termYears: count.nullable(),
  status: z.enum(words.CHAMBER_STATUSES),
  active: z.boolean(),
  composition: text.nullable(),
  note: text.nullable(),
  evidence,
});

/** Everything that reference data says of a parliament. What nobody knows is null, never left out. */
export const registrationSchema = z.strictObject({
  code,
  kind: z.enum(words.PARLIAMENT_KINDS),
  names,
  acronym: text.nullable(),
  countryNames: names.nullable(),
  officialName: text.nullable(),
  iso2: z.string().length(2).nullable(),
  iso3: z.string().length(3).nullable(),
  region: z.enum(words.REGIONS).nullable(),
  bodyType: z.enum(words.BODY_TYPES).nullable(),
  parent: text.nullable(),
  seat: text.nullable(),
  seatCountry: z.string().length(2).nullable(),
  languagesOfficial: languages.nullable(),
  languagesWorking: languages.nullable(),
  languagesNational: languages,
  direction: z.enum(['ltr', 'rtl']),
  timeZone: zone.nullable(),
  otherTimeZones: z.array(zone),
  tradition: z.enum(words.TRADITIONS).nullable(),
  traditionsSecondary: z.array(z.enum(words.TRADITIONS)),
  workflow: z.enum(words.WORKFLOWS).nullable(),
  structure: z.enum(words.STRUCTURES).nullable(),
  structureOperating: z.enum(words.STRUCTURES).nullable(),
  status: z.enum(words.PARLIAMENT_STATUSES),
  statusAsOf: asOf.nullable(),
  statusNote: text.nullable(),
  auSuspended: z.boolean().nullable(),
  seats: count.nullable(),
  termYears: count.nullable(),
  memberCount: count.nullable(),
  established: asOf.nullable(),
  aknPlace: text.nullable(),
  websites: z.array(z.strictObject({ url: z.url({ protocol: /^https?$/ }), scope: code })),
  advisoryBodies: z.array(z.strictObject({ names, role: text, members: count.nullable() })),
  note: text.nullable(),
  evidence,
  sources: z.array(z.strictObject({ code: text, title: text, url: text.nullable() })),
  chambers: z.array(chamber),
  /** The codes of the parliaments that belong to the body. */
  members: z.array(code),
});

export type Registration = z.infer<typeof registrationSchema>;

/** What is kept of a parliament that was registered before. */
export interface Registered {
  readonly code: string;
  readonly seedDigest: string | null;
  readonly seededRevision: number | null;
  readonly revision: number;
}

export interface Change {
  readonly entry: Registration;
  readonly digest: string;
  readonly revision: number;
  readonly isNew: boolean;
}

export const digestOf = (entry: Registration) =>
  createHash('sha256').update(canonicalJson(entry)).digest('hex');

/** What there is to write: the new ones and those that changed, save what people have edited. */
export function changesIn(
  entries: readonly Registration[],
  known: ReadonlyMap<string, Registered>,
): { changes: Change[]; keptAsEdited: string[] } {
  const changes: Change[] = [];
  const keptAsEdited: string[] = [];
  for (const entry of entries) {
    const digest = digestOf(entry);
    const before = known.get(entry.code);
    if (before?.seedDigest === digest) continue;
    if (before && before.revision !== before.seededRevision) keptAsEdited.push(entry.code);
    else changes.push({ entry, digest, revision: (before?.revision ?? 0) + 1, isNew: !before });
  }
  return { changes, keptAsEdited };
}
