import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/errors.js';
import type { Config } from '../config/config.js';
import { readSessionCookie } from './session-cookie.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site makes in the name of a reader's session. Every browser of the
 * last decade says where a request comes from; a request with a session that does not say is
 * refused too. Programs send a token in a header, which no other site can make a browser do.
 */
export function refuseCrossSite(instance: FastifyInstance, config: Config): void {
  instance.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method) || request.headers.authorization !== undefined) return;
    const told = cameFromHere(request, config);
    if (told === false || (told === null && readSessionCookie(request, config) !== null)) {
      throw new Refusal('cross_site_request');
    }
  });
}

/** Null when the request says nothing about where it comes from. */
function cameFromHere(request: FastifyRequest, config: Config): boolean | null {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (origin === undefined) return null;
  const own = config.http.publicUrl ? new URL(config.http.publicUrl).host : request.headers.host;
  return URL.canParse(origin) && new URL(origin).host === own;
}
