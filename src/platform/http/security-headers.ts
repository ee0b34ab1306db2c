import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '../config/config.js';

const OWN = ["'self'"];
const NONE = ["'none'"];

const POLICY = {
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
};

/** Of answers that are given before any route or hook is reached, and hold no page. */
export const BARE_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

/** Nothing inline, nothing from elsewhere, nobody may frame us. */
export async function addSecurityHeaders(instance: FastifyInstance, config: Config): Promise<void> {
  await instance.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
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
    if (request.routeOptions.url?.startsWith('/docs')) allowInlineStyles(reply);
    return payload;
  });
}

/** The reader of the API description brings styles inline. It holds nothing that people wrote. */
function allowInlineStyles(reply: FastifyReply): void {
  const policy = String(reply.getHeader('content-security-policy'));
  reply.header(
    'content-security-policy',
    policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  );
}
