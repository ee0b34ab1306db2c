import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new folder for an embedded database. Root's PostgreSQL runs as another user, who must be able
 * to enter it: otherwise the cluster goes to a shared place, where it would stay after the test.
 */
export async function dataFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `i-parliaments-${name}-`));
  await chmod(folder, 0o755);
  return folder;
}
