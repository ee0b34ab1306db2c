/** The store cannot be reached, or asks to come back later. Told to clients as 503. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
  readonly statusCode = 503;

  constructor(operation: string, options: { cause: unknown }) {
    super(`the file store did not answer: ${operation}`, options);
  }
}

interface S3Failure {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const failureIn = (error: unknown): S3Failure => (error ?? {}) as S3Failure;

export function statusOf(error: unknown): number | null {
  const cause = error instanceof StoreUnavailable ? error.cause : error;
  return failureIn(cause).$metadata?.httpStatusCode ?? null;
}

export const isMissing = (error: unknown) => statusOf(error) === 404;

const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

/** Worth another attempt: a server in trouble, two writers at once, a line that broke. */
export function isTemporary(error: unknown): boolean {
  const status = statusOf(error);
  if (status !== null && status >= 400) {
    return status >= 500 || status === 408 || status === 409 || status === 429;
  }
  const { name, code } = failureIn(error);
  return name === 'TimeoutError' || NETWORK.has(String(code));
}
