/**
 * Prints "passed failed skipped" from a vitest JSON report. A file that could not be loaded, a run
 * that ended badly without a failing test, and a missing report each count as a failure.
 */
import { readFileSync } from 'node:fs';

const [file = '', status = '1'] = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;
try {
  for (const { status: state, assertionResults } of JSON.parse(readFileSync(file, 'utf8'))
    .testResults) {
    for (const one of assertionResults) {
      if (one.status === 'passed') passed += 1;
      else if (one.status === 'failed') failed += 1;
      else skipped += 1;
    }
    if (state === 'failed' && !assertionResults.some((one) => one.status === 'failed')) failed += 1;
  }
} catch {
  console.error('The tests left no report.');
}
if (status !== '0' && failed === 0) failed = 1;
console.log(passed, failed, skipped);
