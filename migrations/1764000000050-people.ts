import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons, parties, terms and sessions, and the dated posts that persons hold. */
export class People1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table party (
        id uuid not null,
        parliament text not null,
        kind text not null,
        names jsonb not null,
        abbreviation text,
        founded_on text,
        dissolved_on text,
        -- The key in the file that it was imported from, and what was imported as a SHA-256:
        -- whoever differs from it was edited since.
        source_key text,
        source_sha256 text,
        revision integer not null,
        created_at timestamptz(3) not null,
        constraint party_pkey primary key (id),
        constraint party_parliament_fkey foreign key (parliament) references parliament (code),
        constraint party_source_key unique (parliament, source_key),
        constraint party_names_check check (jsonb_typeof(names) = 'object' and names <> '{}'),
        constraint party_kind_check check (kind in ('party', 'coalition', 'group'))
      );
      create index party_parliament on party (parliament);

      create table legislative_term (
        id uuid not null,
        parliament text not null,
        -- Null: of the parliament as a whole.
        chamber text,
        number integer,
        names jsonb not null,
        starts_on text,
        ends_on text,
        source_key text,
        source_sha256 text,
        revision integer not null,
        created_at timestamptz(3) not null,
        constraint legislative_term_pkey primary key (id),
        constraint legislative_term_parliament_fkey foreign key (parliament)
          references parliament (code),
        constraint legislative_term_chamber_fkey foreign key (parliament, chamber)
          references chamber (parliament, code),
        constraint legislative_term_source_key unique (parliament, source_key),
        constraint legislative_term_names_check
          check (jsonb_typeof(names) = 'object' and names <> '{}')
      );
      create index legislative_term_parliament on legislative_term (parliament);

      create table legislative_session (
        id uuid not null,
        parliament text not null,
        term_id uuid not null,
        kind text not null,
        number integer,
        names jsonb not null,
        starts_on text,
        ends_on text,
        revision integer not null,
        created_at timestamptz(3) not null,
        constraint legislative_session_pkey primary key (id),
        constraint legislative_session_parliament_fkey foreign key (parliament)
          references parliament (code),
        constraint legislative_session_term_fkey foreign key (term_id)
          references legislative_term (id),
        constraint legislative_session_kind_check
          check (kind in ('ordinary', 'extraordinary', 'inaugural')),
        constraint legislative_session_names_check
          check (jsonb_typeof(names) = 'object' and names <> '{}')
      );
      create index legislative_session_term on legislative_session (term_id);
      create index legislative_session_parliament on legislative_session (parliament);

      create table person (
        id uuid not null,
        parliament text not null,
        iri text not null,
        name text not null,
        sort_name text not null,
        -- The two below are made from the names: what lists are sorted by, and every word of every
        -- name in its folded form, one blank apart.
        sort_key text not null,
        search_name text not null,
        family_name text,
        given_name text,
        other_names jsonb not null,
        honorific text,
        gender text,
        birth_date text,
        death_date text,
        biography jsonb not null,
        identifiers jsonb not null,
        links jsonb not null,
        source_key text,
        source_sha256 text,
        sharing jsonb not null,
        audience text[] not null,
        visible_from timestamptz not null,
        demonstration boolean not null default false,
        created_at timestamptz(3) not null,
        created_by uuid,
        changed_at timestamptz(3) not null,
        revision integer not null,
        constraint person_pkey primary key (id),
        constraint person_iri_key unique (iri),
        constraint person_parliament_fkey foreign key (parliament) references parliament (code),
        constraint person_source_key unique (parliament, source_key),
        constraint person_audience_some check (cardinality(audience) > 0),
        constraint person_name_some check (length(name) between 1 and 300)
      );
      create index person_sorted on person (parliament, sort_key collate "C", id);
      create index person_audience on person using gin (audience);

      create table membership (
        id uuid not null,
        parliament text not null,
        person_id uuid not null,
        -- Exactly one of the four says where the post is held.
        chamber text,
        committee_id uuid,
        party_id uuid,
        office text,
        role text not null,
        -- The title of the post as the source has it, where the role alone does not say it.
        title text,
        on_behalf_of uuid,
        constituency text,
        term_id uuid,
        from_date text,
        to_date text,
        -- The days it may cover, from the two dates and the term.
        held daterange not null,
        source_key text,
        source_sha256 text,
        revision integer not null,
        created_at timestamptz(3) not null,
        constraint membership_pkey primary key (id),
        constraint membership_parliament_fkey foreign key (parliament)
          references parliament (code),
        constraint membership_person_fkey foreign key (person_id)
          references person (id) on delete restrict,
        constraint membership_chamber_fkey foreign key (parliament, chamber)
          references chamber (parliament, code),
        constraint membership_committee_fkey foreign key (committee_id) references committee (id),
        constraint membership_party_fkey foreign key (party_id) references party (id),
        constraint membership_on_behalf_of_fkey foreign key (on_behalf_of) references party (id),
        constraint membership_term_fkey foreign key (term_id) references legislative_term (id),
        constraint membership_source_key unique (parliament, source_key),
        constraint membership_one_place
          check (num_nonnulls(chamber, committee_id, party_id, office) = 1)
      );
      create index membership_person on membership (person_id);
      create index membership_chamber on membership (chamber);
      create index membership_committee on membership (committee_id);
      create index membership_party on membership (party_id);
      create index membership_on_behalf_of on membership (on_behalf_of);
      create index membership_term on membership (term_id);

      -- What was entered by mistake, with the reason why it was taken out again.
      create table removed_membership (
        id uuid not null,
        parliament text not null,
        person_id uuid not null,
        facts jsonb not null,
        source_key text,
        reason text not null,
        removed_at timestamptz(3) not null,
        removed_by uuid,
        constraint removed_membership_pkey primary key (id),
        constraint removed_membership_parliament_fkey foreign key (parliament)
          references parliament (code),
        constraint removed_membership_person_fkey foreign key (person_id)
          references person (id) on delete cascade
      );
      create index removed_membership_parliament on removed_membership (parliament);
      create index removed_membership_person on removed_membership (person_id);

      -- Committees that were set up before committees could be found.
      insert into search_queue (kind, id) select 'committee', id from committee
        on conflict (kind, id) do nothing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from search_queue where kind in ('person', 'committee');
      delete from search_record where kind in ('person', 'committee');
      drop table removed_membership;
      drop table membership;
      drop table person;
      drop table legislative_session;
      drop table legislative_term;
      drop table party;
    `);
  }
}
