/** How many passages of a record are weighed for those that are shown. */
const WEIGHED = 40;
const SHOWN = 3;

/**
 * The best passages of each record of the page: those that hold all terms come first, then those
 * that hold the most of them.
 */
export function shownPassages(): string {
  const rank = `ts_rank(p.vector, (select any_term from asked))`;
  const holding = (terms: 'any_term' | 'all_terms', bonus: number) => `(
    select p.*, ${bonus} + ${rank} as rank from search_passage p
    where p.record_no = page.no and p.ordinal > 0 and p.vector @@ (select ${terms} from asked)
    limit ${WEIGHED})`;
  return `
    select best.* from page, lateral (
      select * from (
        select distinct on (ordinal) *
        from (${holding('all_terms', 10)} union all ${holding('any_term', 0)}) either
        order by ordinal, rank desc
      ) once order by rank desc, ordinal limit ${SHOWN}
    ) best`;
}

/** The words of the page that begin like a word of the query, each once: few have to be stemmed. */
export function likelyWords(withPassages: boolean): string {
  const titles = `select r.head as vector, r.language from page join search_record r on r.no = page.no`;
  return `
    select distinct word, language
    from (${titles} ${withPassages ? 'union all select vector, language from shown' : ''}) texts,
      unnest(tsvector_to_array(vector)) as word
    where left(word, 3) = any((select beginnings from asked)::text[])`;
}

/** Those of them that share a stem with a word of the query: the highlighter has no stemmer. */
export const STEMS_JSON = `(
  select coalesce(json_agg(json_build_array(language, word)), '[]') from likely
  where search_stems(array[word], language) && (select stems from asked)::text[])`;

/** The values behind the short numbers of a record, in the order in which they became known. */
const labels = (column: string) => `(
    select coalesce(json_agg(value order by no), '[]') from search_label where no = any(r.${column}))`;

/** The hits of one page as JSON, in their order. */
export const HITS_JSON = `(
  select coalesce(json_agg(json_build_object(
    'no', r.no, 'kind', r.kind, 'id', r.id, 'iri', r.iri, 'parliament', c.parliament,
    'type', c.type, 'milestone', c.milestone, 'language', r.language, 'languages', c.languages,
    'date', r.day, 'number', r.number, 'level', c.level, 'title', r.title,
    'subjects', ${labels('subjects')}, 'committees', ${labels('committees')},
    'sponsors', ${labels('sponsors')}) order by page.place), '[]')
  from page join search_record r on r.no = page.no join search_cell c on c.no = r.cell)`;

export const PASSAGES_JSON = `(
  select coalesce(json_agg(json_build_object(
    'of', record_no, 'ordinal', ordinal, 'page', page, 'anchor', anchor, 'versionId', version_id,
    'versionNumber', version_number, 'language', language, 'ownLength', own_length,
    'text', text) order by rank desc, ordinal), '[]')
  from shown)`;
