import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { visibleWhere } from '../../kernel/audience.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { TextState } from './document-version.entity.js';
import type { DocumentSummary } from './document.views.js';

/** A paper as the clerk who filed it looks after it: has its text arrived? */
export interface FiledPaper extends Pick<
  DocumentSummary,
  'id' | 'type' | 'title' | 'language' | 'number' | 'sharing' | 'visibleFrom' | 'filedAt'
> {
  readonly currentVersion: number;
  readonly textState: TextState;
  readonly textReason: string | null;
}

const LAST_FILED = sql(
  'desk-last-filed',
  `select d.id, d.type, d.title, d.language, d.number, d.sharing, d.visible_from as "visibleFrom",
     d.filed_at as "filedAt", d.current_version as "currentVersion",
     v.text_state as "textState", v.text_reason as "textReason"
   from document d join document_version v on v.document_id = d.id and v.n = d.current_version
   where d.parliament = $2 and ${visibleWhere('d', '$1')}
   order by d.filed_at desc, d.id desc limit $3`,
);

/** What the filing desk shows beside its form. */
@Injectable()
export class FilingDeskQueries {
  constructor(private readonly database: Database) {}

  async lastFiled(actor: Actor, parliament: string, limit: number): Promise<readonly FiledPaper[]> {
    return this.database.rows<FiledPaper>(LAST_FILED, [actor.tokens, parliament, limit]);
  }
}
