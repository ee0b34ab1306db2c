import { Injectable } from '@nestjs/common';
import { sql } from '../database/sql.js';
import type { Transaction } from '../database/transaction.js';
import type { ProjectedRecord } from './projected-record.js';
import type { RecordKey } from './searchable-record.js';

const PUT_RECORD = sql(
  'search-put-record',
  `insert into search_record (kind, id, cell, visible_from, day, head, words, iri, language, number,
     title, updated_at, beyond, subjects, committees, sponsors)
   select $1, $2,
     search_cell_of($1, $3, $4, $6, $7, $19, $8, extract(year from $9::date)::smallint),
     $5, $9, $10::tsvector
       || array_to_tsvector(search_stems(tsvector_to_array($10::tsvector), $13)),
     $11::tsvector || array_to_tsvector(coalesce((
       select array_agg(distinct stem) from jsonb_to_recordset($17::jsonb)
         as vocabulary (language text, words text[]), unnest(search_stems(words, language)) as stem
     ), '{}')),
     $12, $13, $14, $15, $16, $18, search_labels_of('subject', $20),
     search_labels_of('committee', $21), search_labels_of('sponsor', $22)
   on conflict (kind, id) do update set
     cell = excluded.cell, visible_from = excluded.visible_from, day = excluded.day,
     head = excluded.head, words = excluded.words, iri = excluded.iri,
     language = excluded.language, number = excluded.number, title = excluded.title,
     updated_at = excluded.updated_at, beyond = excluded.beyond, subjects = excluded.subjects,
     committees = excluded.committees, sponsors = excluded.sponsors, projected_at = now()
   returning no`,
);
const CLEAR_PASSAGES = sql(
  'search-clear-passages',
  'delete from search_passage where record_no = $1',
);
const PUT_PASSAGES = sql(
  'search-put-passages',
  `insert into search_passage (record_no, ordinal, page, anchor, version_id, version_number,
     language, own_length, beyond, text, vector)
   select $1, ordinal, page, anchor, version_id, version_number, language, own_length, $2, text,
     vector::tsvector || array_to_tsvector(
       search_stems(tsvector_to_array(vector::tsvector), language))
   from unnest($3::int[], $4::int[], $5::text[], $6::uuid[], $7::int[], $8::text[], $9::int[],
     $10::text[], $11::text[]) as passage (ordinal, page, anchor, version_id, version_number,
     language, own_length, text, vector)`,
);
const REMOVE = sql('search-remove', 'delete from search_record where kind = $1 and id = $2');

/** Passages that are sent in one statement: some megabytes. */
const BATCH = 500;

/**
 * The tables that every engine reads: one row for a record, one for each of its passages. They are
 * always written from the record's current state, so order and repetition do not matter.
 */
@Injectable()
export class SearchProjection {
  async upsert(tx: Transaction, projected: ProjectedRecord): Promise<void> {
    const { record } = projected;
    const [row] = await tx.rows<{ no: string }>(PUT_RECORD, [
      record.kind,
      record.id,
      record.parliament,
      record.audience,
      record.visibleFrom,
      record.level,
      record.type,
      projected.languages,
      record.date,
      projected.head,
      projected.words,
      record.iri,
      record.language,
      record.number,
      record.title,
      record.updatedAt,
      JSON.stringify(projected.vocabularies),
      projected.beyond,
      record.milestone ?? null,
      record.subjects,
      record.committees ?? [],
      record.sponsors ?? [],
    ]);
    await tx.rows(CLEAR_PASSAGES, [row!.no]);
    for (let from = 0; from < projected.passages.length; from += BATCH) {
      const some = projected.passages.slice(from, from + BATCH);
      await tx.rows(PUT_PASSAGES, [
        row!.no,
        projected.beyond,
        some.map(({ ordinal }) => ordinal),
        some.map(({ page }) => page),
        some.map(({ anchor }) => anchor),
        some.map(({ versionId }) => versionId),
        some.map(({ versionNumber }) => versionNumber),
        some.map(({ language }) => language),
        some.map(({ ownLength }) => ownLength),
        some.map(({ text }) => text),
        some.map(({ vector }) => vector),
      ]);
    }
  }

  async remove(tx: Transaction, { kind, id }: RecordKey): Promise<void> {
    await tx.rows(REMOVE, [kind, id]);
  }
}
