import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bills, the steps they took, their texts, committees, amendments and relations. */
export class Bills1764000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table bill (
        id uuid not null,
        parliament text not null,
        -- The chamber where it began; null where the parliament has none recorded.
        chamber text,
        year integer not null,
        register_number integer not null,
        book text not null,
        number text not null,
        official_number text,
        iri text not null,
        title text not null,
        language text not null,
        -- Titles in further languages, and short accounts of what it is about.
        titles jsonb not null default '{}',
        summaries jsonb not null default '{}',
        -- The folded words of its titles and numbers, for lists that are narrowed as people type.
        words text[] not null default '{}',
        kind text not null,
        nature text not null,
        -- Who brings it in where no person of the house does: a ministry, the people.
        proposer text,
        subjects text[] not null default '{}',
        passage text not null,
        procedure_id uuid not null,
        stage text not null,
        milestone text not null,
        house text,
        -- The day of the last step.
        since date not null,
        steps integer not null default 0,
        sharing jsonb not null,
        audience text[] not null,
        visible_from timestamptz not null,
        demonstration boolean not null default false,
        filed_at timestamptz(3) not null,
        filed_by uuid,
        changed_at timestamptz(3) not null,
        revision integer not null,
        constraint bill_pkey primary key (id),
        constraint bill_iri_key unique (iri),
        constraint bill_number_key unique (number),
        constraint bill_register_key unique (parliament, book, year, register_number),
        constraint bill_parliament_fkey foreign key (parliament) references parliament (code),
        constraint bill_chamber_fkey foreign key (parliament, chamber)
          references chamber (parliament, code),
        constraint bill_procedure_fkey foreign key (procedure_id)
          references procedure_version (id),
        constraint bill_passage_check check (passage in ('one', 'two')),
        constraint bill_house_check check (house in ('first', 'second', 'joint')),
        constraint bill_title_some check (length(title) between 1 and 1000),
        constraint bill_audience_some check (cardinality(audience) > 0)
      );
      create index bill_newest on bill (changed_at desc, id desc);
      create index bill_newest_of_parliament on bill (parliament, changed_at desc, id desc);
      create index bill_newest_of_milestone on bill (milestone, changed_at desc, id desc);
      create index bill_procedure on bill (procedure_id);
      create index bill_audience on bill using gin (audience);
      create index bill_subjects on bill using gin (subjects);
      create index bill_words on bill using gin (array_to_tsvector(words));
      create index bill_board on bill (parliament, milestone, changed_at desc, id desc);

      create table bill_sponsor (
        bill_id uuid not null,
        person_id uuid not null,
        role text not null,
        position integer not null,
        constraint bill_sponsor_pkey primary key (bill_id, person_id),
        constraint bill_sponsor_bill_fkey foreign key (bill_id)
          references bill (id) on delete cascade,
        constraint bill_sponsor_person_fkey foreign key (person_id)
          references person (id) on delete restrict,
        constraint bill_sponsor_role_check check (role in ('mover', 'co_sponsor'))
      );
      create index bill_sponsor_person on bill_sponsor (person_id);

      -- What was recorded, in the order of recording; a mistake is corrected by a further entry.
      create table bill_entry (
        bill_id uuid not null,
        n integer not null,
        kind text not null,
        transition text,
        from_stage text,
        to_stage text,
        happened_on date not null,
        decision jsonb,
        documents uuid[] not null default '{}',
        note text,
        reason text,
        -- The number of the entry that this one corrects or strikes out.
        corrects integer,
        -- The referrals that were given together with a move, and go when it is struck out.
        referrals uuid[] not null default '{}',
        procedure_id uuid not null,
        recorded_at timestamptz(3) not null,
        recorded_by uuid,
        constraint bill_entry_pkey primary key (bill_id, n),
        constraint bill_entry_bill_fkey foreign key (bill_id)
          references bill (id) on delete cascade,
        constraint bill_entry_procedure_fkey foreign key (procedure_id)
          references procedure_version (id),
        constraint bill_entry_kind_check
          check (kind in ('filing', 'move', 'correction', 'withdrawal', 'procedure')),
        constraint bill_entry_corrects_earlier check (corrects < n)
      );
      create index bill_entry_procedure on bill_entry (procedure_id);
      create function keep_bill_entry() returns trigger language plpgsql as $$
      begin
        -- Entries go only with their bill, and only bills of the demonstration ever go.
        if tg_op = 'DELETE' then
          if not exists (select 1 from bill where id = old.bill_id) then return old; end if;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
      end $$;
      create trigger bill_entry_append_only before update or delete on bill_entry
        for each row execute function keep_bill_entry();
      create trigger bill_entry_no_truncate before truncate on bill_entry
        for each statement execute function keep_bill_entry();
      create function keep_bill() returns trigger language plpgsql as $$
      begin
        if old.demonstration then return old; end if;
        raise exception 'bills are never removed' using errcode = 'insufficient_privilege';
      end $$;
      create trigger bill_kept before delete on bill
        for each row execute function keep_bill();

      create table bill_referral (
        id uuid not null,
        bill_id uuid not null,
        house text,
        committee_id uuid not null,
        role text not null,
        referred_on date not null,
        due_on date,
        status text not null,
        reported_on date,
        report_id uuid,
        recommendation text,
        note text,
        revision integer not null,
        constraint bill_referral_pkey primary key (id),
        constraint bill_referral_bill_fkey foreign key (bill_id)
          references bill (id) on delete cascade,
        constraint bill_referral_committee_fkey foreign key (committee_id)
          references committee (id),
        constraint bill_referral_report_fkey foreign key (report_id)
          references document (id) on delete set null,
        constraint bill_referral_role_check check (role in ('lead', 'opinion')),
        constraint bill_referral_status_check
          check (status in ('open', 'reported', 'discharged')),
        constraint bill_referral_house_check check (house in ('first', 'second', 'joint')),
        constraint bill_referral_report_check
          check ((status = 'open') = (reported_on is null) and due_on >= referred_on
            and reported_on >= referred_on)
      );
      create index bill_referral_bill on bill_referral (bill_id);
      create index bill_referral_committee on bill_referral (committee_id);
      create index bill_referral_report on bill_referral (report_id);

      create table bill_text (
        bill_id uuid not null,
        document_id uuid not null,
        -- Which text it is: as filed, as reported, as passed …
        reading text not null,
        position integer not null,
        constraint bill_text_pkey primary key (bill_id, document_id),
        constraint bill_text_bill_fkey foreign key (bill_id)
          references bill (id) on delete cascade,
        constraint bill_text_document_fkey foreign key (document_id)
          references document (id) on delete cascade
      );
      create index bill_text_document on bill_text (document_id);

      create table bill_amendment (
        id uuid not null,
        bill_id uuid not null,
        n integer not null,
        house text,
        mover_id uuid,
        committee_id uuid,
        mover_text text,
        target text not null,
        text text not null,
        language text not null,
        moved_on date not null,
        fate text not null,
        decided_on date,
        decision jsonb,
        -- Why what was decided was corrected, the last time that it was.
        reason text,
        revision integer not null,
        created_at timestamptz(3) not null,
        constraint bill_amendment_pkey primary key (id),
        constraint bill_amendment_n_key unique (bill_id, n),
        constraint bill_amendment_bill_fkey foreign key (bill_id)
          references bill (id) on delete cascade,
        constraint bill_amendment_mover_fkey foreign key (mover_id)
          references person (id) on delete restrict,
        constraint bill_amendment_committee_fkey foreign key (committee_id)
          references committee (id),
        constraint bill_amendment_one_mover
          check (num_nonnulls(mover_id, committee_id, mover_text) = 1),
        constraint bill_amendment_house_check check (house in ('first', 'second', 'joint')),
        constraint bill_amendment_fate_check check (fate in
          ('pending', 'adopted', 'rejected', 'withdrawn', 'not_moved', 'inadmissible')),
        constraint bill_amendment_decided_check
          check ((fate = 'pending') = (decided_on is null) and decided_on >= moved_on)
      );
      create index bill_amendment_mover on bill_amendment (mover_id);
      create index bill_amendment_committee on bill_amendment (committee_id);

      create table bill_relation (
        bill_id uuid not null,
        other_id uuid not null,
        kind text not null,
        note text,
        created_at timestamptz(3) not null,
        created_by uuid,
        constraint bill_relation_pkey primary key (bill_id, other_id, kind),
        constraint bill_relation_bill_fkey foreign key (bill_id)
          references bill (id) on delete cascade,
        constraint bill_relation_other_fkey foreign key (other_id)
          references bill (id) on delete cascade,
        constraint bill_relation_not_itself check (bill_id <> other_id)
      );
      create index bill_relation_other on bill_relation (other_id);

      -- Search finds bills by their sponsors' names: whoever is renamed, hidden or shown again must
      -- be looked at again there, and the feature of persons knows nothing of bills.
      create function person_changes_bills() returns trigger language plpgsql as $$
      begin
        insert into search_queue (kind, id)
        select 'bill', s.bill_id from bill_sponsor s where s.person_id = new.id order by s.bill_id
        on conflict (kind, id) do update
        set version = nextval('search_queue_version'), enqueued_at = now(), attempts = 0,
            next_attempt_at = now(), last_error = null;
        perform pg_notify('search_queue', '');
        return null;
      end $$;
      create trigger person_changes_bills after update of name, audience, visible_from on person
        for each row when (old.name <> new.name or old.audience <> new.audience
          or old.visible_from <> new.visible_from)
        execute function person_changes_bills();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger person_changes_bills on person;
      drop function person_changes_bills();
      drop table bill_relation;
      drop table bill_amendment;
      drop table bill_text;
      drop table bill_referral;
      drop table bill_entry;
      drop table bill_sponsor;
      drop table bill;
      drop function keep_bill_entry();
      drop function keep_bill();
    `);
  }
}
