import type { Readable } from 'node:stream';

export interface ByteRange {
  /** Both ends are included, as in HTTP. */
  readonly start: number;
  readonly end: number;
}

/**
 * The filed bytes, under their SHA-256. Nothing in it is ever overwritten or deleted by a use case.
 * Two stores exist: a folder on disk, and S3.
 */
export abstract class FileStore {
  /**
   * Takes over a finished temporary file. When it returns, the bytes survive a power cut.
   * Bytes that are already there are left as they are: the same name is the same content.
   */
  abstract put(temporaryPath: string, sha256: string): Promise<void>;

  /** Null when there are no such bytes. */
  abstract size(sha256: string): Promise<number | null>;

  abstract read(sha256: string, range?: ByteRange): Promise<Readable>;

  /** Lends the bytes as a local file for as long as `use` runs. */
  abstract withLocalCopy<T>(sha256: string, use: (path: string) => Promise<T>): Promise<T>;

  /** The names of all bytes that are kept; for checks and backups. */
  abstract list(): AsyncIterable<string>;
}

export const SHA256 = /^[0-9a-f]{64}$/;
