import { Injectable } from '@nestjs/common';
import { visibleWhere, type Sharing } from '../../kernel/audience.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type {
  RecordPlace,
  SearchSource,
  SearchablePage,
  SearchableRecord,
} from '../search/index.js';

const DESCRIBE = sql(
  'document-describe',
  `select d.iri, d.parliament, d.sharing, d.audience, d.visible_from as "visibleFrom", d.type,
     d.language, coalesce(d.document_date, d.filed_at::date)::text as date,
     d.number || coalesce(' · ' || d.official_number, '') as number, d.title, d.subjects, d.people,
     d.changed_at as "updatedAt"
   from document d where d.id = $1`,
);
/** The newest version in each language: an earlier text is kept, but it is not what is in force. */
const PAGES = sql(
  'document-describe-pages',
  `with newest as (
     select distinct on (language) id, n, coalesce(text_language, language) as language
     from document_version where document_id = $1 order by language, n desc
   )
   select p.page, p.text, v.id as "versionId", v.n as "versionNumber",
     coalesce(p.language, v.language) as language
   from newest v join version_page p on p.version_id = v.id
   order by v.n desc, p.ordinal`,
);
const LANGUAGES = sql(
  'document-describe-languages',
  'select distinct language from document_version where document_id = $1 order by language',
);
const VISIBLE = sql(
  'document-visible',
  `select d.id from document d where d.id = any($2::uuid[]) and ${visibleWhere('d', '$1')}`,
);
const IDS = sql(
  'document-ids-after',
  'select id from document where ($1::uuid is null or id > $1) order by id limit $2',
);

type Described = Omit<SearchableRecord, 'kind' | 'id' | 'level' | 'pages'> & {
  readonly sharing: Sharing;
};

/** How a paper describes itself to search. */
@Injectable()
export class DocumentsSearchSource implements SearchSource {
  readonly kind = 'document';

  constructor(private readonly database: Database) {}

  async describe(id: string): Promise<SearchableRecord | null> {
    const row = await this.database.row<Described>(DESCRIBE, [id]);
    if (!row) return null;
    const { sharing, ...described } = row;
    const languages = await this.database.rows<{ language: string }>(LANGUAGES, [id]);
    return {
      ...described,
      kind: this.kind,
      id,
      level: sharing.level,
      languages: languages.map(({ language }) => language),
      pages: await this.database.rows<SearchablePage>(PAGES, [id]),
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

  href(id: string, place: RecordPlace | null): string {
    if (!place?.versionNumber) return `/documents/${id}`;
    const at = place.page === null ? '' : `?page=${place.page}#p${place.page}`;
    return `/documents/${id}/versions/${place.versionNumber}${at}`;
  }
}
