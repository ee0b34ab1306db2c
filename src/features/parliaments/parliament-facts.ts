import { parliamentIri } from '../../kernel/iri.js';
import { pickName, type LocalText, type Names } from './facts.js';
import type {
  BodyType,
  ChamberKind,
  ChamberStatus,
  ParliamentKind,
  ParliamentStatus,
  Region,
  Structure,
  Tradition,
  Workflow,
} from './vocabulary.js';

export interface ChamberFacts {
  readonly code: string;
  readonly kind: ChamberKind;
  readonly names: Names;
  readonly seats: number | null;
  readonly termYears: number | null;
  readonly status: ChamberStatus;
  readonly active: boolean;
}

/** What the rest of the system needs to know of a parliament, all the time. All of it is public. */
export interface ParliamentFacts {
  readonly code: string;
  readonly kind: ParliamentKind;
  readonly names: Names;
  readonly acronym: string | null;
  readonly countryNames: Names | null;
  readonly iso2: string | null;
  readonly region: Region | null;
  readonly bodyType: BodyType | null;
  /** The languages it works in, or its official ones where those are not known. */
  readonly languages: readonly string[];
  readonly direction: 'ltr' | 'rtl';
  /** UTC where none is known. */
  readonly timeZone: string;
  readonly tradition: Tradition | null;
  readonly workflow: Workflow;
  readonly structure: Structure | null;
  readonly structureOperating: Structure | null;
  readonly status: ParliamentStatus;
  readonly statusAsOf: string | null;
  /** Of the chambers that work today, or of the body itself; null where unknown. */
  readonly seats: number | null;
  readonly memberCount: number | null;
  readonly chambers: readonly ChamberFacts[];
  /** The place in the permanent addresses of its papers. */
  readonly place: string;
  readonly iri: string;
  /** Whether papers can be registered for it: there is a parliament to file them. */
  readonly mayFile: boolean;
  readonly revision: number;
}

export interface ParliamentFactsRow extends Omit<
  ParliamentFacts,
  'languages' | 'timeZone' | 'workflow' | 'place' | 'iri' | 'mayFile' | 'seats'
> {
  readonly languagesOfficial: string[] | null;
  readonly languagesWorking: string[] | null;
  readonly timeZone: string | null;
  readonly workflow: Workflow | null;
  readonly aknPlace: string | null;
  readonly ownSeats: number | null;
}

export function factsOf(row: ParliamentFactsRow): ParliamentFacts {
  const { languagesOfficial, languagesWorking, aknPlace, ownSeats, ...facts } = row;
  const place = aknPlace ?? placeOf(row.code);
  return {
    ...facts,
    languages: languagesWorking ?? languagesOfficial ?? [],
    timeZone: row.timeZone ?? 'UTC',
    workflow: row.workflow ?? 'generic',
    seats: row.chambers.length === 0 ? ownSeats : seatsIn(row.chambers),
    place,
    iri: parliamentIri(place, row.code),
    mayFile: row.status !== 'none',
  };
}

/** `aa` is the code that users of ISO 3166 may assign; here it stands for African bodies. */
const placeOf = (code: string) => `aa-${code}`;

function seatsIn(chambers: readonly ChamberFacts[]): number | null {
  const known = chambers.filter((one) => one.active).map((one) => one.seats);
  if (known.length === 0 || known.includes(null)) return null;
  return known.reduce<number>((sum, seats) => sum + (seats ?? 0), 0);
}

/** The short name that lists use and sort by: the country's, or the body's own. */
export function labelOf(
  facts: Pick<ParliamentFacts, 'names' | 'countryNames'>,
  lang: string,
): LocalText {
  return pickName(facts.countryNames ?? facts.names, [lang]);
}

/** The parliament's own name: in this language where it has one there, else as it calls itself. */
export function nameOf(
  facts: Pick<ParliamentFacts, 'names' | 'languages'>,
  lang: string,
): LocalText {
  return pickName(facts.names, [lang, ...facts.languages]);
}
