import type { z } from 'zod';
import type {
  ChamberView,
  CommitteeView,
  ParliamentFacts,
  ParliamentView,
} from '../../features/parliaments/index.js';
import type {
  chamberSchema,
  committeeSchema,
  parliamentSchema,
  summarySchema,
} from './parliaments.schema.js';

const list = <T>(items: readonly T[]): T[] => [...items];

export function summaryBody(
  facts: Omit<ParliamentFacts, 'chambers'>,
): z.input<typeof summarySchema> {
  const { code, kind, iri, names, acronym, countryNames, iso2, region, bodyType } = facts;
  const { languages, direction, timeZone, tradition, workflow, structure } = facts;
  const { structureOperating, status, statusAsOf, seats, mayFile } = facts;
  return {
    code,
    kind,
    iri,
    names,
    acronym,
    countryNames,
    iso2,
    region,
    bodyType,
    languages: list(languages),
    direction,
    timeZone,
    tradition,
    workflow,
    structure,
    structureOperating,
    status,
    statusAsOf,
    seats,
    mayFile,
  };
}

export function chamberBody(chamber: ChamberView): z.input<typeof chamberSchema> {
  const { evidence, ...facts } = chamber;
  return { ...facts, evidence: evidenceBody(evidence) };
}

export const committeeBody = (committee: CommitteeView): z.input<typeof committeeSchema> =>
  committee;

export function parliamentBody(view: ParliamentView): z.input<typeof parliamentSchema> {
  const { officialName, iso3, parent, seat, seatCountry, statusNote, auSuspended } = view;
  const { termYears, memberCount, established, note, revision } = view;
  return {
    ...summaryBody(view),
    officialName,
    iso3,
    parent,
    seat,
    seatCountry,
    languagesOfficial: view.languagesOfficial && list(view.languagesOfficial),
    languagesWorking: view.languagesWorking && list(view.languagesWorking),
    languagesNational: list(view.languagesNational),
    otherTimeZones: list(view.otherTimeZones),
    traditionsSecondary: list(view.traditionsSecondary),
    statusNote,
    auSuspended,
    termYears,
    memberCount,
    established,
    websites: list(view.websites),
    advisoryBodies: list(view.advisoryBodies),
    note,
    chambers: view.chambers.map(chamberBody),
    committees: view.committees.map(committeeBody),
    bodies: list(view.bodies),
    members: list(view.members),
    evidence: evidenceBody(view.evidence),
    sources: list(view.sources),
    revision,
    updatedAt: view.updatedAt.toISOString(),
  };
}

function evidenceBody(evidence: ParliamentView['evidence']) {
  return evidence.map(({ of, sources, ...rest }) => ({
    of: list(of),
    ...(sources && { sources: list(sources) }),
    ...rest,
  }));
}
