import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import type { Sharing } from '../../kernel/audience.js';
import { Clock } from '../../kernel/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SharingCheck } from '../parliaments/index.js';
import { committeesOfPerson } from './committees-of-person.js';
import { sharingFacts } from './people-facts.js';
import { PersonLoader } from './person-loader.js';

export interface SharePersonInput {
  readonly personId: string;
  /** Refuses the change when the person is no longer as their editor saw them. */
  readonly requireRevision: (revision: number) => void;
  readonly sharing: Sharing;
  /** Null: visible at once. */
  readonly embargoUntil: Date | null;
}

/** Moves a person up or down the ladder, and their posts with them, with this very commit. */
@Injectable()
export class SharePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly persons: PersonLoader,
    private readonly sharing: SharingCheck,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: SharePersonInput): Promise<{ readonly revision: number }> {
    const owner = await this.persons.requirePermission(actor, input.personId);
    await this.sharing.require(owner, input.sharing);
    return this.unitOfWork.run(actor, async (tx) => {
      const person = await this.persons.lock(tx, actor, input.personId);
      input.requireRevision(person.revision);
      const now = this.clock.now();
      // Without an embargo they stay visible since when they were; the past is not rewritten.
      const open = person.visibleFrom <= now ? person.visibleFrom : now;
      person.share(input.sharing, input.embargoUntil ?? open, now);
      await tx.manager.save(person);
      tx.ledger.append({
        action: 'person.shared',
        kind: 'person',
        recordId: person.id,
        parliament: person.parliament,
        detail: sharingFacts(person),
      });
      const { parliament, audience, visibleFrom } = person;
      const { level } = person.sharing;
      const guard = { parliament, audience, visibleFrom, level };
      await tx.search.audienceChanged('person', person.id, guard);
      // A committee's search record is public and names its public members: it is taken away until
      // it was made anew, or a search for the name would tell until then that they sit there.
      const committees = await committeesOfPerson(tx, person.id);
      if (committees.length > 0) await tx.search.removed('committee', committees);
      await tx.search.sponsorShared(person.id);
      return { revision: person.revision };
    });
  }
}
