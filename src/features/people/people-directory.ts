import { visibleWhere } from '../../kernel/audience.js';
import { sql } from '../../platform/database/sql.js';
import { heldOn, partyJson } from './membership-select.js';
import type { PersonSummary } from './people.views.js';

/** The day on the clocks of the parliament with the alias `pl`. */
export const TODAY = `(now() at time zone coalesce(pl.time_zone, 'UTC'))::date`;

/** The seat in a chamber that counts: one of today before one of yesterday, the latest first. */
const mandate = (day: string) => `
  left join lateral (
    select json_build_object('chamber', m.chamber, 'role', m.role,
      'party', case when ob.id is not null then ${partyJson('ob')} end,
      'constituency', m.constituency, 'current', m.held @> ${day}) as mandate
    from membership m left join party ob on ob.id = m.on_behalf_of
    where m.person_id = p.id and m.chamber is not null
    order by m.held @> ${day} desc, lower(m.held) desc nulls last,
      m.role = 'member' desc, m.id limit 1
  ) seat on true`;

const DAY = '$7::date';
const SHOWN_DAY = `coalesce($7::date, ${TODAY})`;

/**
 * $1 tokens, $2 parliament, $3 words, $4 chamber, $5 party, $6 role, $7 day, $8 and $9 the place
 * after which it goes on, $10 limit. A filter that is null is not asked.
 */
export const DIRECTORY = sql(
  'people-directory',
  `with pl as (select code, time_zone from parliament where code = $2),
   matching as materialized (
     select p.id, p.sort_key from person p
     where p.parliament = $2 and ${visibleWhere('p', '$1')}
       and ($3::text[] is null or not exists (
         select from unnest($3::text[]) word
         where ' ' || p.search_name not like '% ' || word || '%'))
       and (($4::text is null and $6::text is null and ($7::date is null or $5::text is not null))
         or exists (
           select from membership m left join committee co on co.id = m.committee_id
           where m.person_id = p.id and ($4::text is null or m.chamber = $4)
             and ($6::text is null or m.role = $6)
             and ($7::date is null or ${heldOn(DAY)})))
       and ($5::text is null or exists (
         select from membership m where m.person_id = p.id
           and (m.party_id::text = $5
             or m.on_behalf_of::text = $5 and ($4::text is null or m.chamber = $4))
           and ($7::date is null or m.held @> $7::date)))
   ),
   page as (
     select id, sort_key from matching where (sort_key collate "C", id) > ($8, $9::uuid)
     order by sort_key collate "C", id limit $10
   )
   select (select count(*)::integer from matching) as total,
     coalesce((select json_agg(json_build_object('id', p.id, 'parliament', p.parliament,
         'iri', p.iri, 'name', p.name, 'honorific', p.honorific, 'gender', p.gender,
         'mandate', seat.mandate, 'sortKey', p.sort_key)
         order by p.sort_key collate "C", p.id)
       from page join person p on p.id = page.id join pl on pl.code = p.parliament
       ${mandate(SHOWN_DAY)}), '[]') as data`,
);

export interface DirectoryRow {
  readonly total: number;
  readonly data: readonly (PersonSummary & { readonly sortKey: string })[];
}

export interface PersonChoice {
  readonly id: string;
  readonly name: string;
  readonly party: NonNullable<PersonSummary['mandate']>['party'];
}

/** Those who sit today come first; who is looking for somebody else finds them in the directory. */
export const CHOICES = sql(
  'people-choices',
  `select p.id, p.name, seat.mandate -> 'party' as party
   from person p join parliament pl on pl.code = p.parliament ${mandate(TODAY)}
   where p.parliament = $2 and ${visibleWhere('p', '$1')}
   order by coalesce((seat.mandate ->> 'current')::boolean, false) desc,
     p.sort_key collate "C", p.id limit 2000`,
);
