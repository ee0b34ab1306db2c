import type { ChildRequest } from '../child-message.js';
import { type MediaType, PDF } from '../media-type.js';
import { mismatch } from '../recognise.js';
import { Refused } from './refused.js';

export interface Accepted {
  readonly mediaType: MediaType;
  readonly pageCount: number | null;
}

/** Opens a file as far as it takes to be sure what it is, and that it can be read at all. */
export async function inspectFile({
  path,
  sniffed,
  declared,
  limits,
}: Extract<ChildRequest, { task: 'inspect' }>): Promise<Accepted> {
  switch (sniffed) {
    case 'pdf': {
      refuseMismatch(PDF, declared);
      const { inspectPdf } = await import('./pdf/inspect-pdf.js');
      return { mediaType: PDF, pageCount: await inspectPdf(path) };
    }
    case 'zip': {
      const { inspectZip } = await import('./inspect-zip.js');
      const mediaType = await inspectZip(path, limits, (found) => refuseMismatch(found, declared));
      return { mediaType, pageCount: null };
    }
    case 'cfb':
      throw await (await import('./inspect-cfb.js')).inspectCfb(path);
    case 'xml': {
      const { inspectXml } = await import('./inspect-xml.js');
      const mediaType = await inspectXml(path, limits);
      refuseMismatch(mediaType, declared);
      return { mediaType, pageCount: null };
    }
    default:
      throw await (await import('./name-unknown.js')).nameUnknown(path, declared);
  }
}

function refuseMismatch(found: MediaType, declared: MediaType | null): void {
  const refusal = mismatch(found, declared);
  if (refusal && !refusal.ok) throw new Refused(refusal.code, refusal.detail, { found });
}
