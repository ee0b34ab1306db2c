import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { assetUrl, serveAsset } from '../../src/web/assets.js';
import { projectRoot } from '../../src/web/project-root.js';

const css = assetUrl('css/app.css');

describe('assets', () => {
  it('have addresses that change with their content, and are kept for ever', () => {
    expect(css).toMatch(/^\/assets\/app\.[\w-]{10}\.css$/);
    const served = serveAsset(css, undefined)!;
    expect(served.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(served.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(served.headers['x-content-type-options']).toBe('nosniff');
  });

  it('are packed as the client wants', () => {
    const plain = serveAsset(css, '')!.body;
    const br = serveAsset(css, 'gzip, deflate, br')!;
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(br.body).equals(plain)).toBe(true);
    const gzip = serveAsset(css, 'gzip')!;
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).equals(plain)).toBe(true);
    expect(serveAsset(css, 'br;q=0, gzip;q=0.0')!.headers['content-encoding']).toBeUndefined();
  });

  it('are nothing else than the files of public/', () => {
    for (const path of ['/assets/app.css', '/assets/../package.json', '/assets/', css + 'x']) {
      expect(serveAsset(path, 'br')).toBeNull();
    }
    expect(() => assetUrl('css/none.css')).toThrow('css/none.css');
    expect(() => assetUrl('css/_base.css')).toThrow('_base.css');
  });

  it('name each other by their final addresses', () => {
    const sheet = serveAsset(css, '')!.body.toString();
    const font = /url\((\/assets\/naskh\.[\w-]+\.woff2)\)/.exec(sheet)?.[1];
    expect(font).toBe(assetUrl('fonts/naskh.woff2'));
    expect(serveAsset(font!, 'br, gzip')!.headers['content-encoding']).toBeUndefined();
    expect(sheet).not.toContain('@import');
    expect(sheet).not.toContain('/*');
  });

  it('stay within their budgets', () => {
    expect(serveAsset(css, 'gzip')!.body.length).toBeLessThanOrEqual(9 * 1024);
    expect(serveAsset(assetUrl('js/app.js'), 'gzip')!.body.length).toBeLessThanOrEqual(2 * 1024);
    const font = serveAsset(assetUrl('fonts/naskh.woff2'), '')!.body;
    expect(font.length).toBeLessThanOrEqual(45 * 1024);
    expect(font.subarray(0, 4).toString()).toBe('wOF2');
  });
});

describe('the style sheet', () => {
  const folder = join(projectRoot, 'public/css');
  const sheets = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

  it('knows no left and right, so that Arabic needs no second sheet', () => {
    const physical =
      /^\s*(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height))\s*:|(?:text-align|float|clear):\s*(?:left|right)/gm;
    expect(sheets.flatMap((sheet) => sheet.match(physical) ?? [])).toEqual([]);
  });

  it('fetches nothing from elsewhere', () => {
    expect(sheets.flatMap((sheet) => sheet.match(/https?:|\/\/[a-z]/g) ?? [])).toEqual([]);
  });
});
