import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, extname, join, posix } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { projectRoot } from './project-root.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** Already compressed by their own format. */
const PACKED = new Set(['.woff2', '.png']);

interface Asset {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: { readonly identity: Buffer; readonly br?: Buffer; readonly gzip?: Buffer };
}

const folder = join(projectRoot, 'public');
const byName = new Map<string, Asset>();
const byUrl = new Map<string, Asset>();

// Fonts and images first: style sheets name them by their final addresses.
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => extname(name) in TYPES && !posix.basename(name).startsWith('_'))
  .sort((a, b) => Number(a.endsWith('.css')) - Number(b.endsWith('.css')));
for (const name of names) {
  const asset = load(name);
  byName.set(name, asset);
  byUrl.set(asset.url, asset);
}

function load(name: string): Asset {
  const type = extname(name);
  const identity =
    type === '.css' ? Buffer.from(styleSheet(name)) : readFileSync(join(folder, name));
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 10);
  const url = `/assets/${posix.basename(name, type)}.${hash}${type}`;
  const headers = {
    'content-type': TYPES[type]!,
    'cache-control': 'public, max-age=31536000, immutable',
    etag: `"${hash}"`,
    'x-content-type-options': 'nosniff',
  };
  if (PACKED.has(type)) return { url, headers, bodies: { identity } };
  const br = brotliCompressSync(identity, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
  });
  return { url, headers, bodies: { identity, br, gzip: gzipSync(identity, { level: 9 }) } };
}

/** The sheet with its `_parts` put in, its addresses made final, its comments and spaces dropped. */
function styleSheet(name: string): string {
  const read = (path: string): string =>
    readFileSync(join(folder, path), 'utf8').replace(/@import '([^']+)';/g, (_, part: string) => {
      return read(posix.join(dirname(path), part));
    });
  return read(name)
    .replace(/url\('?([^')]+)'?\)/g, (_, target: string) => {
      return `url(${assetUrl(posix.join(dirname(name), target))})`;
    })
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .replace(/([{;][\w-]+): /g, '$1:')
    .trim();
}

/** The address of a file of `public/`, which changes with its content: `css/app.css`. */
export function assetUrl(name: string): string {
  const asset = byName.get(name);
  if (!asset) throw new Error(`There is no file "${name}" in public/.`);
  return asset.url;
}

export interface ServedAsset {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The file at an address made by `assetUrl`, in the best packing the client takes; else null. */
export function serveAsset(path: string, acceptEncoding: string | undefined): ServedAsset | null {
  const asset = byUrl.get(path);
  if (!asset) return null;
  const { bodies, headers } = asset;
  if (!bodies.br) return { body: bodies.identity, headers };
  const varied = { ...headers, vary: 'Accept-Encoding' };
  for (const encoding of ['br', 'gzip'] as const) {
    const body = bodies[encoding];
    if (body && accepts(acceptEncoding, encoding)) {
      return { body, headers: { ...varied, 'content-encoding': encoding } };
    }
  }
  return { body: bodies.identity, headers: varied };
}

function accepts(header: string | undefined, encoding: string): boolean {
  for (const part of (header ?? '').split(',')) {
    const [name, quality] = part.split(';').map((piece) => piece.trim());
    if (name === encoding) return !quality || !/^q=0(\.0*)?$/.test(quality);
  }
  return false;
}
