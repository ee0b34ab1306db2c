import { createHash } from 'node:crypto';
import type { ChamberFacts } from '../../parliaments/index.js';

/** Whose people the file holds, and how their ids become keys that last from file to file. */
export interface ImportScope {
  readonly parliament: string;
  /** Where its one legislature meets; null when nobody could tell. */
  readonly chamber: string | null;
  readonly chambers: readonly ChamberFacts[];
  /** The language of its names and texts that do not say theirs. */
  readonly language: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const keyIn = ({ chamber, parliament }: ImportScope, kind: string, id: string) =>
  `popolo/${chamber ?? parliament}/${kind}/${id.length <= 200 ? id : shortHash(id)}`;

export const partyKey = (scope: ImportScope, id: string) => keyIn(scope, 'party', id);
export const termKey = (scope: ImportScope, id: string) => keyIn(scope, 'term', id);

/** A UUID is the same person in every file; `1` is somebody else in the file of the other house. */
export const personKey = (scope: ImportScope, id: string) =>
  UUID.test(id) ? `popolo/person/${id.toLowerCase()}` : keyIn(scope, 'person', id);

/** Most files give memberships no id: then the post is known by who holds what where. */
export const postGroup = (scope: ImportScope, id: string | null, parts: readonly string[]) =>
  keyIn(scope, 'post', shortHash(id === null ? JSON.stringify(parts) : `id ${id}`));

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 40);
