import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Records are counted by milestone, subject, committee and sponsor too. What search knows already
 * lacks these, so every record is queued to be described again.
 */
export class SearchFacets1764000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function search_cell_of(text, text, text[], text, text, text[], smallint);
      alter table search_cell
        drop constraint search_cell_kind_parliament_audience_level_type_languages_y_key,
        add column milestone text,
        add constraint search_cell_key unique nulls not distinct
          (kind, parliament, audience, level, type, milestone, languages, year);

      -- The cell with these values, made when there is none yet.
      create function search_cell_of(kind text, parliament text, audience text[], level text,
        type text, milestone text, languages text[], year smallint) returns bigint
        language plpgsql as $$
      declare
        found_no bigint;
      begin
        loop
          select c.no into found_no from search_cell c
          where (c.kind, c.parliament, c.audience, c.level, c.languages)
              = ($1, $2, $3, $4, $7)
            and c.type is not distinct from $5 and c.milestone is not distinct from $6
            and c.year is not distinct from $8;
          if found then return found_no; end if;
          insert into search_cell as c
            (kind, parliament, audience, level, type, milestone, languages, year)
          values ($1, $2, $3, $4, $5, $6, $7, $8)
          on conflict do nothing returning c.no into found_no;
          if found then return found_no; end if;
          -- Another transaction made it just now; the next look sees it.
        end loop;
      end $$;

      -- Subjects, committees and sponsors under short numbers. Nearly every record has a set of its
      -- own, so they are kept with the record and not in its cell.
      create table search_label (
        no integer generated always as identity primary key,
        facet text not null,
        value text not null,
        constraint search_label_key unique (facet, value)
      );
      alter table search_record
        add column subjects integer[],
        add column committees integer[],
        add column sponsors integer[];
      alter table search_record
        alter column subjects set storage main,
        alter column committees set storage main,
        alter column sponsors set storage main;

      -- For the records that a person brings in, when their readers change.
      create index search_record_sponsors on search_record using gin (sponsors)
        where sponsors is not null;

      -- The numbers of these values, made when there are none yet; null for no values.
      create function search_labels_of(facet text, labels text[]) returns integer[]
        language plpgsql as $$
      declare
        numbers integer[];
      begin
        -- Always in one order, so that two transactions that make the same never wait in a circle.
        insert into search_label as l (facet, value)
        select $1, one.value from (select distinct unnest($2) as value) one
        where not exists (select from search_label k where k.facet = $1 and k.value = one.value)
        order by one.value collate "C" on conflict do nothing;
        select array_agg(l.no order by l.no) into numbers
        from search_label l where l.facet = $1 and l.value = any($2);
        return numbers;
      end $$;

      insert into search_queue (kind, id) select kind, id from search_record
        on conflict (kind, id) do nothing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Cells that differ by milestone alone would be the same again, so search starts from nothing.
    await runner.query(`
      insert into search_queue (kind, id) select kind, id from search_record
        on conflict (kind, id) do nothing;
      truncate search_record, search_passage, search_cell;
      drop function search_labels_of(text, text[]);
      alter table search_record drop column subjects, drop column committees, drop column sponsors;
      drop table search_label;
      drop function search_cell_of(text, text, text[], text, text, text, text[], smallint);
      alter table search_cell
        drop constraint search_cell_key, drop column milestone,
        add unique nulls not distinct (kind, parliament, audience, level, type, languages, year);
      create function search_cell_of(kind text, parliament text, audience text[], level text,
        type text, languages text[], year smallint) returns bigint language plpgsql as $$
      declare
        found_no bigint;
      begin
        loop
          select c.no into found_no from search_cell c
          where (c.kind, c.parliament, c.audience, c.level, c.languages)
              = ($1, $2, $3, $4, $6)
            and c.type is not distinct from $5 and c.year is not distinct from $7;
          if found then return found_no; end if;
          insert into search_cell as c (kind, parliament, audience, level, type, languages, year)
          values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning c.no into found_no;
          if found then return found_no; end if;
          -- Another transaction made it just now; the next look sees it.
        end loop;
      end $$;
    `);
  }
}
