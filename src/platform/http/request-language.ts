import type { FastifyRequest } from 'fastify';
import { negotiateLanguage } from '../i18n/negotiate-language.js';
import type { UiLanguage } from '../i18n/ui-language.js';

export const LANGUAGE_COOKIE = 'lang';

/** `?lang=`, else the reader's last choice, else what their browser asks for. */
export function languageOf(request: FastifyRequest): UiLanguage {
  const query = request.query as Readonly<Record<string, unknown>> | undefined;
  return negotiateLanguage({
    query: typeof query?.['lang'] === 'string' ? query['lang'] : undefined,
    cookie: request.cookies?.[LANGUAGE_COOKIE],
    acceptLanguage: request.headers['accept-language'],
  });
}
