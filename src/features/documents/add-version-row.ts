import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/ids.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { DocumentVersion } from './document-version.entity.js';
import type { Document } from './document.entity.js';
import { EXTRACT_TEXT } from './extract-text.job.js';
import type { CheckedFile } from './received-file.js';

const KEEP_FILE = sql(
  'file-keep',
  'insert into file (sha256, size, media_type) values ($1, $2, $3) on conflict do nothing',
);

interface NewVersion {
  readonly n: number;
  readonly file: CheckedFile;
  readonly note: string | null;
  readonly now: Date;
  readonly language: string;
}

/** Everything that a version brings with it, in the transaction of the filing. */
export async function addVersion(
  tx: Transaction,
  actor: Actor,
  document: Document,
  { n, file, note, now, language }: NewVersion,
): Promise<void> {
  const { upload, mediaType, name, pageCount } = file;
  await tx.rows(KEEP_FILE, [upload.sha256, upload.size, mediaType]);
  const id = newId(now.getTime());
  await tx.manager.insert(DocumentVersion, {
    id,
    documentId: document.id,
    n,
    language,
    sha256: upload.sha256,
    fileName: name,
    note,
    filedAt: now,
    filedBy: actor.accountId,
    textState: 'pending',
    pageCount,
  });
  tx.ledger.append({
    action: 'version.filed',
    kind: 'document',
    recordId: document.id,
    parliament: document.parliament,
    detail: { version: n, versionId: id, sha256: upload.sha256, size: upload.size, mediaType },
  });
  await tx.search.changed('document', document.id);
  await tx.jobs.send(EXTRACT_TEXT, { versionId: id });
}
