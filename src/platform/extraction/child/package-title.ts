import type { Limits } from '../limits.js';
import type { Archive } from './archive.js';
import { ignoreMalformed, readXml } from './xml-reader.js';

/**
 * The title in the properties of a document, which authors rarely keep true: a hint, no more. Empty
 * where there are none that can be read.
 */
export async function readPackageTitle(
  archive: Archive,
  part: string,
  limits: Limits,
): Promise<string> {
  if (!archive.has(part)) return '';
  let title = '';
  let inside = false;
  const reading = readXml(
    archive.stream(part),
    {
      open: ({ name }) => {
        inside = name === 'title';
      },
      text: (text) => {
        if (inside) title += text;
      },
      close: () => {
        inside = false;
      },
    },
    limits.xmlDepth,
  );
  await reading.catch(ignoreMalformed);
  return title;
}
