import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The projection that search reads. It can be thrown away and built again from the records, so it
 * has no foreign keys to them.
 */
export class Search1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What records have in common: who may see them, and the values they are counted by. Many
      -- records share few of these, so a search judges and counts these instead of every match.
      create table search_cell (
        no bigint generated always as identity primary key,
        kind text not null,
        parliament text not null,
        audience text[] not null,
        level text not null,
        type text,
        languages text[] not null,
        year smallint,
        unique nulls not distinct (kind, parliament, audience, level, type, languages, year)
      );

      create table search_record (
        no bigint generated always as identity primary key,
        kind text not null,
        id uuid not null,
        cell bigint not null references search_cell (no),
        visible_from timestamptz not null,
        day date,
        -- Words of title, number, subjects and people, inline: read for every match.
        head tsvector not null,
        -- Every word of the record: read from the index, and for the few that are ranked.
        words tsvector not null,
        -- There are more different words than one tsvector holds; they are in the passages only.
        beyond boolean not null,
        iri text,
        language text,
        number text,
        title text not null,
        updated_at timestamptz not null,
        projected_at timestamptz not null default now(),
        unique (kind, id)
      ) with (toast_tuple_target = 512);
      alter table search_record
        alter column head set storage main,
        alter column words set storage external;
      create index search_record_words on search_record using gin (words);
      create index search_record_cell on search_record (cell);
      create index search_record_day on search_record (day desc nulls last, no desc);
      create index search_record_visible_from on search_record (visible_from);

      -- Counts the changes of search_record: the sum grows with every commit that changed it. Each
      -- writer takes a slot that no other is holding, and so waits for nobody.
      create table search_version (
        slot bigint generated always as identity primary key,
        n bigint not null
      ) with (fillfactor = 50);
      create function search_changed() returns trigger language plpgsql as $$
      begin
        update search_version set n = n + 1
        where slot = (select slot from search_version limit 1 for update skip locked);
        if not found then
          insert into search_version (n) values (1);
        end if;
        return null;
      end $$;
      create trigger search_changed after insert or update or delete or truncate on search_record
        for each statement execute function search_changed();

      -- What every search result depends on. Time changes it when a record opens: the last instant
      -- that has passed is then another.
      create function search_version() returns text language sql stable
        return concat_ws('/', (select sum(n) from search_version),
          (select max(visible_from) from search_record where visible_from <= now()));

      create table search_passage (
        record_no bigint not null references search_record (no) on delete cascade,
        -- 0 holds the words of title, number, subjects and people.
        ordinal integer not null,
        page integer,
        anchor text,
        version_id uuid,
        version_number integer,
        language text,
        own_length integer not null,
        beyond boolean not null,
        vector tsvector not null,
        text text not null,
        primary key (record_no, ordinal)
      );
      alter table search_passage alter column vector set storage external;
      create index search_passage_vector on search_passage using gin (record_no, vector);
      create index search_passage_beyond on search_passage using gin (vector) where beyond;

      -- The cell with these values, made when there is none yet.
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

      create function search_dictionary(language text) returns regdictionary
        language sql immutable parallel safe
        return case split_part(lower(language), '-', 1)
          when 'en' then 'english_stem'::regdictionary
          when 'fr' then 'french_stem'::regdictionary
          when 'pt' then 'portuguese_stem'::regdictionary
          when 'es' then 'spanish_stem'::regdictionary
        end;

      -- The stems of words, marked so that they are never taken for a word as it stands.
      create function search_stems(words text[], language text) returns text[]
        language sql immutable parallel safe
        return coalesce((
          select array_agg(distinct '~' || stem)
          from unnest(words) as word,
            unnest(ts_lexize(search_dictionary(language),
              -- The stemmer knows eleição and eleições only with their marks, which are gone here.
              case when language like 'pt%' then regexp_replace(word, '[ao]es$', 'ao') else word end
            )) as stem
          where search_dictionary(language) is not null and word ~ '^[a-z]{3,}$'
        ), '{}');

      create function search_forms(word text) returns text
        language sql immutable parallel safe
        return '(' || quote_literal(word) || coalesce((
          select string_agg(distinct ' | ' || quote_literal(stem), '')
          from unnest('{en,fr,pt,es}'::text[]) as language,
            unnest(search_stems(array[word], language)) as stem
        ), '') || ')';

      -- Pieces that begin with "=" are tsquery text, those with "w" are words to be stemmed.
      create function search_query(pieces jsonb) returns tsquery
        language sql immutable parallel safe
        return (
          select string_agg(
            case left(piece, 1) when 'w' then search_forms(substr(piece, 2)) else substr(piece, 2) end,
            ' ' order by place)::tsquery
          from jsonb_array_elements_text(pieces) with ordinality as one (piece, place)
        );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function search_query(jsonb);
      drop function search_forms(text);
      drop function search_stems(text[], text);
      drop function search_dictionary(text);
      drop function search_cell_of(text, text, text[], text, text, text[], smallint);
      drop function search_version();
      drop table search_passage;
      drop table search_record;
      drop function search_changed();
      drop table search_version;
      drop table search_cell;
    `);
  }
}
