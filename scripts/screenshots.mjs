/**
 * Makes docs/screenshots/*.png: starts the built application with its demonstration on an empty
 * folder, signs in by the links it prints, and photographs pages in Chromium.
 *
 *   npm run build && node scripts/screenshots.mjs
 *
 * CHROMIUM names another browser than the one found on the path.
 */
import { chromium } from 'playwright-core';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { smallerPng } from './smaller-png.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'docs', 'screenshots');
const MAX_BYTES = 120 * 1024;
const WIDE = { width: 1200, height: 800 };
const PHONE = { width: 360, height: 720 };

const SHOTS = [
  { name: 'home-en', lang: 'en', path: '/', view: WIDE },
  { name: 'search-en', who: 'Member', lang: 'en', path: '/search?q=water', view: WIDE },
  { name: 'file-en', who: 'Clerk, Kenya', lang: 'en', path: '/file', view: WIDE },
  { name: 'document-en', who: 'Clerk, Kenya', lang: 'en', path: newest('ke', 'bill'), view: WIDE },
  { name: 'home-ar', lang: 'ar', path: '/', view: WIDE },
  { name: 'document-ar-360', lang: 'ar', path: newest('ma', 'committee_report'), view: PHONE },
  { name: 'search-ar-360', lang: 'ar', path: '/search?q=حماية+المعطيات', view: PHONE },
  { name: 'search-fr-360', lang: 'fr', path: '/search?q=eau+potable', view: PHONE },
];

const dataDir = mkdtempSync(join(tmpdir(), 'i-parliaments-screenshots-'));
// Root's PostgreSQL runs as another user, who must be able to enter.
chmodSync(dataDir, 0o755);
const server = spawn(process.execPath, ['dist/src/main.js'], {
  cwd: root,
  env: { ...process.env, DATA_DIR: dataDir, PORT: '0', DEMO: 'true', LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(server, 'exit');
let browser;
try {
  const { address, links } = await started(server.stdout);
  await textsAreRead(address);
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  const sessions = new Map();
  mkdirSync(folder, { recursive: true });
  for (const shot of SHOTS) {
    const key = shot.who ?? 'nobody';
    if (!sessions.has(key)) sessions.set(key, await signIn(browser, links, shot.who));
    await photograph(sessions.get(key), address, shot);
  }
} finally {
  await browser?.close();
  server.kill('SIGTERM');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}

/** The address of the newest public paper of a kind, asked for when it is needed. */
function newest(parliament, type) {
  return async (address) => {
    const found = await fetch(`${address}/api/v1/documents?parliament=${parliament}&type=${type}`);
    const { data } = await found.json();
    return `/documents/${data[0].id}`;
  };
}

async function photograph(context, address, { name, lang, path, view }) {
  const page = await context.newPage();
  await page.setViewportSize(view);
  const url = new URL(typeof path === 'function' ? await path(address) : path, address);
  url.searchParams.set('lang', lang);
  const response = await page.goto(url.href, { waitUntil: 'load' });
  if (response?.status() !== 200) throw new Error(`${url.href}: ${response?.status()}`);
  await page.evaluate(() => document.fonts.ready);
  const file = join(folder, `${name}.png`);
  const picture = smallerPng(await page.screenshot({ animations: 'disabled' }));
  writeFileSync(file, picture);
  if (picture.length > MAX_BYTES) throw new Error(`${name}.png has ${picture.length} bytes`);
  console.log(`docs/screenshots/${name}.png: ${statSync(file).size} bytes`);
  await page.close();
}

async function signIn(from, links, who) {
  const context = await from.newContext({
    colorScheme: 'light',
    reducedMotion: 'reduce',
    deviceScaleFactor: 1.5,
  });
  if (who === undefined) return context;
  const link = links.find((line) => line.who.startsWith(who));
  if (!link) throw new Error(`no sign-in link for ${who}`);
  const page = await context.newPage();
  await page.goto(link.url);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForLoadState('load');
  await page.close();
  return context;
}

/** Search finds the demonstration only after the texts were read and indexed. */
async function textsAreRead(address) {
  for (const word of ['safeguards', 'personnel', 'maji', 'escolar', 'المعطيات', 'arid']) {
    for (let attempt = 0; !(await finds(address, word)); attempt += 1) {
      if (attempt > 120) throw new Error(`"${word}" is still not found after a minute`);
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}

async function finds(address, word) {
  const found = await fetch(`${address}/api/v1/search?q=${encodeURIComponent(word)}`);
  const { data } = await found.json();
  return data.some(({ passages }) => passages.length > 0);
}

async function started(output) {
  let text = '';
  const links = [];
  for await (const chunk of output) {
    process.stdout.write(chunk);
    text += chunk;
    if (!text.includes('Stop with Ctrl+C')) continue;
    const [, address] = /^Ready after .*?(http:\/\/\S+)/m.exec(text) ?? [];
    for (const [, who, url] of text.matchAll(/^ {2}(\S.*?) {2,}(http:\/\/\S+)$/gm)) {
      links.push({ who, url });
    }
    output.resume();
    return { address, links };
  }
  throw new Error('the application ended before it was ready');
}

function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // The next one.
    }
  }
  throw new Error('There is no Chromium on the path; set CHROMIUM to one.');
}
