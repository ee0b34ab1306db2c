import type { MediaType } from './media-type.js';

/** Why a file is not accepted. Stable: clients and translations depend on these codes. */
export const REFUSAL_CODES = [
  'empty_file',
  'unsupported_type',
  'type_mismatch',
  'encrypted',
  'damaged',
  'unpacked_too_large',
  'doctype_forbidden',
  'malformed_xml',
  'check_failed',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What a file was found to be before it is filed. */
export type Inspection =
  { readonly ok: true; readonly mediaType: MediaType; readonly pageCount: number | null } | Refusal;

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** Key of a sentence for the clerk, in the namespace `extraction`; finer than the code. */
  readonly messageKey: string;
  /** For logs and for programs, in English; never shows a path of the server. */
  readonly detail: string;
  /** What the content turned out to be, when that much is known. */
  readonly found?: string;
}

export function refuse(
  code: RefusalCode,
  detail: string,
  more: { found?: string; variant?: string } = {},
): Refusal {
  return {
    ok: false,
    code,
    messageKey: `refusal.${more.variant ?? code}`,
    detail,
    ...(more.found === undefined ? {} : { found: more.found }),
  };
}
