import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ledger, idempotency keys, the queue of records that search must look at, kept mail. */
export class Platform1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;
      create extension if not exists unaccent;
      create extension if not exists btree_gin;

      create table ledger_head (
        chain text primary key,
        seq bigint not null,
        hash bytea not null check (length(hash) = 32)
      );
      create table ledger_entry (
        chain text not null references ledger_head (chain),
        seq bigint not null check (seq > 0),
        at timestamptz(3) not null,
        actor_id uuid,
        actor_kind text not null,
        action text not null,
        record_kind text not null,
        record_id text not null,
        detail jsonb not null,
        hash bytea not null check (length(hash) = 32),
        primary key (chain, seq)
      );
      create index ledger_entry_record on ledger_entry (record_kind, record_id);

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
      end $$;
      create trigger ledger_entry_append_only before update or delete on ledger_entry
        for each row execute function refuse_change();
      create trigger ledger_entry_no_truncate before truncate on ledger_entry
        for each statement execute function refuse_change();

      create table idempotency_key (
        account_id uuid not null,
        key text not null check (length(key) between 1 and 255),
        fingerprint text not null,
        result jsonb,
        created_at timestamptz not null default now(),
        primary key (account_id, key)
      );
      create index idempotency_key_age on idempotency_key (created_at);

      create sequence search_queue_version;
      create table search_queue (
        kind text not null,
        id uuid not null,
        version bigint not null default nextval('search_queue_version'),
        enqueued_at timestamptz not null default now(),
        attempts integer not null default 0,
        next_attempt_at timestamptz not null default now(),
        last_error text,
        primary key (kind, id)
      );
      create index search_queue_due on search_queue (next_attempt_at);

      create table kept_mail (
        id uuid primary key,
        recipient text not null,
        subject text not null,
        body text not null,
        created_at timestamptz not null default now()
      );
      create index kept_mail_age on kept_mail (created_at desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table kept_mail;
      drop table search_queue;
      drop sequence search_queue_version;
      drop table idempotency_key;
      drop table ledger_entry;
      drop table ledger_head;
      drop function refuse_change();
    `);
  }
}
