import { fileURLToPath } from 'node:url';

/** The path of one of the small documents made for the tests. */
export const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../fixtures/documents/${name}`, import.meta.url));
