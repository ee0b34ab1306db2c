/**
 * Permanent addresses in the Akoma Ntoso naming convention:
 * `/akn/{place}/{doctype}[/{subtype}]/{actor}/{date}/{number}`. They are made here and nowhere else,
 * once, and never change afterwards.
 */
export interface WorkAddress {
  /** `ke`, or the place given to a body without a country code (`aa-au`). */
  readonly place: string;
  /** One of the document elements of Akoma Ntoso: `bill`, `act`, `doc`, `debate` … */
  readonly element: string;
  readonly subtype: string | null;
  /** The parliament or chamber that the paper belongs to; may not start with a digit. */
  readonly actor: string;
  readonly year: number;
  readonly number: string;
}

export function workIri(address: WorkAddress): string {
  const { place, element, subtype, actor, year, number } = address;
  const parts = [place, element, subtype === element ? null : subtype, actor, String(year), number];
  return `/akn/${parts.filter((part) => part !== null).join('/')}`;
}

export const parliamentIri = (place: string, code: string) =>
  `/akn/${place}/ontology/organization/${code}`;

export const personIri = (place: string, id: string) => `/akn/${place}/ontology/person/${id}`;

export const committeeIri = (place: string, id: string) =>
  `/akn/${place}/ontology/organization/${id}`;
