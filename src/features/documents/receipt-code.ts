import { isId } from '../../kernel/ids.js';
import { SHA256 } from '../../platform/files/file-store.js';

/**
 * What the QR code of a receipt leads to: the id of the paper, which version, and the beginning of
 * its SHA-256. Who has not seen the version cannot guess them; who has learns nothing new.
 */
export interface ReceiptKey {
  readonly documentId: string;
  readonly version: number;
  readonly sha256Start: string;
}

const ID = 16;
const VERSION = 4;
const HASH = 12;

export function receiptCode({ documentId, version, sha256 }: ReceiptOf): string {
  if (!isId(documentId) || !SHA256.test(sha256)) throw new Error('no receipt without id and hash');
  const bytes = Buffer.alloc(ID + VERSION + HASH);
  bytes.write(documentId.replaceAll('-', ''), 0, 'hex');
  bytes.writeUInt32BE(version, ID);
  bytes.write(sha256.slice(0, HASH * 2), ID + VERSION, 'hex');
  return bytes.toString('base64url');
}

interface ReceiptOf {
  readonly documentId: string;
  readonly version: number;
  readonly sha256: string;
}

/** Null when the code is none of ours. */
export function readReceiptCode(code: string): ReceiptKey | null {
  if (!/^[A-Za-z0-9_-]{43}$/.test(code)) return null;
  const bytes = Buffer.from(code, 'base64url');
  // Two spellings of the last letter mean the same bytes; only the one we print is a code.
  if (bytes.toString('base64url') !== code) return null;
  const id = bytes.toString('hex', 0, ID);
  const documentId = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const version = bytes.readUInt32BE(ID);
  if (!isId(documentId) || version < 1 || version > 1_000_000) return null;
  return { documentId, version, sha256Start: bytes.toString('hex', ID + VERSION) };
}
