import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { type PDFDocumentProxy, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { layOutArabicLigatures } from './arabic-ligatures.js';

layOutArabicLigatures();

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const data = (folder: string) => `${join(home, folder)}/`;

/** Opens a PDF for its text alone: no script, no font or image is brought to life. */
export async function openPdf(path: string): Promise<PDFDocumentProxy> {
  return getDocument({
    data: new Uint8Array(await readFile(path)),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: 0,
    cMapUrl: data('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: data('standard_fonts'),
    wasmUrl: data('wasm'),
  }).promise;
}

/** True when a PDF cannot be opened without a password that we do not have. */
export function needsPassword(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
