import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the next matching request meets instead of an answer. */
export type Trouble = 'unavailable' | 'silence' | 'cut' | 'lost answer' | 'conflict';

interface Planned {
  readonly method: string;
  readonly trouble: Trouble;
}

const CUT_AFTER = 1000;
const LIST_LIMIT = 2;

/**
 * As much of S3 as the file store speaks, with its refusals: conditional PUT, both checks of the
 * SHA-256, ranges, lists in slices, and troubles on demand. It keeps the objects in memory.
 */
export class FakeS3 {
  readonly objects = new Map<string, Buffer>();
  readonly requests: string[] = [];
  private readonly planned: Planned[] = [];
  private readonly server = createServer(
    (request, response) => void this.answer(request, response),
  );

  constructor(readonly bucket = 'papers') {}

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const { port } = this.server.address() as AddressInfo;
    return `http://key:s%2Fecret@127.0.0.1:${port}/${this.bucket}?region=test-1`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  plan(method: string, ...troubles: Trouble[]): void {
    this.planned.push(...troubles.map((trouble) => ({ method, trouble })));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fake');
    const [, bucket = '', ...key] = url.pathname.split('/');
    const method = request.method ?? '';
    this.requests.push(`${method} ${key.join('/')}`);
    const trouble = this.troubleFor(method);
    if (trouble === 'silence') return;
    const body = await bytesOf(request).catch(() => null);
    if (body === null) return;
    if (trouble === 'unavailable') return refuse(response, 503, 'SlowDown');
    if (trouble === 'conflict') return refuse(response, 409, 'ConditionalRequestConflict');
    if (!/Credential=key\/\d{8}\/test-1\/s3\//.test(request.headers.authorization ?? '')) {
      return refuse(response, 403, 'AccessDenied');
    }
    if (bucket !== this.bucket) return refuse(response, 404, 'NoSuchBucket');
    const name = key.join('/');
    if (name === '') {
      return method === 'HEAD' ? void response.end() : this.list(url.searchParams, response);
    }
    if (method === 'PUT') return this.put(request, response, name, body, trouble);
    return this.get(request, response, name, trouble);
  }

  private troubleFor(method: string): Trouble | null {
    const at = this.planned.findIndex((one) => one.method === method);
    return at < 0 ? null : (this.planned.splice(at, 1)[0]?.trouble ?? null);
  }

  private put(
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
    body: Buffer,
    trouble: Trouble | null,
  ): void {
    const hash = createHash('sha256').update(body).digest();
    const { headers } = request;
    if (headers['x-amz-content-sha256'] !== hash.toString('hex')) {
      return refuse(response, 400, 'XAmzContentSHA256Mismatch');
    }
    if (headers['x-amz-checksum-sha256'] !== hash.toString('base64')) {
      return refuse(response, 400, 'BadDigest');
    }
    if (headers['if-none-match'] === '*' && this.objects.has(name)) {
      return refuse(response, 412, 'PreconditionFailed');
    }
    this.objects.set(name, body);
    if (trouble === 'lost answer') return void request.socket.destroy();
    response.setHeader('x-amz-checksum-sha256', hash.toString('base64')).end();
  }

  private get(
    request: IncomingMessage,
    response: ServerResponse,
    name: string,
    trouble: Trouble | null,
  ): void {
    const whole = this.objects.get(name);
    if (!whole) return refuse(response, 404, 'NoSuchKey', request.method === 'HEAD');
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const part = from && to ? whole.subarray(Number(from), Number(to) + 1) : whole;
    response.statusCode = from ? 206 : 200;
    response.setHeader('content-length', part.length);
    if (request.method === 'HEAD') return void response.end();
    if (trouble !== 'cut') return void response.end(part);
    response.write(part.subarray(0, CUT_AFTER), () => request.socket.destroy());
  }

  private list(query: URLSearchParams, response: ServerResponse): void {
    const after = query.get('continuation-token') ?? '';
    const rest = [...this.objects.keys()].sort().filter((name) => name > after);
    const names = rest.slice(0, LIST_LIMIT);
    const more = rest.length > names.length;
    const contents = names.map((name) => `<Contents><Key>${name}</Key></Contents>`).join('');
    const next = more ? `<NextContinuationToken>${names.at(-1)}</NextContinuationToken>` : '';
    response.setHeader('content-type', 'application/xml');
    response.end(
      `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${contents}${next}</ListBucketResult>`,
    );
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function refuse(response: ServerResponse, status: number, code: string, bare = false): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(bare ? undefined : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}
