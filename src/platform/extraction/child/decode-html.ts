import { decodeAs, decodeText, wideCharset } from '../charset.js';

const META_WITHIN = 4_096;

/**
 * HTML as characters: the byte order mark decides, then UTF-8 if the bytes are that, then what the
 * page says of itself, then a guess.
 */
export function decodeHtml(bytes: Buffer): string {
  const marked = wideCharset(bytes);
  if (marked !== null) return decodeAs(bytes, marked) ?? '';
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return utf8;
  const declared = /<meta[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(
    bytes.subarray(0, META_WITHIN).toString('latin1'),
  )?.[1];
  // A page that claims UTF-8 or UTF-16 and is neither has an eight-bit page that it does not name.
  if (declared !== undefined && !/^utf/i.test(declared)) {
    const text = decodeAs(bytes, declared);
    if (text !== null) return text;
  }
  return decodeText(bytes) ?? bytes.toString('latin1');
}

function strictUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
