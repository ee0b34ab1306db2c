import { Refusal } from '../../kernel/errors.js';
import { isPartialDate } from '../../kernel/partial-date.js';

/** A day comes from an address: what is none would be a fault of PostgreSQL. */
export function requireDay(text: string): string {
  if (text.length !== 10 || !isPartialDate(text)) throw new Refusal('malformed_request');
  return text;
}
