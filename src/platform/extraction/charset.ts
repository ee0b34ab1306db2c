/**
 * Turns bytes of text into characters: byte order mark, then UTF-8, then UTF-16 by its zero bytes,
 * then the eight-bit page that fits. Null when it is no text at all.
 */
export function decodeText(bytes: Buffer): string | null {
  const marked = byMark(bytes);
  if (marked !== null) return binary(marked) ? null : marked;
  const wide = wideCharset(bytes);
  if (wide !== null) {
    const text = decodeAs(bytes, wide);
    return text === null || binary(text) ? null : text;
  }
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return binary(utf8) ? null : utf8;
  const narrow = decodeAs(bytes, narrowCharset(bytes));
  return narrow === null || binary(narrow) ? null : narrow;
}

/** Decodes with a named charset; null when the name is unknown. */
export function decodeAs(bytes: Buffer, charset: string): string | null {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
}

function byMark(bytes: Buffer): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return decodeAs(bytes, 'utf-16be');
  return null;
}

/** The name of the charset that the byte order mark or the zero bytes give away. */
export function wideCharset(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2_048);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 4) return null;
  if (odd > pairs * 0.2 && even === 0) return 'utf-16le';
  if (even > pairs * 0.2 && odd === 0) return 'utf-16be';
  return null;
}

/** Strict, but a character cut in half at the end of a sample is forgiven. */
function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/**
 * Windows-1256 when the upper half reads as runs of Arabic letters, else windows-1252: in French or
 * Portuguese, bytes from the upper half stand alone between unaccented letters.
 */
export function narrowCharset(bytes: Buffer): 'windows-1252' | 'windows-1256' {
  let upper = 0;
  let inRuns = 0;
  let run = 0;
  for (const byte of bytes.subarray(0, 65_536)) {
    if (byte >= 0xc0) {
      upper += 1;
      run += 1;
      if (run === 3) inRuns += 3;
      else if (run > 3) inRuns += 1;
    } else run = 0;
  }
  return upper > 0 && inRuns / upper > 0.5 ? 'windows-1256' : 'windows-1252';
}

/** Control characters that no text has, a NUL above all. */
function binary(text: string): boolean {
  let odd = 0;
  const sample = text.slice(0, 65_536);
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code === 0) return true;
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0xfffd) {
      odd += 1;
    }
  }
  return odd > sample.length * 0.01 + 2;
}
