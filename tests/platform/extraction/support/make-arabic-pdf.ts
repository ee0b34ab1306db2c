import { pdfOfContents, streamOf } from './make-pdf.js';

const LAM_ALEF = /\u0644[\u0622\u0623\u0625\u0627]/gu;
const hex = (code: number) => code.toString(16).padStart(4, '0');

/**
 * A page of Arabic as word processors write it: glyphs laid out from left to right, and one glyph
 * for lam-alef, which the font's table names by its two letters.
 */
export function arabicPdf(lines: readonly string[]): Buffer {
  const glyphs = new Map<string, number>();
  const glyphOf = (letters: string) => {
    if (!glyphs.has(letters)) glyphs.set(letters, glyphs.size + 1);
    return glyphs.get(letters)!;
  };
  const content = lines
    .map((line, at) => {
      const shown = clusters(line)
        .reverse()
        .map((letters) => hex(glyphOf(letters)));
      const x = 520 - shown.length * 6;
      return `BT /F1 12 Tf ${x} ${770 - at * 30} Td <${shown.join('')}> Tj ET`;
    })
    .join('\n');
  const table = [...glyphs].map(([letters, glyph]) => {
    const codes = [...letters].map((letter) => hex(letter.codePointAt(0)!)).join('');
    return `<${hex(glyph)}><${codes}>`;
  });
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <0000><FFFF> endcodespacerange ${table.length} beginbfchar\n${table.join('\n')}\nendbfchar endcmap end end`;
  return pdfOfContents([streamOf(Buffer.from(content))], '/F1 3 0 R', [
    {
      dict: '<</Type/Font/Subtype/Type0/BaseFont/Arial/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>',
    },
    {
      dict: '<</Type/Font/Subtype/CIDFontType2/BaseFont/Arial/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor 5 0 R>>',
    },
    {
      dict: '<</Type/FontDescriptor/FontName/Arial/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>',
    },
    streamOf(Buffer.from(cmap)),
  ]);
}

/** What one glyph stands for each; digits keep their own order, and brackets are shown mirrored. */
function clusters(line: string): string[] {
  const tokens = line.match(new RegExp(`${LAM_ALEF.source}|\\d+|.`, 'gsu')) ?? [];
  return tokens.flatMap((token) => {
    if (/^\d/.test(token)) return [...token].reverse();
    if (token === '(') return [')'];
    return token === ')' ? ['('] : [token];
  });
}
