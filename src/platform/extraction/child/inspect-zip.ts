import type { Limits } from '../limits.js';
import { DOCX, type MediaType, ODT } from '../media-type.js';
import { Archive } from './archive.js';
import { documentPart } from './docx-parts.js';
import { Refused } from './refused.js';
import { ignoreMalformed, readXml } from './xml-reader.js';

const ODT_TYPE = 'application/vnd.oasis.opendocument.text';

/** Tells what document a zip container holds, and proves that it is whole, readable and no bomb. */
export async function inspectZip(
  path: string,
  limits: Limits,
  check: (found: MediaType) => void,
): Promise<MediaType> {
  const archive = await Archive.open(path, limits);
  const kind = await kindOf(archive, limits);
  check(kind.mediaType);
  if (archive.hasEncryptedEntries) throw encrypted();
  await archive.verify();
  if (kind.mediaType === ODT) await refuseEncryptedOdt(archive, limits);
  await checkParts(archive, kind.mainPart, limits);
  return kind.mediaType;
}

async function kindOf(
  archive: Archive,
  limits: Limits,
): Promise<{ mediaType: MediaType; mainPart: string }> {
  const mimetype = (await archive.read('mimetype'))?.toString('latin1').trim();
  if (mimetype === ODT_TYPE) return { mediaType: ODT, mainPart: 'content.xml' };
  const mainPart = await documentPart(archive, limits);
  if (mainPart !== null) return { mediaType: DOCX, mainPart };
  throw new Refused('unsupported_type', 'a zip container that is no text document', {
    variant: 'other_container',
    found:
      mimetype !== undefined && /^[\w.+/-]{1,100}$/.test(mimetype) ? mimetype : 'application/zip',
  });
}

async function refuseEncryptedOdt(archive: Archive, limits: Limits): Promise<void> {
  let found = archive.has('encrypted-package');
  if (archive.has('META-INF/manifest.xml')) {
    const reading = readXml(
      archive.stream('META-INF/manifest.xml'),
      {
        open: ({ name }) => {
          if (name === 'encryption-data') found = true;
        },
      },
      limits.xmlDepth,
    );
    await reading.catch(ignoreMalformed);
  }
  if (found) throw encrypted();
}

/**
 * The main part must be well-formed; in no part may a document type declaration hide. Of the other
 * parts no more is asked: office programs themselves leave empty ones behind.
 */
async function checkParts(archive: Archive, mainPart: string, limits: Limits): Promise<void> {
  if (!archive.has(mainPart)) throw new Refused('damaged', 'the container has no document in it');
  for (const name of archive.names) {
    if (name !== mainPart && !/\.(?:xml|rels)$/i.test(name)) continue;
    const reading = readXml(archive.stream(name), {}, limits.xmlDepth);
    if (name === mainPart) await reading.catch(damagedText);
    else await reading.catch(ignoreMalformed);
  }
}

function damagedText(error: unknown): never {
  if (error instanceof Refused && error.code === 'malformed_xml') {
    throw new Refused('damaged', `the document's text is not well-formed: ${error.message}`);
  }
  throw error;
}

function encrypted(): Refused {
  return new Refused('encrypted', 'the document needs a password');
}
