import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** As in package.json, which lies two folders above the source and three above compiled code. */
export function programVersion(): string {
  const places = ['../../package.json', '../../../package.json'];
  const path = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((place) => existsSync(place));
  if (!path) return 'unknown';
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
