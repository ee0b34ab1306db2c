import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Real documents that nobody on this project wrote, kept outside of it. Tests that use them run
 * where CORPORA_DIR names their folder, and are reported as skipped elsewhere.
 */
export const corpora = process.env['CORPORA_DIR'] ?? null;
export const withCorpora = corpora !== null && existsSync(corpora);

/** All files below a folder of the corpora, as paths relative to the corpora. */
export function corpusFiles(folder: string): string[] {
  if (!withCorpora) return [];
  return readdirSync(join(corpora!, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(corpora!, join(entry.parentPath, entry.name)))
    .sort();
}
