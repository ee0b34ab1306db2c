import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The procedures that bills follow, as versions that are only ever added. */
export class Procedures1764000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table procedure_version (
        id uuid not null,
        -- Null: a template that comes with the system.
        parliament text,
        template text not null,
        n integer not null,
        body jsonb not null,
        note text,
        created_at timestamptz(3) not null,
        created_by uuid,
        constraint procedure_version_pkey primary key (id),
        constraint procedure_version_parliament_fkey foreign key (parliament)
          references parliament (code),
        constraint procedure_version_n_check check (n > 0)
      );
      -- Versions of a parliament are counted together, whatever template they were made from.
      create unique index procedure_version_parliament_key on procedure_version (parliament, n);
      create unique index procedure_version_template_key on procedure_version (template, n)
        where parliament is null;
      create trigger procedure_version_append_only before update or delete on procedure_version
        for each row execute function refuse_change();
      create trigger procedure_version_no_truncate before truncate on procedure_version
        for each statement execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table procedure_version;');
  }
}
