import pg from 'pg';
import { newId } from '../src/kernel/ids.js';

/** A word in about 27 % of the papers, and one in about 1 %. */
export const FREQUENT = 'finance';
export const RARE = 'aquifer';

const SEED = 42;
/** mulberry32: the same papers in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = 'ba ke mo ra ti su ne lo wa di pe ka ju mi to fe'.split(' ');
/** 4,096 invented words; low numbers are frequent, as in every language. */
function wordAt(index: number): string {
  const parts = [index % 16, (index >> 4) % 16, (index >> 8) % 16];
  return parts.map((part) => SYLLABLES[part]).join('');
}

export interface BenchData {
  readonly ids: readonly string[];
}

/**
 * Papers of about 120 words in every parliament, one of which holds 30 % of them; each with a file
 * row, a version and its text. Search rows are made by the system itself afterwards.
 */
export async function makePapers(
  url: string,
  parliaments: string[],
  count: number,
): Promise<BenchData> {
  const next = random(SEED);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ids: string[] = [];
  try {
    await client.query(
      `insert into file (sha256, size, media_type) values (repeat('0', 64), 1, 'text/plain')
       on conflict do nothing`,
    );
    for (let from = 0; from < count; from += 1000) {
      const batch = Array.from({ length: Math.min(1000, count - from) }, (_, index) => {
        const n = from + index;
        const parliament = next() < 0.3 ? 'ke' : parliaments[n % parliaments.length]!;
        const words = Array.from({ length: 120 }, () => wordAt(Math.floor(4096 * next() ** 3)));
        if (next() < 0.27) words[Math.floor(next() * 120)] = FREQUENT;
        if (next() < 0.01) words[Math.floor(next() * 120)] = RARE;
        return { id: newId(), parliament, n: n + 1, text: words.join(' ') };
      });
      ids.push(...batch.map(({ id }) => id));
      await insert(client, batch);
    }
    await client.query('analyze');
  } finally {
    await client.end();
  }
  return { ids };
}

async function insert(
  client: pg.Client,
  batch: { id: string; parliament: string; n: number; text: string }[],
): Promise<void> {
  const values = [
    batch.map(({ id }) => id),
    batch.map(({ parliament }) => parliament),
    batch.map(({ n }) => n),
    batch.map(({ text }) => text),
  ];
  await client.query(
    `with paper as (
       select * from unnest($1::uuid[], $2::text[], $3::int[], $4::text[])
         as paper (id, parliament, n, text)
     ), filed as (
       insert into document (id, parliament, type, title, language, book, register_year,
         register_number, number, iri, subjects, sharing, audience, visible_from, filed_at,
         changed_at)
       select id, parliament, (array['bill', 'hansard', 'order_paper', 'notice'])[1 + n % 4],
         'Paper ' || n || ' on ' || split_part(text, ' ', 1), 'en', 'bench', 2026, n,
         'BENCH/' || n, '/akn/bench/' || n, array[split_part(text, ' ', 2)],
         '{"level": "public"}', '{public}', now(), now() - interval '1 minute' * n, now()
       from paper
     ), version as (
       insert into document_version (id, document_id, n, language, sha256, file_name, filed_at,
         text_state, page_count)
       select id, id, 1, 'en', repeat('0', 64), 'paper.txt', now(), 'ready', 1 from paper
     )
     insert into version_page (version_id, ordinal, page, text) select id, 1, 1, text from paper`,
    values,
  );
}

/** The bare table that the reference server reads: the same facts, one row, two indexes. */
export async function makeReferenceTable(url: string): Promise<void> {
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
    analyze bare;
  `);
  await client.end();
}
