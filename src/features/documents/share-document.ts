import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Sharing } from '../../kernel/audience.js';
import { Clock } from '../../kernel/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { sharingFacts } from './document-facts.js';
import { SharingCheck } from '../parliaments/index.js';
import { DocumentLoader } from './document-loader.js';

export interface ShareDocumentInput {
  readonly documentId: string;
  /** Refuses the change when the paper is no longer as its editor saw it. */
  readonly requireRevision: (revision: number) => void;
  readonly sharing: Sharing;
  /** Null: visible at once. */
  readonly embargoUntil: Date | null;
}

/** Moves a paper up or down the ladder. Who loses it loses it with this very commit. */
@Injectable()
export class ShareDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentLoader,
    private readonly sharing: SharingCheck,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: ShareDocumentInput): Promise<{ revision: number }> {
    const owner = await this.documents.requirePermission(actor, 'share', input.documentId);
    await this.sharing.require(owner, input.sharing);
    return this.unitOfWork.run(actor, async (tx) => {
      const document = await this.documents.lock(tx, actor, 'share', input.documentId);
      input.requireRevision(document.revision);
      const now = this.clock.now();
      // Without an embargo it stays visible since when it was; the past is not rewritten.
      const open = document.visibleFrom <= now ? document.visibleFrom : now;
      document.share(input.sharing, input.embargoUntil ?? open, now);
      await tx.manager.save(document);
      tx.ledger.append({
        action: 'document.shared',
        kind: 'document',
        recordId: document.id,
        parliament: document.parliament,
        detail: sharingFacts(document),
      });
      const { parliament, audience, visibleFrom } = document;
      const { level } = document.sharing;
      await tx.search.audienceChanged('document', document.id, {
        parliament,
        audience,
        visibleFrom,
        level,
      });
      return { revision: document.revision };
    });
  }
}
