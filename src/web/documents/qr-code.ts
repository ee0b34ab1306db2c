import qrcode from 'qrcode';

export interface QrCode {
  /** Modules along each side, with the quiet zone that readers need. */
  readonly size: number;
  /** The dark modules as one SVG path, a unit each. */
  readonly path: string;
}

const QUIET = 4;

/** Medium error correction: a receipt is folded and copied. */
export function qrCode(text: string): QrCode {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column += 1;
      path += `M${start + QUIET} ${row + QUIET}h${column - start + 1}v1H${start + QUIET}z`;
    }
  }
  return { size: modules.size + 2 * QUIET, path };
}
