import type { z } from 'zod';
import type { FoundRecord, SearchView } from '../../features/search/index.js';
import { markedHtml, withoutMarks } from './marked-html.js';
import type { hitSchema, searchResultSchema } from './search.schema.js';

export function searchBody(view: SearchView): z.input<typeof searchResultSchema> {
  const { hits, total, facets, page, pages, limit, sort, engine, query } = view;
  const counts = (facet: keyof typeof facets) =>
    facets[facet].map(({ value, count }) => ({ value, count }));
  const named = (facet: keyof typeof facets) =>
    facets[facet].map(({ value, count, names }) => ({ value, count, names: { ...names } }));
  return {
    data: hits.map(hitBody),
    total,
    facets: {
      parliament: counts('parliament'),
      kind: counts('kind'),
      type: counts('type'),
      milestone: counts('milestone'),
      subject: counts('subject'),
      committee: named('committee'),
      sponsor: named('sponsor'),
      language: counts('language'),
      year: counts('year'),
      level: counts('level'),
    },
    page,
    pages,
    limit,
    sort,
    engine,
    query: { text: query.text, shortened: query.shortened },
  };
}

function hitBody(hit: FoundRecord): z.input<typeof hitSchema> {
  const { kind, id, iri, title, titleMarked, number, parliament, type, language } = hit;
  const { milestone, languages, date, level, href, passages } = hit;
  return {
    kind,
    id,
    iri,
    title,
    titleHtml: markedHtml(titleMarked),
    number,
    parliament,
    type,
    milestone,
    language,
    languages: [...languages],
    date,
    level,
    href,
    passages: passages.map((passage) => ({
      page: passage.page,
      anchor: passage.anchor,
      version: passage.versionNumber,
      language: passage.language,
      href: passage.href,
      text: withoutMarks(passage.text),
      html: markedHtml(passage.text),
    })),
  };
}
