import { open } from 'node:fs/promises';
import { type Inspection, refuse } from './inspection.js';
import { HTML, type MediaType, RTF, TEXT, extensionOf, mediaTypeOfName } from './media-type.js';
import { type Sniffed, sniff } from './sniff.js';

const HEAD_BYTES = 65_536;

const SIMPLE: Partial<Record<Sniffed, MediaType>> = {
  rtf: RTF,
  html: HTML,
  text: TEXT,
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
};

/** Either the answer, or what the child process must look into because only a parser can tell. */
export type Recognition =
  | { readonly decided: true; readonly inspection: Inspection }
  | { readonly decided: false; readonly sniffed: Sniffed; readonly declared: MediaType | null };

/** Looks at the first bytes of a file, and at its name only to see whether the two disagree. */
export async function recognise(path: string, fileName = ''): Promise<Recognition> {
  const head = await readHead(path);
  if (head.length === 0) {
    return { decided: true, inspection: refuse('empty_file', 'the file has no content') };
  }
  const declared = mediaTypeOfName(fileName);
  const sniffed = asDeclared(sniff(head), declared, head);
  const simple = SIMPLE[sniffed];
  if (simple === undefined) return { decided: false, sniffed, declared };
  return {
    decided: true,
    inspection: mismatch(simple, declared) ?? { ok: true, mediaType: simple, pageCount: null },
  };
}

/** Where bytes alone leave a choice between kinds of text, the name may decide, and only there. */
function asDeclared(sniffed: Sniffed, declared: MediaType | null, head: Buffer): Sniffed {
  const textual = sniffed === 'text' || sniffed === 'xml' || sniffed === 'html';
  if (!textual) return sniffed;
  if (declared === HTML && sniffed === 'text' && /<[a-z!/]/i.test(head.toString('latin1'))) {
    return 'html';
  }
  // Markdown may open with an element, and a transcript with an angle bracket.
  if (declared === TEXT && sniffed !== 'text' && !isWholeDocument(head)) return 'text';
  if (declared === 'application/akn+xml' && sniffed === 'text') return 'xml';
  return sniffed;
}

function isWholeDocument(head: Buffer): boolean {
  return /<\?xml|<!doctype|<html|<akomaNtoso/i.test(head.toString('latin1').replaceAll('\0', ''));
}

/** The refusal when a file's name promises another kind than its content is. */
export function mismatch(found: MediaType, declared: MediaType | null): Inspection | null {
  if (declared === null || declared === found) return null;
  return refuse(
    'type_mismatch',
    `the name says .${extensionOf(declared)}, the content is .${extensionOf(found)}`,
    { found },
  );
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(buffer, 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
