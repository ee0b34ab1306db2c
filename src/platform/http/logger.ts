import type { LoggerService } from '@nestjs/common';
import pg from 'pg';
import { pino, type Logger } from 'pino';
import { QueryFailedError } from 'typeorm';
import type { Config } from '../config/config.js';

export const LOGGER = Symbol('Logger');

/**
 * Structured lines on standard output or another descriptor, without addresses, names, cookies or
 * what people search for.
 */
export function createLogger(config: Pick<Config, 'logLevel'>, descriptor = 1): Logger {
  const options = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: faultOf },
    redact: ['req.headers', 'password', 'secret', 'token', 'email', '*.password', '*.email'],
  };
  return pino(options, pino.destination(descriptor));
}

const FRAME = /^ {4}at /;
/** Mail servers repeat whom they refuse. */
const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Says which rule of the database was broken, and holds nothing of what was to be written. */
const OF_THE_DATABASE = ['constraint', 'table', 'column', 'routine'] as const;

/**
 * Where and why it went wrong. The database quotes in its messages what people typed, and TypeORM
 * adds every value of the statement, so of these errors only the code and the place are kept.
 */
export function faultOf(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const frames = (error.stack ?? '').split('\n').filter((line) => FRAME.test(line));
  const place = { type: error.constructor.name, stack: frames.join('\n') };
  const code: unknown = (cause as { code?: unknown }).code;
  if (!(cause instanceof pg.DatabaseError)) {
    const because = error.cause instanceof Error ? { cause: faultOf(error.cause) } : {};
    return { ...place, message: error.message.replace(ADDRESS, '…@…'), code, ...because };
  }
  const named = OF_THE_DATABASE.map((name) => [name, cause[name]]);
  return { ...place, code, ...Object.fromEntries(named) };
}

/** Nest's own messages in the same stream. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message));
  }
  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  verbose(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }
}
