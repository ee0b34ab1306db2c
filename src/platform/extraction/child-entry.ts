import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ENTRY = join('src', 'platform', 'extraction', 'child', 'main.js');

/**
 * The compiled entry of the child process. Compiled code has it beside itself; source run directly,
 * as tests do, uses the last build, since a bare Node.js cannot start TypeScript.
 */
export function childEntry(self: string = fileURLToPath(import.meta.url)): string {
  const beside = join(dirname(self), 'child', 'main.js');
  if (existsSync(beside)) return beside;
  for (let folder = dirname(self); ; folder = dirname(folder)) {
    const built = join(folder, 'dist', ENTRY);
    if (existsSync(built)) return built;
    if (folder === dirname(folder)) {
      throw new Error('The text extraction process is not built: run `npm run build` first.');
    }
  }
}
