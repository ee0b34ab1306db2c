import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ByteRange, FileStore } from '../files/file-store.js';

export interface ServedFile {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly fileName: string;
}

/**
 * Sends filed bytes so that nothing in them can run in our name: as a download, without a type to
 * guess, in an empty sandbox. Answers one range, so that a broken download can go on.
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  store: FileStore,
  file: ServedFile,
): Promise<FastifyReply> {
  const tag = `"${file.sha256}"`;
  reply.headers({
    'content-type': file.mediaType,
    'content-disposition': attachment(file.fileName),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'repr-digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
    etag: tag,
    // Hashes and ranges are of the bytes as filed, so they are sent as they are.
    'content-encoding': 'identity',
  });
  if (request.headers['if-none-match']?.includes(tag)) return reply.code(304).send();
  const range = rangeOf(request, tag, file.size);
  if (range === 'unsatisfiable') {
    return reply.code(416).header('content-range', `bytes */${file.size}`).send();
  }
  const length = range ? range.end - range.start + 1 : file.size;
  reply.header('content-length', length);
  if (range) {
    reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.size}`);
  }
  if (request.method === 'HEAD') return reply.send();
  return reply.send(await store.read(file.sha256, range ?? undefined));
}

/** Several ranges, or units other than bytes, are answered with the whole, as HTTP allows. */
function rangeOf(
  request: FastifyRequest,
  tag: string,
  size: number,
): ByteRange | 'unsatisfiable' | null {
  const { range, 'if-range': ifRange } = request.headers;
  if (range === undefined || (ifRange !== undefined && ifRange !== tag)) return null;
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from === '' && Number(to) === 0) return 'unsatisfiable';
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}

/** RFC 6266: a plain name for old programs, the real one in UTF-8. */
export function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (one) => {
    return `%${one.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
