import type { Limits } from '../limits.js';
import type { Archive } from './archive.js';
import { readXml } from './xml-reader.js';

/** The title in the properties of a document, which authors rarely keep true: a hint, no more. */
export async function readPackageTitle(
  archive: Archive,
  part: string,
  limits: Limits,
): Promise<string> {
  let title = '';
  let inside = false;
  await readXml(
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
  return title;
}
