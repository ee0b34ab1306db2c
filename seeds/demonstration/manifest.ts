import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DOCUMENT_TYPE_CODES } from '../../src/features/documents/index.js';
import { COMMITTEE_KINDS } from '../../src/features/parliaments/index.js';
import { ROLES } from '../../src/kernel/actor.js';
import manifestFile from './manifest.json' with { type: 'json' };

const sharing = z.discriminatedUnion('level', [
  z.strictObject({ level: z.enum(['draft', 'parliament', 'all_parliaments', 'public']) }),
  z.strictObject({
    level: z.literal('named_parliaments'),
    parliaments: z.array(z.string()).min(1),
  }),
  /** The committee that the demonstration sets up. */
  z.strictObject({ level: z.literal('committee') }),
]);

const schema = z.strictObject({
  committee: z.strictObject({
    parliament: z.string(),
    kind: z.enum(COMMITTEE_KINDS),
    names: z.record(z.string(), z.string()),
  }),
  accounts: z.array(
    z.strictObject({
      email: z.email().endsWith('@example.org'),
      name: z.string().startsWith('Demonstration'),
      /** What the terminal calls it; null: nobody is invited to sign in with it. */
      who: z.string().nullable(),
      language: z.string(),
      role: z.enum(ROLES),
      parliament: z.string().nullable(),
    }),
  ),
  papers: z.array(
    z.strictObject({
      parliament: z.string(),
      chamber: z.string().nullable(),
      type: z.enum(DOCUMENT_TYPE_CODES),
      title: z.string(),
      language: z.string(),
      officialNumber: z.string().nullable(),
      documentDate: z.iso.date().nullable(),
      subjects: z.array(z.string()),
      people: z.array(z.string()),
      sharing,
      /** Counted from the day of filing, so that it is always ahead on a first start. */
      embargoDays: z.number().int().positive().nullable(),
      versions: z
        .array(
          z.strictObject({ file: z.string(), language: z.string(), note: z.string().nullable() }),
        )
        .min(1),
    }),
  ),
});

export type Manifest = z.infer<typeof schema>;
export type DemonstrationAccount = Manifest['accounts'][number];
export type DemonstrationPaper = Manifest['papers'][number];

export const readManifest = (): Manifest => schema.parse(manifestFile);

/** The papers are not compiled, so they are found from `seeds` and from `dist/seeds` alike. */
export function paperPath(name: string, from = dirname(fileURLToPath(import.meta.url))): string {
  const path = join(from, 'seeds', 'demonstration', 'files', name);
  if (existsSync(path)) return path;
  const parent = dirname(from);
  if (parent === from) throw new Error(`the demonstration paper ${name} is missing`);
  return paperPath(name, parent);
}
