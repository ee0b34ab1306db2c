import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parliaments and other bodies, their chambers and committees, and who belongs to which body. */
export class Parliaments1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table parliament (
        code text primary key constraint parliament_code_check
          check (code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(code) <= 32),
        kind text not null constraint parliament_kind_check
          check (kind in ('national', 'continental', 'regional_body')),
        names jsonb not null constraint parliament_names_check
          check (jsonb_typeof(names) = 'object' and names <> '{}'),
        acronym text,
        country_names jsonb,
        official_name text,
        iso2 text,
        iso3 text,
        region text constraint parliament_region_check
          check (region in ('northern', 'western', 'central', 'eastern', 'southern')),
        body_type text,
        parent text,
        seat text,
        seat_country text,
        languages_official text[],
        languages_working text[],
        languages_national text[] not null,
        direction text not null constraint parliament_direction_check
          check (direction in ('ltr', 'rtl')),
        time_zone text,
        other_time_zones text[] not null,
        tradition text,
        traditions_secondary text[] not null,
        workflow text,
        structure text constraint parliament_structure_check
          check (structure in ('unicameral', 'bicameral', 'none')),
        structure_operating text constraint parliament_structure_operating_check
          check (structure_operating in ('unicameral', 'bicameral', 'none')),
        status text not null constraint parliament_status_check
          check (status in ('functioning', 'transitional', 'being_established', 'dormant', 'none')),
        status_as_of text,
        status_note text,
        au_suspended boolean,
        seats integer,
        term_years integer,
        member_count integer,
        established text,
        akn_place text,
        websites jsonb not null,
        advisory_bodies jsonb not null,
        note text,
        evidence jsonb not null,
        sources jsonb not null,
        seed_digest text,
        seeded_revision integer,
        revision integer not null,
        updated_at timestamptz not null,
        constraint parliament_country_check check ((kind = 'national') = (country_names is not null)),
        constraint parliament_revision_check check (revision > 0 and seeded_revision <= revision)
      );
      create index parliament_region on parliament (region);

      create table chamber (
        code text primary key,
        parliament text not null constraint chamber_parliament_fkey references parliament (code),
        kind text not null constraint chamber_kind_check
          check (kind in ('lower', 'upper', 'single')),
        names jsonb not null constraint chamber_names_check
          check (jsonb_typeof(names) = 'object' and names <> '{}'),
        seats integer,
        term_years integer,
        status text not null constraint chamber_status_check check (status in ('functioning',
          'transitional', 'being_established', 'vacant', 'suspended', 'not_sitting',
          'not_constituted')),
        active boolean not null,
        composition text,
        note text,
        position integer not null,
        evidence jsonb not null,
        constraint chamber_seats_check check (seats >= 0 and term_years > 0),
        constraint chamber_parliament_code unique (parliament, code)
      );

      create table committee (
        id uuid primary key,
        parliament text not null constraint committee_parliament_fkey references parliament (code),
        chamber text,
        names jsonb not null constraint committee_names_check
          check (jsonb_typeof(names) = 'object' and names <> '{}'),
        kind text not null constraint committee_kind_check
          check (kind in ('standing', 'select', 'ad_hoc', 'joint')),
        status text not null constraint committee_status_check
          check (status in ('active', 'dissolved')),
        established_on date,
        dissolved_on date,
        max_members integer constraint committee_seats_check check (max_members > 0),
        position integer not null,
        seed_key text,
        revision integer not null constraint committee_revision_check check (revision > 0),
        created_at timestamptz not null,
        constraint committee_dates_check check (dissolved_on >= established_on),
        constraint committee_chamber_fkey foreign key (parliament, chamber)
          references chamber (parliament, code),
        constraint committee_parliament_seed_key unique (parliament, seed_key)
      );
      create index committee_parliament on committee (parliament, position);

      create table parliament_membership (
        body text not null constraint parliament_membership_body_fkey references parliament (code),
        member text not null
          constraint parliament_membership_member_fkey references parliament (code),
        primary key (body, member),
        constraint parliament_membership_check check (body <> member)
      );
      create index parliament_membership_member on parliament_membership (member);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table parliament_membership;
      drop table committee;
      drop table chamber;
      drop table parliament;
    `);
  }
}
