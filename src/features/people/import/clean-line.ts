/**
 * What Windows has at 0x80 to 0x9F; a blank where it has nothing. Decoders of the platform read the
 * same bytes as Latin-1 in some versions.
 */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const fromWindows = (char: string) => WINDOWS[char.charCodeAt(0) - 0x80] ?? ' ';

export interface CleanLine {
  readonly text: string;
  /** Whether characters were wrong, not only the blanks around and between words. */
  readonly repaired: boolean;
}

/**
 * One line of text, or null when nothing is in it. What was written on Windows and read as Latin-1
 * left its quotes and dashes behind as control characters: `N\u0092Diaye` is `N’Diaye`.
 */
export function cleanLine(raw: string): CleanLine | null {
  const readable = raw
    .replaceAll(/[\u0080-\u009f]/g, fromWindows)
    .replaceAll(/[\u200b\ufeff]/g, '')
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .replaceAll(/(?![\t\n\r])\p{Cc}/gu, '');
  const text = readable.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return text === '' ? null : { text, repaired: readable !== raw };
}
