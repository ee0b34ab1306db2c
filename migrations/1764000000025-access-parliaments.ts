import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts are older than parliaments in the schema; from here on a role is for one that exists. */
export class AccessParliaments1764000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table committee add constraint committee_id_parliament_key unique (id, parliament);
      alter table account_grant
        add constraint account_grant_parliament_fkey
          foreign key (parliament) references parliament (code),
        -- Both columns: a role in one parliament must not open a committee of another.
        add constraint account_grant_committee_fkey
          foreign key (committee, parliament) references committee (id, parliament);
      create index account_grant_committee on account_grant (committee, parliament);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index account_grant_committee;
      alter table account_grant
        drop constraint account_grant_committee_fkey,
        drop constraint account_grant_parliament_fkey;
      alter table committee drop constraint committee_id_parliament_key;
    `);
  }
}
