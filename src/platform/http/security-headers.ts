import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.js';

const OWN = ["'self'"];
const NONE = ["'none'"];

/** Nothing inline, nothing from elsewhere, nobody may frame us. */
export async function addSecurityHeaders(instance: FastifyInstance, config: Config): Promise<void> {
  await instance.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: NONE,
        scriptSrc: OWN,
        styleSrc: OWN,
        imgSrc: ["'self'", 'data:'],
        fontSrc: OWN,
        connectSrc: OWN,
        formAction: OWN,
        frameAncestors: NONE,
        baseUri: NONE,
        manifestSrc: OWN,
      },
    },
    // Told to a browser over plain HTTP on a house network, it would lock the readers out.
    strictTransportSecurity: config.http.secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  });
  instance.addHook('onSend', async (request, reply, payload) => {
    // What one reader may see must not be kept for the next, unless a handler says otherwise.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
    reply.header('x-request-id', request.id);
    return payload;
  });
}
