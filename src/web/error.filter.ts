import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { LOGGER } from '../platform/http/logger.js';
import { problemOf, refusalIn } from '../platform/http/problem.js';
import { languageOf } from '../platform/http/request-language.js';
import { translator } from '../platform/i18n/translator.js';
import { errorPage } from './error-page.js';
import { paths } from './paths.js';
import { html, seeOther } from './render.js';
import { wantsPage } from './wants-page.js';

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
    const problem = problemOf(refusal, t, request.id);
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

function addHeaders(reply: FastifyReply, refusal: Refused | null): void {
  reply.header('cache-control', 'no-store');
  if (refusal?.kind === 'unauthenticated') reply.header('www-authenticate', 'Bearer');
  const seconds = refusal?.params['seconds'];
  if (refusal?.kind === 'throttled' && seconds) reply.header('retry-after', String(seconds));
  if (refusal?.kind === 'unavailable') reply.header('retry-after', '10');
}
