import { Injectable } from '@nestjs/common';
import { NOBODY, type Actor } from '../../kernel/actor.js';
import { visibleWhere } from '../../kernel/audience.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { NOT_SEATED } from './membership-rules.js';
import type { PartyView, TermView } from './people.views.js';
import { requireDay } from './require-day.js';

const PARTIES = sql(
  'parties-of-parliament',
  `select y.id, y.parliament, y.kind, y.names, y.abbreviation, y.founded_on as "foundedOn",
     y.dissolved_on as "dissolvedOn", y.revision,
     (select count(distinct m.person_id)::integer from membership m
       join person p on p.id = m.person_id
       where m.on_behalf_of = y.id and m.chamber is not null and m.held @> $3::date
         and m.role <> all($4::text[]) and ${visibleWhere('p', '$1')}) as seats
   from party y where y.parliament = $2 order by seats desc, y.created_at, y.id`,
);
const TERMS = sql(
  'terms-of-parliament',
  `select t.id, t.parliament, t.chamber, t.number, t.names, t.starts_on as "startsOn",
     t.ends_on as "endsOn", t.revision,
     (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind,
         'number', s.number, 'names', s.names, 'startsOn', s.starts_on, 'endsOn', s.ends_on,
         'revision', s.revision) order by s.starts_on desc nulls last, s.number desc, s.id), '[]')
       from legislative_session s where s.term_id = t.id) as sessions
   from legislative_term t where t.parliament = $1
   order by t.starts_on desc nulls last, t.number desc nulls last, t.chamber, t.id`,
);

/** Parties, terms and sessions are public; how many sit for a party is told of whom one may see. */
@Injectable()
export class OrganisationsQueries {
  constructor(private readonly database: Database) {}

  /** Those with the most seats on that day first. */
  async parties(
    parliament: string,
    on: string,
    actor: Actor = NOBODY,
  ): Promise<readonly PartyView[]> {
    const values = [actor.tokens, parliament, requireDay(on), NOT_SEATED];
    return this.database.rows<PartyView>(PARTIES, values);
  }

  /** The newest first, each with its sessions. */
  async terms(parliament: string): Promise<readonly TermView[]> {
    return this.database.rows<TermView>(TERMS, [parliament]);
  }
}
