/** How many passages of a record are weighed for those that are shown. */
const WEIGHED = 40;
const SHOWN = 3;

/** The hits of one page as JSON, in their order, with the best passages of each. */
export function hitsJson(withPassages: boolean): string {
  return `(select coalesce(json_agg(json_build_object(
      'kind', r.kind, 'id', r.id, 'iri', r.iri, 'parliament', c.parliament, 'type', c.type,
      'language', r.language, 'languages', c.languages, 'date', r.day, 'number', r.number,
      'level', c.level, 'title', r.title, 'stems', ${stems('r.head', 'r.language')},
      'passages', ${withPassages ? passages() : "'[]'::json"}) order by page.place), '[]')
    from page join search_record r on r.no = page.no join search_cell c on c.no = r.cell)`;
}

/** Passages that hold all terms come first, then those that hold the most of them. */
function passages(): string {
  const rank = `ts_rank(p.vector, (select any_term from asked))`;
  const holding = (terms: 'any_term' | 'all_terms', bonus: number) => `(
    select p.*, ${bonus} + ${rank} as rank from search_passage p
    where p.record_no = r.no and p.ordinal > 0 and p.vector @@ (select ${terms} from asked)
    limit ${WEIGHED})`;
  return `(
    select coalesce(json_agg(json_build_object('ordinal', ordinal, 'page', page,
      'anchor', anchor, 'versionId', version_id, 'versionNumber', version_number,
      'language', language, 'ownLength', own_length, 'text', text,
      'stems', ${stems('vector', 'language')}) order by rank desc, ordinal), '[]')
    from (
      select * from (
        select distinct on (ordinal) *
        from (${holding('all_terms', 10)} union all ${holding('any_term', 0)}) either
        order by ordinal, rank desc
      ) once order by rank desc, ordinal limit ${SHOWN}
    ) best)`;
}

/** The words of a text that share a stem with a word of the query: the highlighter has no stemmer. */
function stems(vector: string, language: string): string {
  return `case when (select stems from asked) is null then '[]' else (
    select coalesce(json_agg(word), '[]') from unnest(tsvector_to_array(${vector})) as word
    where left(word, 3) = any((select beginnings from asked)::text[])
      and search_stems(array[word], ${language}) && (select stems from asked)::text[]) end`;
}
