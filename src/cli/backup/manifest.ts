import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson, type Json } from '../../platform/ledger/canonical-json.js';
import { CliFailure } from '../failure.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const part = { bytes: z.number().int().nonnegative(), sha256 };

const manifestSchema = z.strictObject({
  format: z.literal('i-parliaments-backup-1'),
  createdAt: z.iso.datetime(),
  version: z.string(),
  postgres: z.string(),
  /** The state of the tables: only a program with exactly these can read it. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.number(), ...part }),
  ),
  files: z.array(z.strictObject(part)),
  heads: z.array(z.strictObject({ chain: z.string(), seq: z.number(), hash: sha256 })),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST = 'manifest.json';
export const tablePart = (name: string) => `tables/${name}.jsonl`;
export const filePart = (name: string) => `files/${name.slice(0, 2)}/${name}`;

const hashOf = (manifest: unknown) =>
  createHash('sha256')
    .update(canonicalJson(manifest as Json))
    .digest('hex');

/** With its own SHA-256, since everything else is held against it. */
export const writeManifest = (manifest: Manifest): string =>
  JSON.stringify({ sha256: hashOf(manifest), manifest }, null, 1);

export function readManifest(text: string): Manifest {
  let envelope: { sha256?: unknown; manifest?: unknown };
  try {
    envelope = JSON.parse(text) as typeof envelope;
  } catch {
    throw new CliFailure('The backup is damaged: its list of contents cannot be read.');
  }
  if (!envelope.manifest || hashOf(envelope.manifest) !== envelope.sha256) {
    throw new CliFailure('The backup is damaged: its list of contents was changed.');
  }
  const parsed = manifestSchema.safeParse(envelope.manifest);
  if (!parsed.success) {
    throw new CliFailure('The backup was made by another kind or version of this program.');
  }
  return parsed.data;
}
