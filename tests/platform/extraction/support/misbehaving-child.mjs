// Stands in for the extraction child and does what the name of its file says.
import { readdirSync, writeSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { basename } from 'node:path';

const { path } = JSON.parse(process.argv[2]);
const say = (message) => writeSync(3, `${JSON.stringify(message)}\n`);
const page = (text) => say({ kind: 'page', number: null, text, language: null });
const done = () => say({ kind: 'done', pageCount: null, language: null, truncated: false });

const behaviours = {
  hang: () => {
    for (;;);
  },
  idle: () => setInterval(() => undefined, 1_000),
  eat: () => {
    const held = [];
    for (;;) held.push(new Uint8Array(16 * 1024 ** 2).fill(1));
  },
  flood: () => {
    for (;;) page('x'.repeat(65_536));
  },
  garble: () => writeSync(3, 'not json\n'),
  invent: () => say({ kind: 'page', number: -1, text: 5 }),
  stop: () => process.exit(3),
  silence: () => process.exit(0),
  offspring: () => {
    const child = spawn('sleep', ['300'], { stdio: 'ignore' });
    page(String(child.pid));
    done();
    process.exit(0);
  },
  tell: () => {
    page(JSON.stringify({ env: process.env, cwd: process.cwd(), files: readdirSync('.') }));
    done();
    process.exit(0);
  },
};

behaviours[basename(path).split('.')[0]]();
