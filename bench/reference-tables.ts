import pg from 'pg';

/** The bare tables that the reference server reads: the same facts, one row each, their indexes. */
export async function makeReferenceTables(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    create table bare as
      select d.id, d.parliament, d.type, d.title, d.number, d.filed_at, p.text,
        to_tsvector('english', d.title || ' ' || p.text) as tsv
      from document d join version_page p on p.version_id = d.id;
    alter table bare add primary key (id);
    create index bare_list on bare (parliament, type, filed_at desc);
    create index bare_tsv on bare using gin (tsv);
    create table bare_write (id uuid primary key, title text not null, body text not null);

    create table bare_bill as
      select b.id, b.parliament, b.number, b.title, b.titles, b.summaries, b.kind, b.subjects,
        b.stage, b.milestone, b.house, b.since, b.changed_at,
        (select jsonb_agg(jsonb_build_object('n', e.n, 'transition', e.transition, 'from',
            e.from_stage, 'to', e.to_stage, 'on', e.happened_on, 'decision', e.decision,
            'reason', e.reason) order by e.n)
          from bill_entry e where e.bill_id = b.id) as steps,
        (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'role', s.role))
          from bill_sponsor s join person p on p.id = s.person_id where s.bill_id = b.id) as sponsors,
        (select jsonb_agg(jsonb_build_object('committee', c.names, 'role', r.role, 'on',
            r.referred_on, 'reported', r.reported_on))
          from bill_referral r join committee c on c.id = r.committee_id
          where r.bill_id = b.id) as referrals,
        (select jsonb_agg(jsonb_build_object('id', d.id, 'reading', t.reading, 'title', d.title))
          from bill_text t join document d on d.id = t.document_id where t.bill_id = b.id) as texts
      from bill b;
    alter table bare_bill add primary key (id);
    create index bare_bill_milestone on bare_bill (milestone, changed_at desc);
    create index bare_bill_board on bare_bill (parliament, milestone, changed_at desc);

    create table bare_person as
      select p.id, p.parliament, p.name, p.sort_key, p.honorific, p.gender, p.birth_date,
        p.other_names, p.biography,
        (select jsonb_agg(jsonb_build_object('role', m.role, 'chamber', m.chamber, 'committee',
            c.names, 'party', y.names, 'held', m.held))
          from membership m left join committee c on c.id = m.committee_id
          left join party y on y.id = m.party_id where m.person_id = p.id) as posts
      from person p;
    alter table bare_person add primary key (id);
    create index bare_person_sorted on bare_person (parliament, sort_key collate "C");

    create table bare_seat as
      select m.id, m.committee_id, m.chamber, p.id as person_id, p.name, m.role, m.held,
        o.names as party, m.constituency
      from membership m join person p on p.id = m.person_id
      left join party o on o.id = m.on_behalf_of;
    create index bare_seat_committee on bare_seat (committee_id);
    create index bare_seat_chamber on bare_seat (chamber);
    analyze;
  `);
  await client.end();
}
