import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { constants } from 'node:zlib';
import type { Clock } from './kernel/clock.js';
import { newId } from './kernel/ids.js';
import { AppModule } from './app.module.js';
import { publishOpenApi } from './api/openapi.js';
import { rememberLanguage } from './web/language.hook.js';
import { refuseCrossSite } from './platform/http/cross-site.js';
import { tagResponses } from './platform/http/etag.js';
import { NestLogger } from './platform/http/logger.js';
import { Metrics } from './platform/http/metrics.js';
import { problemOf, refusalIn } from './platform/http/problem.js';
import { languageOf } from './platform/http/request-language.js';
import { BARE_HEADERS, addSecurityHeaders } from './platform/http/security-headers.js';
import { validationPipe } from './platform/http/validation.js';
import { translator } from './platform/i18n/translator.js';
import type { Resources } from './platform/resources.js';

const JSON_LIMIT = 1024 * 1024;
/** Of everything beside the file in a filing: the description as JSON, a few short fields. */
const FIELD_LIMIT = 256 * 1024;

/** The whole application, ready to listen or to be asked by tests. */
export async function createHttpApp(
  resources: Resources,
  clock?: Clock,
): Promise<NestFastifyApplication> {
  const { config, logger } = resources;
  const adapter = new FastifyAdapter({
    // Fastify's own "listening at" is said better by the terminal.
    loggerInstance: quieter(logger),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    bodyLimit: JSON_LIMIT,
    trustProxy: config.http.trustedProxy ?? false,
    // Slow clients: a phone may take its time for a large file, a header may not.
    connectionTimeout: 0,
    requestTimeout: 15 * 60 * 1000,
    keepAliveTimeout: 65_000,
    http: { headersTimeout: 20_000 },
    routerOptions: { maxParamLength: 300 },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    // An address that cannot be decoded never reaches a route, nor the filter behind them.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      const problem = problemOf(refusalIn(error), translator(languageOf(request)), request.id);
      void reply
        .code(problem.status)
        .headers(BARE_HEADERS)
        .header('content-type', 'application/problem+json; charset=utf-8')
        .send(JSON.stringify(problem));
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(resources, clock),
    adapter,
    { logger: new NestLogger(logger), abortOnError: false },
  );
  const fastify = adapter.getInstance();
  await app.register(cookie);
  refuseCrossSite(fastify, config);
  rememberLanguage(fastify);
  await addSecurityHeaders(fastify, config);
  tagResponses(fastify);
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    // The best quality takes longer than the line does.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  await app.register(multipart, {
    limits: {
      fileSize: config.uploadLimit,
      // Programs often send the description as a file of its own.
      files: 2,
      // Every parliament may be ticked on the sharing ladder.
      fields: 200,
      fieldSize: FIELD_LIMIT,
      parts: 204,
    },
    throwFileSizeLimit: false,
  });
  app.get(Metrics).observe(fastify);
  app.useGlobalPipes(validationPipe());
  publishOpenApi(app);
  await app.init();
  await fastify.ready();
  return app;
}

function quieter(logger: Resources['logger']): Resources['logger'] {
  return logger.child({}, logger.level === 'info' ? { level: 'warn' } : {});
}
