import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const executablePath = CANDIDATES.find((path) => existsSync(path)) ?? null;

/** Without a browser on the machine, browser tests are skipped, and the report says so. */
export const hasBrowser = executablePath !== null;

export function openBrowser(): Promise<Browser> {
  if (!executablePath) throw new Error('There is no Chromium on this machine.');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
