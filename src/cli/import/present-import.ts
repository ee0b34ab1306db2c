import {
  POPOLO_KINDS,
  POPOLO_STATES,
  type PopoloKind,
  type PopoloReport,
  type PopoloRow,
} from '../../features/people/index.js';
import { print, tell } from '../output.js';
import { noteInWords } from './popolo-words.js';

const PLURAL: Readonly<Record<PopoloKind, string>> = {
  term: 'legislative periods',
  organisation: 'organisations',
  person: 'persons',
  membership: 'memberships',
};
/** A file may bring control characters: printed raw they could rewrite the terminal. */
const harmless = (text: string) => text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�');

/** Row by row on standard output, with tabs between; sums on standard error. */
export function presentImport(report: PopoloReport, options: { readonly all: boolean }): void {
  const lines = report.rows
    .filter(({ state, notes }) => options.all || state !== 'same' || notes.length > 0)
    .flatMap(linesOf);
  if (lines.length > 0) print(lines.join('\n'));
  for (const kind of POPOLO_KINDS) {
    const counted = POPOLO_STATES.filter((state) => report.counts[kind][state] > 0);
    const sums = counted.map((state) => `${report.counts[kind][state]} ${wordOf(state)}`);
    if (sums.length > 0) tell(`${PLURAL[kind]}: ${sums.join(', ')}`);
  }
  const leftOut = Object.entries(report.leftOut).map(([what, n]) => `${what} of ${n} persons`);
  if (leftOut.length > 0) tell(`never imported: ${leftOut.join(', ')}`);
}

function linesOf({ kind, state, pointer, name, notes }: PopoloRow): string[] {
  const line = [state, kind, pointer, name].map(harmless).join('\t');
  return [
    line,
    ...notes.map((note) => `\t${harmless(note.pointer)}\t${harmless(noteInWords(note))}`),
  ];
}

const wordOf = (state: PopoloRow['state']) => (state === 'kept' ? 'kept as edited' : state);
