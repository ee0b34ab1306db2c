#!/usr/bin/env node
// Starts the compiled terminal program, which is compiled first where the source is newer.
import './build-if-needed.mjs';

process.setSourceMapsEnabled(true);
await import(new URL('../dist/src/cli.js', import.meta.url).href);
