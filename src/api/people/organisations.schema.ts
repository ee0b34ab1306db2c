import { z } from 'zod';
import {
  PARTY_KINDS,
  SESSION_KINDS,
  partyFactsSchema,
  sessionFactsSchema,
  termFactsSchema,
} from '../../features/people/index.js';
import { patchOf } from '../patch-of.js';
import { committeeSchema } from '../parliaments/parliaments.schema.js';
import { membershipSchema, partialDate, partyLabelSchema } from './people.schema.js';

const names = z.record(z.string(), z.string());

export const newPartySchema = partyFactsSchema.meta({ id: 'NewParty' });
export const partyPatchSchema = patchOf(partyFactsSchema).meta({ id: 'PartyPatch' });
export const newTermSchema = termFactsSchema.meta({ id: 'NewTerm' });
export const termPatchSchema = patchOf(termFactsSchema).meta({ id: 'TermPatch' });
export const newSessionSchema = sessionFactsSchema.meta({ id: 'NewSession' });
export const sessionPatchSchema = patchOf(sessionFactsSchema).meta({ id: 'SessionPatch' });

export const partySchema = z
  .object({
    id: z.string(),
    parliament: z.string(),
    kind: z.enum(PARTY_KINDS),
    names,
    abbreviation: z.string().nullable(),
    foundedOn: partialDate,
    dissolvedOn: partialDate,
    revision: z.number().int(),
    seats: z.number().int().meta({ description: 'Who sits for it in a chamber on that day.' }),
  })
  .meta({ id: 'Party' });
export const partyListSchema = z.object({ data: z.array(partySchema) }).meta({ id: 'PartyList' });

export const sessionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(SESSION_KINDS),
    number: z.number().int().nullable(),
    names,
    startsOn: partialDate,
    endsOn: partialDate,
    revision: z.number().int(),
  })
  .meta({ id: 'LegislativeSession' });
export const sessionListSchema = z
  .object({ data: z.array(sessionSchema) })
  .meta({ id: 'LegislativeSessionList' });

export const termSchema = z
  .object({
    id: z.string(),
    parliament: z.string(),
    chamber: z.string().nullable().meta({ description: 'Null: of the parliament as a whole.' }),
    number: z.number().int().nullable(),
    names,
    startsOn: partialDate,
    endsOn: partialDate,
    revision: z.number().int(),
    sessions: z.array(sessionSchema),
  })
  .meta({ id: 'LegislativeTerm' });
export const termListSchema = z
  .object({ data: z.array(termSchema) })
  .meta({ id: 'LegislativeTermList' });

const on = z.iso.date();

export const committeeRosterSchema = z
  .object({
    on,
    committee: committeeSchema,
    members: z.array(membershipSchema).meta({ description: 'Who belongs to it on that day.' }),
    others: z.array(membershipSchema).meta({ description: 'Who belonged to it at another time.' }),
  })
  .meta({ id: 'CommitteeRoster' });

export const chamberRosterSchema = z
  .object({
    on,
    chamber: z.string(),
    members: z.array(membershipSchema),
    parties: z.array(z.object({ party: partyLabelSchema.nullable(), seats: z.number().int() })),
    seats: z.number().int().nullable().meta({ description: 'By law; null where unknown.' }),
  })
  .meta({ id: 'ChamberRoster' });
