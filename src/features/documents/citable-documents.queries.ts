import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { visibleWhere } from '../../kernel/audience.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { DocumentSummary } from './document.views.js';

export type CitableDocument = Pick<
  DocumentSummary,
  'id' | 'type' | 'title' | 'language' | 'number' | 'filedAt'
>;

const COLUMNS = `d.id, d.type, d.title, d.language, d.number, d.filed_at as "filedAt"`;

const NEWEST = sql(
  'citable-newest',
  `select ${COLUMNS} from document d
   where d.parliament = $2 and d.type = any($3::text[]) and ${visibleWhere('d', '$1')}
   order by d.filed_at desc, d.id desc limit $4`,
);
const BY_NUMBERS = sql(
  'citable-by-numbers',
  `select ${COLUMNS} from document d
   where d.parliament = $2 and ${visibleWhere('d', '$1')}
     and (d.number = any($3::text[]) or d.id::text = any($4::text[]))`,
);

/** Papers to choose from where another record cites some. */
@Injectable()
export class CitableDocuments {
  constructor(private readonly database: Database) {}

  /** Of these types, the newest first. */
  async newest(
    actor: Actor,
    parliament: string,
    types: readonly string[],
    limit: number,
  ): Promise<readonly CitableDocument[]> {
    return this.database.rows<CitableDocument>(NEWEST, [actor.tokens, parliament, types, limit]);
  }

  /** Those with one of these registry numbers, as printed, or these ids. */
  async named(
    actor: Actor,
    parliament: string,
    { numbers, ids }: { numbers: readonly string[]; ids: readonly string[] },
  ): Promise<readonly CitableDocument[]> {
    if (numbers.length + ids.length === 0) return [];
    const values = [actor.tokens, parliament, numbers.map((one) => one.toUpperCase()), ids];
    return this.database.rows<CitableDocument>(BY_NUMBERS, values);
  }
}
