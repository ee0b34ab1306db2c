import { scaleBytes } from '../../platform/i18n/formats.js';
import type { CheckReport } from '../../platform/doctor/check-report.js';
import { print, printJson } from '../output.js';

export const isClean = (reports: readonly CheckReport[]) =>
  reports.every(({ problemCount }) => problemCount === 0);

/** One line for each check, then what is wrong, the first thing of each check first. */
export function presentReports(reports: readonly CheckReport[], json: boolean): void {
  if (json) {
    const checks = reports.map(({ name, checked, problemCount, problems, notes }) => ({
      name,
      checked,
      problemCount,
      problems,
      notes,
    }));
    return printJson({ clean: isClean(reports), checks });
  }
  for (const report of reports) {
    const { name, checked, problemCount, problems, notes } = report;
    const verdict = problemCount === 0 ? 'ok' : `${problemCount} problems`;
    const looked = Object.entries(checked).map(([what, n]) =>
      what === 'bytes' ? bytes(n) : `${n} ${what}`,
    );
    print(`${name.padEnd(10)} ${verdict}${looked.length ? ` (${looked.join(', ')})` : ''}`);
    for (const { subject, message, code } of problems)
      print(`  ! ${subject}: ${message} [${code}]`);
    if (problemCount > problems.length) print(`  … and ${problemCount - problems.length} more`);
    for (const note of notes) print(`  ${note}`);
  }
  print(isClean(reports) ? 'All is well.' : 'Something is wrong.');
}

function bytes(size: number): string {
  const { unit, value } = scaleBytes(size);
  return `${Math.round(value * 10) / 10} ${unit}`;
}
