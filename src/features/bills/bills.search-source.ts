import { Injectable } from '@nestjs/common';
import { visibleWhere, type Sharing } from '../../kernel/audience.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { SearchSource, SearchablePage, SearchableRecord } from '../search/index.js';
import type { Texts } from './bills.views.js';
import { EVERY_READER_SEES } from './known-sponsors.js';

const DESCRIBE = sql(
  'bill-describe',
  `select b.iri, b.parliament, b.sharing, b.audience, b.visible_from as "visibleFrom",
     b.kind as type, b.language, b.since::text as date, b.title, b.titles, b.summaries,
     b.number || coalesce(' · ' || b.official_number, '') as number, b.subjects, b.milestone,
     b.changed_at as "updatedAt", coalesce(s.people, '{}') as people,
     coalesce(s.sponsors, '{}') as sponsors,
     array(select distinct r.committee_id::text from bill_referral r where r.bill_id = b.id
       order by 1) as committees
   from bill b left join lateral (
     select array_agg(p.name order by s.position) as people,
       array_agg(p.id::text order by s.position) as sponsors
     from bill_sponsor s join person p on p.id = s.person_id
     where s.bill_id = b.id and ${EVERY_READER_SEES}
   ) s on true
   where b.id = $1`,
);
const VISIBLE = sql(
  'bill-visible',
  `select b.id from bill b where b.id = any($2::uuid[]) and ${visibleWhere('b', '$1')}`,
);
const IDS = sql(
  'bill-ids-after',
  'select id from bill where ($1::uuid is null or id > $1) order by id limit $2',
);

type Described = Omit<SearchableRecord, 'kind' | 'id' | 'level' | 'pages'> & {
  readonly sharing: Sharing;
  readonly titles: Texts;
  readonly summaries: Texts;
};

/** How a bill describes itself to search. */
@Injectable()
export class BillsSearchSource implements SearchSource {
  readonly kind = 'bill';

  constructor(private readonly database: Database) {}

  async describe(id: string): Promise<SearchableRecord | null> {
    const row = await this.database.row<Described>(DESCRIBE, [id]);
    if (!row) return null;
    const { sharing, titles, summaries, ...described } = row;
    const languages = new Set([row.language, ...Object.keys(titles), ...Object.keys(summaries)]);
    return {
      ...described,
      kind: this.kind,
      id,
      level: sharing.level,
      languages: [...languages].filter((tag) => tag !== null).sort(),
      pages: [...pagesOf(titles), ...pagesOf(summaries)],
    };
  }

  async visibleIds(
    tokens: readonly string[],
    ids: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const rows = await this.database.rows<{ id: string }>(VISIBLE, [tokens, ids]);
    return new Set(rows.map(({ id }) => id));
  }

  async idsAfter(after: string | null, limit: number): Promise<readonly string[]> {
    const rows = await this.database.rows<{ id: string }>(IDS, [after, limit]);
    return rows.map(({ id }) => id);
  }

  href(id: string): string {
    return `/bills/${id}`;
  }
}

/** Titles and summaries in further languages, each in the words of its own. */
const pagesOf = (texts: Texts): SearchablePage[] =>
  Object.entries(texts).map(([language, text]) => ({
    page: null,
    text,
    versionId: null,
    versionNumber: null,
    language,
  }));
