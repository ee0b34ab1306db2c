const ARABIC = (code: number) =>
  (code >= 0x0590 && code <= 0x08ff) ||
  (code >= 0xfb1d && code <= 0xfdff) ||
  (code >= 0xfe70 && code <= 0xfefc);

/**
 * Where one glyph stands for several Arabic letters, as lam-alef does in what Word writes, the PDF
 * reader takes those letters into a run of glyphs laid out from left to right, and then turns the
 * whole run around: سلام comes out as سالم. Fonts name the letters of a glyph in one place only,
 * by a call with several code points; handing them over in the order of the run makes the turn come
 * out right. This alters a function of the language, for the life of a process that reads one file.
 */
export function layOutArabicLigatures(): void {
  const original = String.fromCodePoint.bind(String);
  String.fromCodePoint = (...codes: number[]) =>
    original(...(codes.length > 1 && codes.every(ARABIC) ? codes.reverse() : codes));
}
