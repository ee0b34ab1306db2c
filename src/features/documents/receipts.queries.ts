import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { readReceiptCode } from './receipt-code.js';

/** All that a receipt proves; nothing of what the paper says or who may read it. */
export interface RegisterEntry {
  readonly documentId: string;
  readonly parliament: string;
  readonly number: string;
  readonly version: number;
  readonly sha256: string;
  readonly filedAt: Date;
}

/**
 * Without an audience on purpose: whoever holds the receipt of a draft must be able to prove it.
 * The code takes the place of the permission, so only these columns may ever be read here.
 */
const BY_CODE = sql(
  'receipt-by-code',
  `select d.id as "documentId", d.parliament, d.number, v.n as version, v.sha256,
     v.filed_at as "filedAt"
   from document d join document_version v on v.document_id = d.id
   where d.id = $1 and v.n = $2 and starts_with(v.sha256, $3)`,
);

/** Whether a receipt tells the truth. */
@Injectable()
export class ReceiptsQueries {
  constructor(private readonly database: Database) {}

  async find(code: string): Promise<RegisterEntry | null> {
    const key = readReceiptCode(code);
    if (!key) return null;
    const { documentId, version, sha256Start } = key;
    return this.database.row<RegisterEntry>(BY_CODE, [documentId, version, sha256Start]);
  }
}
