import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { visibleWhere } from '../../kernel/audience.js';
import { Refusal, notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { decodeCursor, pageOf, type Page } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type {
  DocumentSummary,
  DocumentView,
  TextPageView,
  VersionTextView,
  VersionView,
} from './document.views.js';

const SUMMARY = `
  d.id, d.parliament, d.chamber, d.type, d.title, d.language, d.number,
  d.official_number as "officialNumber", d.iri, d.document_date::text as "documentDate",
  d.subjects, d.people, d.demonstration, d.sharing, d.visible_from as "visibleFrom",
  d.filed_at as "filedAt", d.changed_at as "changedAt", d.current_version as "currentVersion",
  d.revision`;

const VERSIONS = `
  select coalesce(jsonb_agg(jsonb_build_object(
      'n', v.n, 'language', v.language, 'sha256', v.sha256, 'size', f.size,
      'mediaType', f.media_type, 'fileName', v.file_name, 'note', v.note,
      'filedAt', v.filed_at, 'textState', v.text_state, 'textReason', v.text_reason,
      'textLanguage', v.text_language, 'textTruncated', v.text_truncated,
      'pageCount', v.page_count) order by v.n desc), '[]')
  from document_version v join file f using (sha256)
  where v.document_id = d.id`;

const BY_ID = sql(
  'document-by-id',
  `select ${SUMMARY}, (${VERSIONS}) as versions
   from document d where d.id = $2 and ${visibleWhere('d', '$1')}`,
);
const ID_OF = sql(
  'document-id-of-iri',
  `select d.id from document d where d.iri = $2 and ${visibleWhere('d', '$1')}`,
);
const PAGES = sql(
  'document-version-text',
  `select ${SUMMARY}, (${VERSIONS} and v.n = $3) as versions,
     (select coalesce(jsonb_agg(jsonb_build_object('ordinal', p.ordinal, 'page', p.page,
         'label', p.label, 'language', p.language, 'text', p.text) order by p.ordinal), '[]')
      from version_page p join document_version v on v.id = p.version_id
      where v.document_id = d.id and v.n = $3 and p.ordinal between $4 and $5) as pages
   from document d where d.id = $2 and ${visibleWhere('d', '$1')}`,
);
/** A list of its own for each filter: PostgreSQL would plan one for all as if none were set. */
const list = (name: string, filter: string) =>
  sql(
    name,
    `select ${SUMMARY} from document d
     where ${visibleWhere('d', '$1')} and ${filter} and (d.filed_at, d.id) < ($4::timestamptz, $5::uuid)
     order by d.filed_at desc, d.id desc limit $6`,
  );
const UNUSED = { parliament: '$2::text is null', type: '$3::text is null' };
const LISTS = {
  all: list('document-list', `${UNUSED.parliament} and ${UNUSED.type}`),
  parliament: list('document-list-parliament', `d.parliament = $2 and ${UNUSED.type}`),
  type: list('document-list-type', `d.type = $3 and ${UNUSED.parliament}`),
  both: list('document-list-both', 'd.parliament = $2 and d.type = $3'),
};
/** Where a list begins: after everything. */
const START = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

export interface DocumentFilter {
  readonly parliament?: string | undefined;
  readonly type?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const ALL_PAGES = 2_147_483_647;

/** Reads of papers: one statement each, already limited to what the actor may see. */
@Injectable()
export class DocumentsQueries {
  constructor(private readonly database: Database) {}

  async byId(actor: Actor, id: string): Promise<DocumentView> {
    const row = isId(id) ? await this.database.row<Row>(BY_ID, [actor.tokens, id]) : null;
    if (!row) throw notFound();
    return { ...row, versions: row.versions.map(versionView) };
  }

  /** The paper at a permanent address. */
  async idOf(actor: Actor, iri: string): Promise<string> {
    const row = await this.database.row<{ id: string }>(ID_OF, [actor.tokens, iri]);
    if (!row) throw notFound();
    return row.id;
  }

  async version(actor: Actor, id: string, n: number): Promise<VersionTextView> {
    return this.versionText(actor, id, n, { from: 1, to: 0 });
  }

  /** The text of a version, or of some of its pages; `from` and `to` count from 1. */
  async versionText(
    actor: Actor,
    id: string,
    n: number,
    slice: { from: number; to: number } = { from: 1, to: ALL_PAGES },
  ): Promise<VersionTextView> {
    const values = [actor.tokens, id, n, slice.from, slice.to];
    const row = isId(id)
      ? await this.database.row<Row & { pages: TextPageView[] }>(PAGES, values)
      : null;
    const { versions, pages, ...document } = row ?? { versions: [] };
    const [version] = versions.map(versionView);
    if (!version || !pages) throw notFound();
    return { document: document as DocumentSummary, version, pages };
  }

  /** The newest first. */
  async list(actor: Actor, filter: DocumentFilter): Promise<Page<DocumentSummary>> {
    const { parliament = null, type = null, cursor, limit } = filter;
    const keys = cursor === undefined ? START : decodeCursor(cursor, 2);
    if (!keys || (cursor !== undefined && !isPlace(keys))) throw new Refusal('malformed_request');
    const values = [actor.tokens, parliament, type, keys[0], keys[1], limit + 1];
    const which = parliament ? (type ? 'both' : 'parliament') : type ? 'type' : 'all';
    const rows = await this.database.rows<DocumentSummary>(LISTS[which], values);
    return pageOf(rows, limit, (row) => [row.filedAt.toISOString(), row.id]);
  }
}

/** A cursor comes from outside: what is no instant and no id would be a fault of PostgreSQL. */
const isPlace = ([filedAt, id]: readonly unknown[]) =>
  typeof filedAt === 'string' &&
  Date.parse(filedAt) > 0 &&
  new Date(filedAt).toISOString() === filedAt &&
  typeof id === 'string' &&
  isId(id);

type Row = DocumentSummary & { readonly versions: readonly (VersionView & { filedAt: string })[] };

/** Instants inside JSON arrive as text. */
const versionView = (version: Row['versions'][number]): VersionView => ({
  ...version,
  filedAt: new Date(version.filedAt),
});
