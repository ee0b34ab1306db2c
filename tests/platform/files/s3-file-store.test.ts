import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError } from '../../../src/platform/config/config.js';
import { parseS3Url } from '../../../src/platform/files/s3-address.js';
import { S3FileStore } from '../../../src/platform/files/s3-file-store.js';
import { refusalIn } from '../../../src/platform/http/problem.js';
import { FakeS3 } from './fake-s3.js';
import { bytesIn, describeFileStore, sha256Of } from './file-store.contract.js';

const realUrl = process.env['TEST_S3_URL'];

const fake = new FakeS3();
describeFileStore('S3, a server of our own', async (folder) => {
  const address = parseS3Url(await fake.start());
  return S3FileStore.open(address, { temporaryFolder: join(folder, 'received') });
});

describe.skipIf(!realUrl)('a real S3 server (set TEST_S3_URL to run this)', () => {
  describeFileStore('S3, the real thing', (folder) =>
    S3FileStore.open(parseS3Url(realUrl ?? ''), { temporaryFolder: join(folder, 'received') }),
  );
});

describe('S3 in trouble', () => {
  const bytes = Buffer.alloc(20_000, 'a paper that was filed, ');
  const sha256 = sha256Of(bytes);
  const key = `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
  let s3: FakeS3;
  let url: string;
  let folder: string;
  let store: S3FileStore;
  const failures: unknown[] = [];

  beforeEach(async () => {
    s3 = new FakeS3();
    url = await s3.start();
    folder = await mkdtemp(join(tmpdir(), 's3-'));
    store = await open(url);
    failures.length = 0;
    s3.requests.length = 0;
  });
  afterEach(async () => {
    await s3.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const open = (address: string) =>
    S3FileStore.open(parseS3Url(address), {
      temporaryFolder: join(folder, 'lent'),
      onFailure: (failure) => failures.push(failure),
      silenceMs: 300,
      connectMs: 300,
    });
  async function received(content = bytes): Promise<string> {
    const path = join(folder, 'upload');
    await writeFile(path, content);
    return path;
  }

  test('tries again when the server asks to come back, and says so to the log', async () => {
    s3.plan('PUT', 'unavailable', 'conflict');
    await store.put(await received(), sha256);
    expect(s3.objects.get(key)?.equals(bytes)).toBe(true);
    expect(failures).toEqual([
      { operation: 'put', name: 'SlowDown', status: 503 },
      { operation: 'put', name: 'ConditionalRequestConflict', status: 409 },
    ]);
  });

  test('gives up after three attempts with an answer that becomes 503, and keeps the upload', async () => {
    s3.plan('PUT', 'unavailable', 'unavailable', 'unavailable');
    const path = await received();
    const failure: unknown = await store.put(path, sha256).catch((error: unknown) => error);
    expect(refusalIn(failure)?.code).toBe('unavailable');
    expect(existsSync(path)).toBe(true);
    expect(s3.objects.size).toBe(0);
  });

  test('does not wait for ever for a server that says nothing', async () => {
    s3.plan('HEAD', 'silence', 'silence', 'silence');
    const failure: unknown = await store.size(sha256).catch((error: unknown) => error);
    expect(refusalIn(failure)?.code).toBe('unavailable');
  });

  test('takes its own lost answer for the success that it was', async () => {
    s3.plan('PUT', 'lost answer');
    const path = await received();
    await store.put(path, sha256);
    expect(existsSync(path)).toBe(false);
    expect(s3.requests.filter((one) => one.startsWith('PUT'))).toHaveLength(2);
    expect(s3.objects.get(key)?.equals(bytes)).toBe(true);
  });

  test('is refused by the server when the bytes are not those of the name', async () => {
    const path = await received(Buffer.alloc(bytes.length, 'other'));
    await expect(store.put(path, sha256)).rejects.toThrow();
    expect(s3.objects.size).toBe(0);
  });

  test('does not take damaged bytes of another length for what is filed now', async () => {
    s3.objects.set(key, bytes.subarray(0, 10));
    await expect(store.put(await received(), sha256)).rejects.toThrow();
    expect(s3.objects.get(key)).toHaveLength(10);
  });

  test('never takes a download that was cut off for the whole', async () => {
    await store.put(await received(), sha256);
    s3.plan('GET', 'cut');
    await expect(store.read(sha256).then(bytesIn)).rejects.toThrow();
  });

  test('lends a whole copy although the first download was cut off, and removes it', async () => {
    await store.put(await received(), sha256);
    s3.plan('GET', 'cut');
    const lent = await store.withLocalCopy(sha256, (path) => readFile(path));
    expect(lent.equals(bytes)).toBe(true);
    expect(await readdir(join(folder, 'lent'))).toEqual([]);
  });

  test('does not lend bytes that were damaged in the bucket', async () => {
    s3.objects.set(key, Buffer.alloc(bytes.length, 'damaged'));
    await expect(store.withLocalCopy(sha256, async () => 'used')).rejects.toThrow('damaged');
    expect(await readdir(join(folder, 'lent'))).toEqual([]);
  });

  test('lists nothing that others put into the bucket', async () => {
    await store.put(await received(), sha256);
    s3.objects.set('notes.txt', Buffer.from('x'));
    s3.objects.set(sha256, bytes);
    const names: string[] = [];
    for await (const name of store.list()) names.push(name);
    expect(names).toEqual([sha256]);
  });

  test.each([
    ['a bucket that is not there', () => url.replace('/papers', '/absent'), 'no bucket "absent"'],
    ['a key that is not let in', () => url.replace('key:', 'other:'), 'may not use'],
    [
      'a server that is not there',
      () => 'http://key:s%2Fecret@127.0.0.1:9/papers',
      'cannot be used',
    ],
  ])('stops the start: %s', async (_, address, message) => {
    const failure: unknown = await open(address()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ConfigError);
    expect((failure as Error).message).toContain(message);
    expect((failure as Error).message).not.toContain('ecret');
  });
});

describe('S3_URL', () => {
  test('holds everything, percent-encoded where needed', () => {
    expect(parseS3Url('https://KEY:a%2Fb%2B@store.example:9000/papers?region=af-south-1')).toEqual({
      endpoint: 'https://store.example:9000',
      bucket: 'papers',
      region: 'af-south-1',
      credentials: { accessKeyId: 'KEY', secretAccessKey: 'a/b+' },
    });
  });

  test.each([
    'https://KEY:hidden@store.example',
    'https://KEY:hidden@store.example/papers/folder',
    'https://hidden@store.example/papers',
    'https://store.example/papers',
    'https://KEY:hidden%zz@store.example/papers',
  ])('is refused without repeating what it holds: %s', (text) => {
    const read = () => parseS3Url(text);
    expect(read).toThrow(ConfigError);
    expect(read).not.toThrow('hidden');
  });
});
