/**
 * Makes public/fonts/naskh.woff2 from Noto Naskh Arabic (SIL Open Font License 1.1): the letters
 * that Arabic and the Arabic-script languages of Africa need, with all their joining and marking
 * rules, in weights from regular to bold. Run it when the selection below changes:
 *
 *   node scripts/make-font-subset.mjs
 *
 * The font and the tool are fetched with npm into a temporary folder; the project needs neither.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = ['subset-font@2.9.0', '@fontsource-variable/noto-naskh-arabic@5.3.0'];
const MAX_BYTES = 45 * 1024;

/** Inclusive ranges. Latin letters and digits are left to the reader's own fonts. */
const RANGES = [
  [0x060c, 0x060c],
  [0x061b, 0x061f],
  [0x0621, 0x063a],
  [0x0640, 0x0655],
  [0x0660, 0x066d],
  [0x0670, 0x0671],
  // Maghrebi and Ajami letters: peh, tcheh, keheh, ng, gaf, veh, dotless feh and qaf.
  [0x067e, 0x067e],
  [0x0686, 0x0686],
  [0x06a2, 0x06a2],
  [0x06a4, 0x06a5],
  [0x06a7, 0x06a9],
  [0x06ad, 0x06af],
  [0x06cc, 0x06cc],
  [0x06d4, 0x06d4],
  [0x200c, 0x200f],
  // « » stand at the height of Arabic letters only when they come from the same font.
  [0x00ab, 0x00ab],
  [0x00bb, 0x00bb],
];

const fonts = join(dirname(fileURLToPath(import.meta.url)), '..', 'public', 'fonts');
const work = mkdtempSync(join(tmpdir(), 'font-subset-'));
try {
  writeFileSync(join(work, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { default: subset } = await import(
    createRequire(join(work, 'package.json')).resolve('subset-font')
  );
  const source = join(work, 'node_modules/@fontsource-variable/noto-naskh-arabic');
  const whole = readFileSync(join(source, 'files/noto-naskh-arabic-arabic-wght-normal.woff2'));
  const text = RANGES.map(([first, last]) =>
    String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  ).join('');
  const part = await subset(whole, text, { targetFormat: 'woff2' });
  if (part.length > MAX_BYTES) throw new Error(`${part.length} bytes are more than ${MAX_BYTES}`);
  writeFileSync(join(fonts, 'naskh.woff2'), part);
  copyFileSync(join(source, 'LICENSE'), join(fonts, 'naskh-LICENSE.txt'));
  console.log(`public/fonts/naskh.woff2: ${part.length} bytes of ${whole.length}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
