import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files, documents with their versions and text, and the registers that number them. */
export class Documents1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table file (
        sha256 text not null,
        size bigint not null,
        media_type text not null,
        first_kept_at timestamptz not null default now(),
        constraint file_pkey primary key (sha256),
        constraint file_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
        constraint file_size_positive check (size > 0)
      );

      create table register (
        parliament text not null,
        book text not null,
        year integer not null,
        last_number integer not null,
        constraint register_pkey primary key (parliament, book, year),
        constraint register_parliament_fkey foreign key (parliament) references parliament (code)
      );

      create table document (
        id uuid not null,
        parliament text not null,
        chamber text,
        type text not null,
        title text not null,
        language text not null,
        book text not null,
        register_year integer not null,
        register_number integer not null,
        number text not null,
        official_number text,
        iri text not null,
        document_date date,
        subjects text[] not null default '{}',
        people text[] not null default '{}',
        sharing jsonb not null,
        audience text[] not null,
        visible_from timestamptz not null,
        demonstration boolean not null default false,
        current_version integer not null default 1,
        filed_at timestamptz(3) not null,
        filed_by uuid,
        changed_at timestamptz(3) not null,
        revision integer not null default 1,
        constraint document_pkey primary key (id),
        constraint document_iri_key unique (iri),
        constraint document_number_key unique (number),
        constraint document_register_key unique (parliament, book, register_year, register_number),
        constraint document_parliament_fkey foreign key (parliament) references parliament (code),
        constraint document_audience_some check (cardinality(audience) > 0),
        constraint document_title_some check (length(title) between 1 and 1000)
      );
      create index document_newest on document (parliament, filed_at desc, id desc);
      create index document_newest_of_all on document (filed_at desc, id desc);
      create index document_newest_of_type on document (type, filed_at desc, id desc);
      create index document_newest_of_both on document
        (parliament, type, filed_at desc, id desc);
      create index document_audience on document using gin (audience);

      create table document_version (
        id uuid not null,
        document_id uuid not null,
        n integer not null,
        language text not null,
        sha256 text not null,
        file_name text not null,
        note text,
        filed_at timestamptz(3) not null,
        filed_by uuid,
        text_state text not null default 'pending',
        text_reason text,
        text_language text,
        text_truncated boolean not null default false,
        page_count integer,
        constraint document_version_pkey primary key (id),
        constraint document_version_n_key unique (document_id, n),
        constraint document_version_document_fkey foreign key (document_id)
          references document (id) on delete restrict,
        constraint document_version_sha256_fkey foreign key (sha256) references file (sha256),
        constraint document_version_text_state_known
          check (text_state in ('pending', 'ready', 'none', 'failed'))
      );
      create index document_version_sha256 on document_version (sha256);

      create table version_page (
        version_id uuid not null,
        ordinal integer not null,
        page integer,
        label text,
        language text,
        text text not null,
        constraint version_page_pkey primary key (version_id, ordinal),
        constraint version_page_version_fkey foreign key (version_id)
          references document_version (id) on delete restrict
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table version_page;
      drop table document_version;
      drop table document;
      drop table register;
      drop table file;
    `);
  }
}
