import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../kernel/actor.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Extraction } from '../../platform/extraction/extraction.js';
import type { ExtractionResult } from '../../platform/extraction/extraction-result.js';
import type { MediaType } from '../../platform/extraction/media-type.js';
import { FileStore } from '../../platform/files/file-store.js';
import type { TextState } from './document-version.entity.js';

interface Waiting {
  readonly documentId: string;
  readonly parliament: string;
  readonly n: number;
  readonly sha256: string;
  readonly mediaType: MediaType;
}

const WAITING = sql(
  'extract-waiting',
  `select v.document_id as "documentId", d.parliament, v.n, v.sha256, f.media_type as "mediaType"
   from document_version v join document d on d.id = v.document_id join file f using (sha256)
   where v.id = $1 and v.text_state = 'pending'`,
);
const SETTLE = sql(
  'extract-settle',
  `update document_version
   set text_state = $2, text_reason = $3, text_language = $4, text_truncated = $5,
       page_count = coalesce($6, page_count)
   where id = $1 and text_state = 'pending' returning id`,
);
const FORGET_PAGES = sql('extract-forget', 'delete from version_page where version_id = $1');
const KEEP_PAGES = sql(
  'extract-keep',
  `insert into version_page (version_id, ordinal, page, label, language, text)
   select $1, * from unnest($2::int[], $3::int[], $4::text[], $5::text[], $6::text[])`,
);

/** The job that follows each filing: reads the text outside this process, then keeps it. */
@Injectable()
export class ExtractText {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly extraction: Extraction,
  ) {}

  /** May run twice for one version: whoever settles it second finds nothing waiting. */
  async execute(versionId: string): Promise<void> {
    const waiting = await this.database.row<Waiting>(WAITING, [versionId]);
    if (!waiting) return;
    const result = await this.files.withLocalCopy(waiting.sha256, (path) =>
      this.extraction.extract(path, waiting.mediaType),
    );
    await this.unitOfWork.run(SYSTEM, (tx) => settle(tx, versionId, waiting, result));
  }
}

async function settle(
  tx: Transaction,
  versionId: string,
  { documentId, parliament, n }: Waiting,
  result: ExtractionResult,
): Promise<void> {
  const state = stateOf(result);
  const reason = result.ok ? null : result.reason;
  const settled = await tx.rows(SETTLE, [
    versionId,
    state,
    reason,
    result.ok ? result.language : null,
    result.ok && result.truncated,
    result.ok ? result.meta.pageCount : null,
  ]);
  if (settled.length === 0) return;
  if (result.ok) {
    const { pages } = result;
    await tx.rows(FORGET_PAGES, [versionId]);
    await tx.rows(KEEP_PAGES, [
      versionId,
      pages.map((_, index) => index + 1),
      pages.map((page) => page.number),
      pages.map((page) => page.label ?? null),
      pages.map((page) => page.language),
      pages.map((page) => page.text),
    ]);
  }
  tx.ledger.append({
    action: `version.text_${state}`,
    kind: 'document',
    recordId: documentId,
    parliament,
    detail: { version: n, versionId, reason, pages: result.ok ? result.pages.length : 0 },
  });
  await tx.search.changed('document', documentId);
}

function stateOf(result: ExtractionResult): TextState {
  if (result.ok) return 'ready';
  return ['ocr_later', 'no_text_layer', 'no_text'].includes(result.reason) ? 'none' : 'failed';
}
