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
      create unique index procedure_version_key on procedure_version
        (coalesce('parliament ' || parliament, 'template ' || template), n);
      create trigger procedure_version_append_only before update or delete on procedure_version
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table procedure_version;');
  }
}
