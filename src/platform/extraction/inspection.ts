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

/** Cases of a code that deserve a sentence of their own. */
export const REFUSAL_VARIANTS = ['legacy_word', 'other_xml', 'other_container'] as const;

export type RefusalVariant = (typeof REFUSAL_VARIANTS)[number];

/** What a file was found to be before it is filed. */
export type Inspection =
  { readonly ok: true; readonly mediaType: MediaType; readonly pageCount: number | null } | Refusal;

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** Key of a sentence for the clerk; finer than the code. */
  readonly messageKey: `extraction:refusal.${RefusalCode | RefusalVariant}`;
  /** For logs and for programs, in English; never shows a path of the server. */
  readonly detail: string;
  /** What the content turned out to be, when that much is known. */
  readonly found?: string;
}

export function refuse(
  code: RefusalCode,
  detail: string,
  more: { found?: string; variant?: RefusalVariant } = {},
): Refusal {
  return {
    ok: false,
    code,
    messageKey: `extraction:refusal.${more.variant ?? code}`,
    detail,
    ...(more.found === undefined ? {} : { found: more.found }),
  };
}
