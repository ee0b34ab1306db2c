import type { FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config/config.js';

/** The address that people outside use for this service: as set, else as this request used it. */
export const ownAddress = (request: FastifyRequest, config: Config): string =>
  config.http.publicUrl ?? `${request.protocol}://${request.host}`;
