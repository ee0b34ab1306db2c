import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Refusal, type FieldError } from '../../kernel/errors.js';

interface Issue {
  readonly message: string;
  readonly code?: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** RFC 6901: `~` and `/` inside a key are escaped. */
export function pointerTo(path: Issue['path']): string {
  return (path ?? [])
    .map((step) => String(typeof step === 'object' ? step.key : step))
    .map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** At most this many wrong fields are told: a request may hold thousands. */
const MOST = 50;

export function validationRefusal(issues: readonly Issue[]): Refusal {
  const fields = issues.slice(0, MOST).map((issue): FieldError => ({
    pointer: pointerTo(issue.path),
    code: issue.code ?? 'invalid',
    message: issue.message,
  }));
  return new Refusal('validation_failed', {}, fields);
}

/** Every body, query and path parameter goes through its zod schema before a handler sees it. */
export const validationPipe = () =>
  new StandardSchemaValidationPipe({ exceptionFactory: validationRefusal });
