import type { FastifyRequest } from 'fastify';

/** Programs get JSON from the API whatever they accept; people get pages elsewhere. */
export function wantsPage(request: FastifyRequest): boolean {
  if (/^\/(api|health|metrics)(\/|$|\?)/.test(request.url)) return false;
  const { accept = '' } = request.headers;
  return accept.includes('text/html') || !/json/.test(accept);
}
