import pg from 'pg';
import { newId } from '../src/kernel/ids.js';
import { random, wordAt } from './random.js';

/** A word in about 27 % of the papers, and one in about 1 %. */
export const FREQUENT = 'finance';
export const RARE = 'aquifer';

export interface Paper {
  readonly id: string;
  readonly parliament: string;
}

/**
 * Papers of about 120 words in every parliament, one of which holds 30 % of them; each with a file
 * row, a version and its text. Search rows are made by the system itself afterwards.
 */
export async function makePapers(
  url: string,
  parliaments: string[],
  count: number,
): Promise<Paper[]> {
  const next = random();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const papers: Paper[] = [];
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
      papers.push(...batch.map(({ id, parliament }) => ({ id, parliament })));
      await insert(client, batch);
    }
    await client.query('analyze');
  } finally {
    await client.end();
  }
  return papers;
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
