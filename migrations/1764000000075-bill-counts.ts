import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what counts of bills are known to hold still, so that a list need not count each time. */
export class BillCounts1764000000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index bill_visible_from on bill (visible_from);

      -- Counts the changes of what lists of bills count by: the sum grows with every commit that
      -- changed it. Each writer takes a slot that no other is holding, and so waits for nobody.
      create table bill_version (
        slot bigint generated always as identity not null,
        n bigint not null,
        constraint bill_version_pkey primary key (slot)
      ) with (fillfactor = 50);
      create function bills_changed() returns trigger language plpgsql as $$
      begin
        update bill_version set n = n + 1
        where slot = (select slot from bill_version limit 1 for update skip locked);
        if not found then
          insert into bill_version (n) values (1);
        end if;
        return null;
      end $$;
      create trigger bills_changed after insert or update or delete or truncate on bill
        for each statement execute function bills_changed();
      create trigger bills_changed after insert or update or delete or truncate on bill_referral
        for each statement execute function bills_changed();
      create trigger bills_changed after insert or update or delete or truncate on bill_sponsor
        for each statement execute function bills_changed();
      -- Sponsors are counted for those who may see them, and named like committees.
      create trigger bills_changed after update of name, audience, visible_from on person
        for each statement execute function bills_changed();
      create trigger bills_changed after update of names on committee
        for each statement execute function bills_changed();

      -- What every count of bills depends on. Time changes it when a bill opens: the last instant
      -- that has passed is then another.
      create function bill_counts_version() returns text language sql stable
        return concat_ws('/', (select sum(n) from bill_version),
          (select max(visible_from) from bill where visible_from <= now()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function bill_counts_version();
      drop trigger bills_changed on committee;
      drop trigger bills_changed on person;
      drop trigger bills_changed on bill_sponsor;
      drop trigger bills_changed on bill_referral;
      drop trigger bills_changed on bill;
      drop function bills_changed();
      drop table bill_version;
      drop index bill_visible_from;
    `);
  }
}
