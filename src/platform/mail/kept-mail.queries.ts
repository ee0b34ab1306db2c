import { Injectable } from '@nestjs/common';
import { DEFAULT_LIMIT, decodeCursor, pageOf, type Page } from '../../kernel/page.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';

export interface KeptMailView {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly createdAt: Date;
}

const LIST = sql(
  'mail-kept-list',
  `select id, recipient, subject, body, created_at as "createdAt" from kept_mail
   where $1::timestamptz is null or (created_at, id) < ($1, $2::uuid)
   order by created_at desc, id desc limit $3`,
);

@Injectable()
export class KeptMailQueries {
  constructor(private readonly database: Database) {}

  async list(cursor: string | null = null, limit = DEFAULT_LIMIT): Promise<Page<KeptMailView>> {
    const [at, id] = (cursor && decodeCursor(cursor, 2)) || [null, null];
    const rows = await this.database.rows<KeptMailView>(LIST, [at, id, limit + 1]);
    return pageOf(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
  }
}
