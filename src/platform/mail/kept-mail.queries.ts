import { Injectable } from '@nestjs/common';
import { Refusal } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { DEFAULT_LIMIT, decodeCursor, pageOf, type Page } from '../../kernel/page.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';

export const KEPT_FOR_DAYS = 30;

export interface KeptMailView {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly createdAt: Date;
}

/** Ids begin with the time at which the mail was written. */
const LIST = sql(
  'mail-kept-list',
  `select id, recipient, subject, body, created_at as "createdAt" from kept_mail
   where $1::uuid is null or id < $1 order by id desc limit $2`,
);

@Injectable()
export class KeptMailQueries {
  constructor(private readonly database: Database) {}

  async list(cursor: string | null = null, limit = DEFAULT_LIMIT): Promise<Page<KeptMailView>> {
    const before = cursor === null ? null : idIn(cursor);
    const rows = await this.database.rows<KeptMailView>(LIST, [before, limit + 1]);
    return pageOf(rows, limit, (row) => [row.id]);
  }
}

function idIn(cursor: string): string {
  const [id] = decodeCursor(cursor, 1) ?? [];
  if (typeof id !== 'string' || !isId(id)) throw new Refusal('malformed_request');
  return id;
}
