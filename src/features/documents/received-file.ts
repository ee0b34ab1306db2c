import { Injectable } from '@nestjs/common';
import { Refusal, type ErrorCode } from '../../kernel/errors.js';
import { Extraction } from '../../platform/extraction/extraction.js';
import type { RefusalCode } from '../../platform/extraction/inspection.js';
import type { MediaType } from '../../platform/extraction/media-type.js';
import type { Upload } from '../../platform/files/uploads.js';

/** A file as the clerk's browser or program sent it. */
export interface ReceivedFile {
  readonly upload: Upload;
  /** As the client named it; shown again at download, never used as a path. */
  readonly name: string;
  /** The SHA-256 that the client says it sent, in hexadecimal. */
  readonly claimedSha256: string | null;
}

export interface CheckedFile {
  readonly upload: Upload;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly pageCount: number | null;
}

const CODES: Record<RefusalCode, ErrorCode> = {
  empty_file: 'empty_file',
  unsupported_type: 'unsupported_type',
  type_mismatch: 'type_mismatch',
  encrypted: 'encrypted_file',
  damaged: 'damaged_file',
  unpacked_too_large: 'unpacked_too_large',
  doctype_forbidden: 'doctype_forbidden',
  malformed_xml: 'malformed_xml',
  check_failed: 'file_check_failed',
};

/** Refuses what must not be filed, before anything is written. */
@Injectable()
export class FileInspector {
  constructor(private readonly extraction: Extraction) {}

  async check(file: ReceivedFile): Promise<CheckedFile> {
    const { upload, claimedSha256 } = file;
    const name = printableName(file.name);
    if (claimedSha256 !== null && claimedSha256.toLowerCase() !== upload.sha256) {
      throw new Refusal('sha256_mismatch', { received: upload.sha256 });
    }
    const found = await this.extraction.inspect(upload.path, name);
    if (!found.ok) throw new Refusal(CODES[found.code], { found: found.found ?? '', name });
    return { upload, name, mediaType: found.mediaType, pageCount: found.pageCount };
  }
}

const LONGEST_NAME = 200;

/** The last part of the name, without what could forge a header, a path or the order of letters. */
export function printableName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '').trim();
  if (clean.length <= LONGEST_NAME) return clean || 'document';
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 && clean.length - dot <= 12 ? clean.slice(dot) : '';
  return `${[...clean].slice(0, LONGEST_NAME - ending.length).join('')}${ending}`;
}
