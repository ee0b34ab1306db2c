import { createReadStream } from 'node:fs';
import type { Limits } from '../limits.js';
import { AKN, HTML, type MediaType } from '../media-type.js';
import { Refused } from './refused.js';
import { readXml } from './xml-reader.js';

/** Reads XML to its end, so that what is accepted is well-formed throughout. */
export async function inspectXml(path: string, limits: Limits): Promise<MediaType> {
  let root: string | null = null;
  await readXml(
    createReadStream(path),
    {
      open: ({ name }) => {
        root ??= name;
      },
    },
    limits.xmlDepth,
  );
  if (root === 'akomaNtoso') return AKN;
  if (root === 'html') return HTML;
  throw new Refused('unsupported_type', 'XML other than Akoma Ntoso cannot be filed', {
    variant: 'other_xml',
    found: 'application/xml',
  });
}
