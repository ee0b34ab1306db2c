import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../kernel/errors.js';

/**
 * The entity tag of a record that people edit: its revision, and after a dot whatever else in the
 * answer may change without an edit, such as the state of the text.
 */
export function etagOf(revision: number, rest?: unknown): string {
  if (rest === undefined) return `"${revision}"`;
  const hash = createHash('sha256').update(JSON.stringify(rest)).digest('base64url');
  return `"${revision}.${hash.slice(0, 12)}"`;
}

/** A change must name the state that it was made from: 428 without, 412 when that state is gone. */
export function requireMatch(ifMatch: string | undefined, revision: number): void {
  if (ifMatch === undefined || ifMatch.trim() === '') throw new Refusal('precondition_required');
  const named = ifMatch
    .split(',')
    .map((tag) => /^(?:W\/)?"?(\d+|\*)(?:\.[\w-]+)?"?$/.exec(tag.trim())?.[1]);
  if (!named.includes('*') && !named.includes(String(revision))) {
    throw new Refusal('precondition_failed');
  }
}

/** Gives pages and answers a tag made from their bytes, and answers 304 to who has them already. */
export function tagResponses(instance: FastifyInstance): void {
  instance.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return payload;
    if (reply.statusCode !== 200) return payload;
    let tag = reply.getHeader('etag');
    if (tag === undefined) {
      if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
      tag = `W/"${createHash('sha1').update(payload).digest('base64url')}"`;
      reply.header('etag', tag);
    }
    if (!matches(request.headers['if-none-match'], String(tag))) return payload;
    reply.code(304).removeHeader('content-length').removeHeader('content-type');
    return null;
  });
}

function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const bare = (one: string) => one.trim().replace(/^W\//, '');
  return ifNoneMatch === '*' || ifNoneMatch.split(',').some((one) => bare(one) === bare(tag));
}
