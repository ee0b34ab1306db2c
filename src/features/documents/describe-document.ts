import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { describedFacts } from './document-facts.js';
import { DocumentLoader } from './document-loader.js';
import type { DocumentDescription } from './document.entity.js';

export interface DescribeDocumentInput {
  readonly documentId: string;
  /** Refuses the change when the paper is no longer as its editor saw it. */
  readonly requireRevision: (revision: number) => void;
  /** What is absent stays as it is. */
  readonly change: Partial<DocumentDescription>;
}

/** Corrects what is said about a paper; its file, number and address never change. */
@Injectable()
export class DescribeDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentLoader,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: DescribeDocumentInput): Promise<{ revision: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const document = await this.documents.lock(tx, actor, 'describe', input.documentId);
      input.requireRevision(document.revision);
      document.describe(input.change, this.clock.now());
      await tx.manager.save(document);
      tx.ledger.append({
        action: 'document.described',
        kind: 'document',
        recordId: document.id,
        parliament: document.parliament,
        detail: describedFacts(document),
      });
      await tx.search.changed('document', document.id);
      return { revision: document.revision };
    });
  }
}
