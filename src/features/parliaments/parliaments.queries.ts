import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { CommitteeView } from './committees.queries.js';
import type { AdvisoryBody, Evidence, Source, Website } from './facts.js';
import { ParliamentDirectory } from './parliament-directory.js';
import type { ChamberFacts, ParliamentFacts } from './parliament-facts.js';

export interface ChamberView extends ChamberFacts {
  readonly composition: string | null;
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
}

interface Details {
  readonly officialName: string | null;
  readonly iso3: string | null;
  readonly parent: string | null;
  readonly seat: string | null;
  readonly seatCountry: string | null;
  readonly languagesOfficial: readonly string[] | null;
  readonly languagesWorking: readonly string[] | null;
  readonly languagesNational: readonly string[];
  readonly otherTimeZones: readonly string[];
  readonly traditionsSecondary: readonly NonNullable<ParliamentFacts['tradition']>[];
  readonly statusNote: string | null;
  readonly auSuspended: boolean | null;
  readonly termYears: number | null;
  readonly established: string | null;
  readonly websites: readonly Website[];
  readonly advisoryBodies: readonly AdvisoryBody[];
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
  readonly sources: readonly Source[];
  readonly updatedAt: Date;
  readonly chambers: readonly ChamberView[];
  readonly committees: readonly CommitteeView[];
  /** The codes of the bodies that it belongs to. */
  readonly bodies: readonly string[];
  /** The codes of the parliaments that belong to it. */
  readonly members: readonly string[];
}

export interface ParliamentView extends Omit<ParliamentFacts, 'chambers'>, Details {}

const BY_CODE = sql(
  'parliament-by-code',
  `select p.official_name as "officialName", p.iso3, p.parent, p.seat,
     p.seat_country as "seatCountry", p.languages_official as "languagesOfficial",
     p.languages_working as "languagesWorking", p.languages_national as "languagesNational",
     p.other_time_zones as "otherTimeZones", p.traditions_secondary as "traditionsSecondary",
     p.status_note as "statusNote", p.au_suspended as "auSuspended", p.term_years as "termYears",
     p.established, p.websites, p.advisory_bodies as "advisoryBodies", p.note, p.evidence,
     p.sources, p.updated_at as "updatedAt",
     coalesce((select jsonb_agg(jsonb_build_object('code', c.code, 'kind', c.kind,
         'names', c.names, 'seats', c.seats, 'termYears', c.term_years, 'status', c.status,
         'active', c.active, 'composition', c.composition, 'note', c.note,
         'evidence', c.evidence) order by c.position)
       from chamber c where c.parliament = p.code), '[]') as chambers,
     coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'parliament', c.parliament,
         'chamber', c.chamber, 'names', c.names, 'kind', c.kind, 'status', c.status,
         'establishedOn', c.established_on, 'dissolvedOn', c.dissolved_on,
         'maxMembers', c.max_members, 'revision', c.revision) order by c.position, c.id)
       from committee c where c.parliament = p.code and c.status = 'active'), '[]') as committees,
     array(select m.body from parliament_membership m where m.member = p.code
       order by m.body) as bodies,
     array(select m.member from parliament_membership m where m.body = p.code
       order by m.member) as members
   from parliament p where p.code = $1`,
);

/** One parliament with all that is known of it. Public. */
@Injectable()
export class ParliamentsQueries {
  constructor(
    private readonly database: Database,
    private readonly directory: ParliamentDirectory,
  ) {}

  async find(code: string): Promise<ParliamentView | null> {
    const facts = await this.directory.facts(code);
    if (!facts) return null;
    const details = await this.database.row<Details>(BY_CODE, [code]);
    return details && { ...facts, ...details };
  }
}
