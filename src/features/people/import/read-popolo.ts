import { findJsonError } from './find-json-error.js';
import type { PopoloFault } from './popolo-report.js';

/** In characters; a whole continent with its history is a tenth of it. */
const MOST_TEXT = 200_000_000;

/** How many rows of each list are read. */
const MOST = {
  persons: 200_000,
  memberships: 1_000_000,
  organizations: 20_000,
  events: 5_000,
  areas: 200_000,
  posts: 200_000,
} as const;
type List = keyof typeof MOST;
const LISTS = Object.keys(MOST) as List[];

/** A row that nobody looked into yet, and where it stands in the file. */
export interface RawRow {
  readonly raw: unknown;
  readonly pointer: string;
}

export type PopoloFile = Readonly<Record<List, readonly RawRow[]>>;

export type PopoloReading =
  { readonly file: PopoloFile; readonly fault: null } | { readonly fault: PopoloFault };

const broken = (code: PopoloFault['code'], params: PopoloFault['params'] = {}): PopoloReading => ({
  fault: { code, params },
});

/** Takes the file apart into its lists of rows, or says why that cannot be done. */
export function readPopolo(text: string): PopoloReading {
  if (text.length > MOST_TEXT) return broken('too_large', { most: MOST_TEXT / 1_000_000 });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return broken('not_json', {
      ...(findJsonError(text.replace(/^\ufeff/, '')) ?? { line: 1, column: 1 }),
    });
  }
  if (!isObject(parsed)) return broken('not_an_object');
  return takeApart(parsed);
}

function takeApart(parsed: Readonly<Record<string, unknown>>): PopoloReading {
  const file: Partial<Record<List, readonly RawRow[]>> = {};
  for (const list of LISTS) {
    const given = parsed[list] ?? [];
    if (!Array.isArray(given)) return broken('not_a_list', { list });
    if (given.length > MOST[list]) return broken('too_many', { list, most: MOST[list] });
    file[list] = given.map((raw: unknown, at) => ({ raw, pointer: `/${list}/${at}` }));
  }
  const { persons = [], organizations = [], events = [], areas = [], posts = [] } = file;
  if (persons.length === 0) return broken('no_persons');
  const memberships = [...(file.memberships ?? []), ...persons.flatMap(heldBy)];
  if (memberships.length > MOST.memberships) {
    return broken('too_many', { list: 'memberships', most: MOST.memberships });
  }
  return { file: { persons, memberships, organizations, events, areas, posts }, fault: null };
}

/** Popolo also lets a person carry their memberships; those need not say whose they are. */
function heldBy({ raw, pointer }: RawRow): RawRow[] {
  if (!isObject(raw) || !Array.isArray(raw['memberships'])) return [];
  return raw['memberships'].map((held: unknown, at) => ({
    raw: isObject(held) ? { person_id: raw['id'], ...held } : held,
    pointer: `${pointer}/memberships/${at}`,
  }));
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
