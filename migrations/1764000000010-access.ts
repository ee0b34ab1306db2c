import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, the roles granted to them, sessions, sign-in links, tokens of programs, failed sign-ins. */
export class Access1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid constraint account_pkey primary key,
        email text not null,
        name text not null,
        password_hash text,
        language text not null,
        created_at timestamptz not null default now(),
        disabled_at timestamptz,
        revision integer not null default 1,
        constraint account_email_key unique (email),
        constraint account_email_form check (email = lower(email) and length(email) between 3 and 254),
        constraint account_name_length check (length(name) between 1 and 200)
      );
      create index account_by_name on account (name, id);

      create table account_grant (
        id uuid constraint account_grant_pkey primary key,
        account uuid not null,
        role text not null,
        parliament text,
        committee uuid,
        created_at timestamptz not null default now(),
        constraint account_grant_account_fkey foreign key (account) references account (id),
        constraint account_grant_once unique nulls not distinct (account, role, parliament, committee),
        constraint account_grant_scope check (
          case role
            when 'operator' then parliament is null and committee is null
            when 'coordinator' then parliament is not null and parliament = 'pap' and committee is null
            when 'committee_member' then parliament is not null and committee is not null
            when 'clerk' then parliament is not null and committee is null
            when 'member' then parliament is not null and committee is null
            when 'administrator' then parliament is not null and committee is null
            else false
          end
        )
      );
      create index account_grant_parliament on account_grant (parliament, account);

      create table account_session (
        secret_hash bytea constraint account_session_pkey primary key,
        account uuid not null,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        constraint account_session_account_fkey foreign key (account) references account (id),
        constraint account_session_hash check (length(secret_hash) = 32)
      );
      create index account_session_account on account_session (account);

      create table sign_in_link (
        secret_hash bytea constraint sign_in_link_pkey primary key,
        account uuid not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        constraint sign_in_link_account_fkey foreign key (account) references account (id),
        constraint sign_in_link_hash check (length(secret_hash) = 32)
      );
      create index sign_in_link_account on sign_in_link (account);

      create table api_token (
        id uuid constraint api_token_pkey primary key,
        secret_hash bytea not null,
        account uuid not null,
        label text not null,
        scopes text[] not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        last_used_at timestamptz,
        constraint api_token_secret_hash_key unique (secret_hash),
        constraint api_token_account_fkey foreign key (account) references account (id),
        constraint api_token_hash check (length(secret_hash) = 32),
        constraint api_token_label_length check (length(label) between 1 and 100),
        constraint api_token_scopes check (cardinality(scopes) > 0)
      );
      create index api_token_account on api_token (account);

      create table sign_in_throttle (
        key_hash bytea constraint sign_in_throttle_pkey primary key,
        window_ends_at timestamptz not null,
        failures integer not null,
        constraint sign_in_throttle_hash check (length(key_hash) = 32)
      );
      create index sign_in_throttle_age on sign_in_throttle (window_ends_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table sign_in_throttle;
      drop table api_token;
      drop table sign_in_link;
      drop table account_session;
      drop table account_grant;
      drop table account;
    `);
  }
}
