import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Refusal } from '../../kernel/errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mayReindex } from './search.policy.js';
import { SearchSources } from './search-sources.js';

const SLICE = 1_000;

/**
 * Puts every record of one kind, or of all, into the queue. Search goes on meanwhile with what it
 * knows; records that are gone leave it.
 */
@Injectable()
export class Reindex {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: SearchSources,
  ) {}

  /** Answers how many records were queued. */
  async execute(
    actor: Actor,
    input: { readonly kind?: string; readonly onProgress?: (queued: number) => void } = {},
  ): Promise<number> {
    if (!mayReindex(actor).allowed) throw new Refusal('forbidden');
    const kinds = input.kind === undefined ? this.sources.kinds : [input.kind];
    let queued = 0;
    for (const kind of kinds) {
      const source = this.sources.of(kind);
      if (!source) throw new Refusal('not_found');
      await this.unitOfWork.run(actor, (tx) => tx.search.everythingKnown(kind));
      let after: string | null = null;
      for (;;) {
        const ids: readonly string[] = await source.idsAfter(after, SLICE);
        if (ids.length === 0) break;
        await this.unitOfWork.run(actor, (tx) => tx.search.changedMany(kind, ids));
        queued += ids.length;
        after = ids.at(-1)!;
        input.onProgress?.(queued);
      }
    }
    return queued;
  }
}
