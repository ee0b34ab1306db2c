import type { FastifyInstance } from 'fastify';
import { LANGUAGE_COOKIE } from '../platform/http/request-language.js';
import { isUiLanguage } from '../platform/i18n/ui-language.js';

const ONE_YEAR = 365 * 24 * 3600;

/** A reader who chooses a language keeps it, on this device. */
export function rememberLanguage(instance: FastifyInstance): void {
  instance.addHook('onRequest', async (request, reply) => {
    const chosen = (request.query as Readonly<Record<string, unknown>>)['lang'];
    if (request.method !== 'GET' || typeof chosen !== 'string' || !isUiLanguage(chosen)) return;
    if (request.url.startsWith('/api/') || request.cookies[LANGUAGE_COOKIE] === chosen) return;
    reply.setCookie(LANGUAGE_COOKIE, chosen, {
      path: '/',
      maxAge: ONE_YEAR,
      sameSite: 'lax',
      httpOnly: true,
    });
  });
}
