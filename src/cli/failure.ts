import { CommanderError } from 'commander';
import { ConfigError } from '../platform/config/config.js';
import { Refusal } from '../kernel/errors.js';
import { isMessageKey, translator } from '../platform/i18n/translator.js';

export const EXIT = { ok: 0, failure: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command that could not do what it was asked; the message is meant for the terminal. */
export class CliFailure extends Error {
  override name = 'CliFailure';
}

/** What to say about an error, and how to leave. A null message: it was said already. */
export function explainFailure(error: unknown): { message: string | null; exit: ExitCode } {
  if (error instanceof CommanderError) {
    return { message: null, exit: error.exitCode === 0 ? EXIT.ok : EXIT.usage };
  }
  if (error instanceof Refusal) return { message: explainRefusal(error), exit: EXIT.failure };
  if (error instanceof ConfigError) return { message: error.message, exit: EXIT.usage };
  if (error instanceof CliFailure) return { message: error.message, exit: EXIT.failure };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { message, exit: EXIT.failure };
}

function explainRefusal({ code, fields, params }: Refusal): string {
  const key = `errors:${code}`;
  const text = isMessageKey(key) ? translator('en')(key, params) : code;
  const where = fields.map(({ pointer }) => pointer.slice(1)).join(', ');
  return `${text} (${[code, where].filter(Boolean).join(': ')})`;
}
