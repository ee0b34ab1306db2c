import {
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type GetObjectCommandOutput,
} from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../kernel/ids.js';
import { ConfigError } from '../config/config.js';
import { FileStore, SHA256, type ByteRange } from './file-store.js';
import type { S3Address } from './s3-address.js';
import { StoreUnavailable, isMissing, isTemporary, statusOf } from './s3-failure.js';

/** The SDK writes to the console otherwise; `onFailure` tells what there is to tell. */
const nothing = () => undefined;
const SILENT = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

export interface S3Options {
  /** Where files are lent from; on a disk with room for the largest upload. */
  readonly temporaryFolder: string;
  /** Told of every failed attempt, for the log. Never told keys or addresses. */
  readonly onFailure?: (failure: {
    operation: string;
    name: string;
    status: number | null;
  }) => void;
  readonly attempts?: number;
  readonly connectMs?: number;
  /** How long a connection may be silent. */
  readonly silenceMs?: number;
}

/**
 * Objects named as the disk store names its files, so that a folder can be copied into a bucket and
 * back. Works with Amazon S3 and with anything that speaks its language, such as MinIO or Ceph.
 */
export class S3FileStore extends FileStore {
  private constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
    private readonly options: S3Options,
  ) {
    super();
  }

  /** Makes sure that the bucket is there: a missing one would look like missing files for ever. */
  static async open(address: S3Address, options: S3Options): Promise<S3FileStore> {
    const { endpoint, bucket, region, credentials } = address;
    const client = new S3Client({
      endpoint,
      region,
      credentials,
      forcePathStyle: true,
      // Attempts are counted here: the SDK gives up at once where the body is a stream.
      maxAttempts: 1,
      logger: SILENT,
      requestHandler: {
        connectionTimeout: options.connectMs ?? 5_000,
        socketTimeout: options.silenceMs ?? 30_000,
      },
    });
    const store = new S3FileStore(client, bucket, options);
    try {
      await store.attempt('open', () => client.send(new HeadBucketCommand({ Bucket: bucket })));
    } catch (error) {
      client.destroy();
      throw new ConfigError(explain(error, bucket));
    }
    return store;
  }

  async put(temporaryPath: string, sha256: string): Promise<void> {
    const Key = keyOf(sha256);
    const { size } = await stat(temporaryPath);
    // The size too: bytes that somebody damaged from outside must not pass for what is filed now.
    if ((await this.size(sha256)) !== size) {
      await this.attempt('put', () => this.upload(temporaryPath, Key, sha256, size));
    }
    await rm(temporaryPath, { force: true });
  }

  async size(sha256: string): Promise<number | null> {
    const Key = keyOf(sha256);
    try {
      const found = await this.attempt('size', () =>
        this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key })),
      );
      return found.ContentLength ?? 0;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async read(sha256: string, range?: ByteRange): Promise<Readable> {
    const Key = keyOf(sha256);
    const Range = range && `bytes=${range.start}-${range.end}`;
    const found = await this.attempt('read', () =>
      this.client.send(
        new GetObjectCommand({ Bucket: this.bucket, Key, ...(Range ? { Range } : {}) }),
      ),
    );
    return bodyOf(found);
  }

  async withLocalCopy<T>(sha256: string, use: (path: string) => Promise<T>): Promise<T> {
    const folder = this.options.temporaryFolder;
    await mkdir(folder, { recursive: true });
    const path = join(folder, newId());
    try {
      await this.attempt('copy', () => this.download(sha256, path));
      return await use(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  async *list(): AsyncIterable<string> {
    let token: string | undefined;
    do {
      const page = await this.attempt('list', () =>
        this.client.send(
          new ListObjectsV2Command({ Bucket: this.bucket, ContinuationToken: token }),
        ),
      );
      for (const { Key = '' } of page.Contents ?? []) {
        const name = Key.split('/').at(-1) ?? '';
        if (SHA256.test(name) && keyOf(name) === Key) yield name;
      }
      token = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (token);
  }

  /**
   * One request and not several parts, since only then the server compares the SHA-256 of the whole
   * with what it received. One request may carry 5 GiB, more than the upload limit allows.
   */
  private async upload(path: string, Key: string, sha256: string, size: number): Promise<void> {
    const body = createReadStream(path);
    const command = new PutObjectCommand({
      Bucket: this.bucket,
      Key,
      Body: body,
      ContentLength: size,
      ContentType: 'application/octet-stream',
      ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
      IfNoneMatch: '*',
    });
    // Part of the signature, and understood by servers that are too old for the header above.
    command.middlewareStack.add(
      (next) => (given) => {
        const { headers } = given.request as { headers: Record<string, string> };
        headers['x-amz-content-sha256'] = sha256;
        return next(given);
      },
      { step: 'build', name: 'signBytes' },
    );
    try {
      await this.client.send(command);
    } catch (error) {
      // Somebody else filed the same bytes in the meantime, or our own lost answer was a yes.
      if (statusOf(error) !== 412 || (await this.size(sha256)) !== size) throw error;
    } finally {
      body.destroy();
    }
  }

  private async download(sha256: string, path: string): Promise<void> {
    const hash = createHash('sha256');
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    const found = await this.client.send(
      new GetObjectCommand({ Bucket: this.bucket, Key: keyOf(sha256) }),
    );
    await pipeline(bodyOf(found), measure, createWriteStream(path, { mode: 0o600 }));
    if (hash.digest('hex') !== sha256) throw new Error(`the stored bytes of ${sha256} are damaged`);
  }

  private async attempt<T>(operation: string, work: () => Promise<T>): Promise<T> {
    const attempts = this.options.attempts ?? 3;
    for (let n = 1; ; n += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isTemporary(error)) throw error;
        const { name } = error as Error;
        this.options.onFailure?.({ operation, name, status: statusOf(error) });
        if (n >= attempts) throw new StoreUnavailable(operation, { cause: error });
        await sleep(100 * 3 ** n);
      }
    }
  }
}

function keyOf(sha256: string): string {
  if (!SHA256.test(sha256)) throw new Error('not the name of a filed file');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

function bodyOf({ Body }: GetObjectCommandOutput): Readable {
  if (Body instanceof Readable) return Body;
  throw new Error('the file store answered without a body');
}

function explain(error: unknown, bucket: string): string {
  const status = statusOf(error);
  if (status === 404) return `S3_URL: there is no bucket "${bucket}". Create it first.`;
  if (status === 403) return `S3_URL: the access key may not use the bucket "${bucket}".`;
  const reason = error instanceof StoreUnavailable ? error.cause : error;
  return `S3_URL: the server cannot be used (${reason instanceof Error ? reason.name : 'unknown'}, status ${status ?? 'none'}).`;
}
