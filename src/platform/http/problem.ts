import { HttpException } from '@nestjs/common';
import pg from 'pg';
import { QueryFailedError } from 'typeorm';
import {
  ERRORS,
  Refusal,
  type ErrorCode,
  type ErrorKind,
  type FieldError,
} from '../../kernel/errors.js';
import { isMessageKey, type T } from '../i18n/translator.js';

/** The only place where a kind of refusal becomes an HTTP status. */
export const STATUS: Record<ErrorKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  method: 405,
  conflict: 409,
  precondition_failed: 412,
  too_large: 413,
  unsupported: 415,
  invalid: 422,
  precondition_required: 428,
  throttled: 429,
  unavailable: 503,
};

/** RFC 9457 with a stable `code` and, for wrong fields, where they stand in what was sent. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode | 'internal';
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly FieldError[];
  /** Extension members, as RFC 9457 calls them: each refusal documents its own. */
  readonly [extension: string]: unknown;
}

/** The answer in words; `null` stands for a fault of ours. */
export function problemOf(refusal: Refusal | null, t: T, requestId: string): Problem {
  const code = refusal?.code ?? 'internal';
  const kind = refusal ? ERRORS[refusal.code] : 'internal';
  return {
    ...refusal?.extra,
    type: `/help/errors#${code}`,
    title: t(`errors:kind.${kind}`),
    status: refusal ? STATUS[refusal.kind] : 500,
    code,
    detail: t(`errors:${code}`, refusal?.params),
    instance: `urn:uuid:${requestId}`,
    ...(refusal?.fields.length
      ? { errors: refusal.fields.map((field) => worded(field, t, refusal)) }
      : {}),
  };
}

/** Refusals name the code of what is wrong with a field; the words are the reader's. */
function worded(field: FieldError, t: T, { params }: Refusal): FieldError {
  const key = `errors:${field.code}`;
  return field.message === '' && isMessageKey(key) ? { ...field, message: t(key, params) } : field;
}

/** What was thrown, as a refusal; null when it is a fault of ours and nobody's business. */
export function refusalIn(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (isDatabaseAway(error) || hasCode(error, 'ETIMEDOUT', 'ECONNREFUSED')) {
    return new Refusal('unavailable');
  }
  if (hasCode(error, 'ENOSPC', 'EDQUOT', 'EROFS')) return new Refusal('storage_full');
  if (isNoText(error)) return new Refusal('malformed_request');
  const status = statusOf(error);
  switch (status) {
    case 404:
      return new Refusal('not_found');
    case 405:
      return new Refusal('method_not_allowed');
    case 413:
      return new Refusal('request_too_large');
    case 415:
      return new Refusal('unsupported_content_type');
    case 503:
      return new Refusal('unavailable');
    default:
      return status !== null && status >= 400 && status < 500
        ? new Refusal('malformed_request')
        : null;
  }
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : null;
}

const hasCode = (error: unknown, ...codes: string[]) =>
  codes.includes(String((error as { code?: unknown } | null)?.code));

/**
 * U+0000 in a text or inside JSON, which PostgreSQL cannot hold. We never write one ourselves, so it
 * came with the request, in a place where nothing can have that name.
 */
const isNoText = (error: unknown) => hasCode(inDatabase(error), '22021', '22P05');

const inDatabase = (error: unknown): unknown =>
  error instanceof QueryFailedError ? error.driverError : error;

/** Class 08 is a lost connection, 57P a server that is going down or coming up. */
function isDatabaseAway(error: unknown): boolean {
  const cause = inDatabase(error);
  if (cause instanceof pg.DatabaseError) return /^(08|57P|53)/.test(cause.code ?? '');
  return (
    cause instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|not connected/.test(
      cause.message,
    )
  );
}
