import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';

/** Browsers give a `__Host-` cookie back only over TLS, to this very host. */
const nameFor = (config: Config) => (config.http.secure ? '__Host-session' : 'session');

export function readSessionCookie(request: FastifyRequest, config: Config): string | null {
  return request.cookies[nameFor(config)] ?? null;
}

export function setSessionCookie(
  reply: FastifyReply,
  config: Config,
  secret: string,
  expiresAt: Date,
): void {
  reply.setCookie(nameFor(config), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.http.secure,
    expires: expiresAt,
  });
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  reply.clearCookie(nameFor(config), { path: '/', secure: config.http.secure });
}
