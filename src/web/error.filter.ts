import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { ERRORS, type FieldError } from '../kernel/errors.js';
import { LOGGER } from '../platform/http/logger.js';
import { STATUS, refusalIn, type Problem } from '../platform/http/problem.js';
import { languageOf } from '../platform/http/request-language.js';
import { isMessageKey, translator, type T } from '../platform/i18n/translator.js';
import { errorPage } from './error-page.js';
import { paths } from './paths.js';
import { html, seeOther } from './render.js';

type Refused = NonNullable<ReturnType<typeof refusalIn>>;

/** Everything that was thrown becomes one clear answer: `problem+json` to programs, a page to people. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = refusalIn(error);
    if (!refusal) this.logger.error({ err: error, requestId: request.id }, 'a fault of ours');
    if (reply.sent) return;
    const t = translator(languageOf(request));
    const problem = problemOf(refusal, t, request);
    addHeaders(reply, refusal);
    if (!wantsPage(request)) {
      void reply
        .code(problem.status)
        .header('content-type', 'application/problem+json; charset=utf-8')
        .send(JSON.stringify(problem));
    } else if (refusal?.code === 'sign_in_required' && request.method === 'GET') {
      void seeOther(reply, paths.signIn(request.url));
    } else {
      void html(reply, errorPage(request, problem), problem.status);
    }
  }
}

function problemOf(refusal: Refused | null, t: T, request: FastifyRequest): Problem {
  const code = refusal?.code ?? 'internal';
  const kind = refusal ? ERRORS[refusal.code] : 'internal';
  return {
    type: `/help/errors#${code}`,
    title: t(`errors:kind.${kind}`),
    status: refusal ? STATUS[refusal.kind] : 500,
    code,
    detail: t(`errors:${code}`, refusal?.params),
    instance: `urn:uuid:${request.id}`,
    ...(refusal?.fields.length ? { errors: refusal.fields.map((field) => worded(field, t)) } : {}),
  };
}

/** Refusals name the code of what is wrong with a field; the words are the reader's. */
function worded(field: FieldError, t: T): FieldError {
  const key = `errors:${field.code}`;
  return field.message === '' && isMessageKey(key) ? { ...field, message: t(key) } : field;
}

function addHeaders(reply: FastifyReply, refusal: Refused | null): void {
  reply.header('cache-control', 'no-store');
  if (refusal?.kind === 'unauthenticated') reply.header('www-authenticate', 'Bearer');
  const seconds = refusal?.params['seconds'];
  if (refusal?.kind === 'throttled' && seconds) reply.header('retry-after', String(seconds));
  if (refusal?.kind === 'unavailable') reply.header('retry-after', '10');
}

/** Programs get JSON from the API whatever they accept; people get pages elsewhere. */
function wantsPage(request: FastifyRequest): boolean {
  if (/^\/(api|health|metrics)(\/|$|\?)/.test(request.url)) return false;
  const { accept = '' } = request.headers;
  return accept.includes('text/html') || !/json/.test(accept);
}
