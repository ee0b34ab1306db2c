import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Refusal, notFound } from '../../kernel/errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DocumentLoader } from './document-loader.js';
import { DocumentVersion } from './document-version.entity.js';
import { EXTRACT_TEXT } from './extract-text.job.js';

/** Reads the text of a version once more, after it failed. */
@Injectable()
export class RetryExtraction {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentLoader,
  ) {}

  async execute(actor: Actor, input: { documentId: string; version: number }): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const document = await this.documents.lock(tx, actor, 'retry_extraction', input.documentId);
      const version = await tx.manager.findOneBy(DocumentVersion, {
        documentId: document.id,
        n: input.version,
      });
      if (!version) throw notFound();
      if (version.textState !== 'failed') throw new Refusal('extraction_not_retryable');
      version.textState = 'pending';
      version.textReason = null;
      await tx.manager.save(version);
      tx.ledger.append({
        action: 'version.extraction_retried',
        kind: 'document',
        recordId: document.id,
        parliament: document.parliament,
        detail: { version: version.n, versionId: version.id },
      });
      await tx.jobs.send(EXTRACT_TEXT, { versionId: version.id });
    });
  }
}
