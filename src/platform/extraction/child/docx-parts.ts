import { posix } from 'node:path';
import type { Limits } from '../limits.js';
import type { Archive } from './archive.js';
import { readXml } from './xml-reader.js';

const MAIN = 'wordprocessingml.document.main+xml';

/** The name of the part that holds the document, by the container's own table of contents. */
export async function documentPart(archive: Archive, limits: Limits): Promise<string | null> {
  if (!archive.has('[Content_Types].xml')) return null;
  let found: string | null = null;
  await readXml(
    archive.stream('[Content_Types].xml'),
    {
      open: ({ name, attributes }) => {
        if (name === 'Override' && attributes['ContentType']?.endsWith(MAIN)) {
          found ??= (attributes['PartName'] ?? '').replace(/^\//, '');
        }
      },
    },
    limits.xmlDepth,
  );
  return found;
}

/** Names of the parts that `part` refers to, by the last word of their relationship's type. */
export async function relatedParts(
  archive: Archive,
  part: string,
  limits: Limits,
): Promise<Map<string, string[]>> {
  const related = new Map<string, string[]>();
  const table = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  if (!archive.has(table)) return related;
  await readXml(
    archive.stream(table),
    {
      open: ({ name, attributes }) => {
        const { Type, Target, TargetMode } = attributes;
        if (name !== 'Relationship' || TargetMode === 'External' || !Type || !Target) return;
        const type = Type.slice(Type.lastIndexOf('/') + 1);
        const target = Target.startsWith('/')
          ? Target.slice(1)
          : posix.join(posix.dirname(part), Target);
        related.set(type, [...(related.get(type) ?? []), target]);
      },
    },
    limits.xmlDepth,
  );
  return related;
}
