import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Membership } from './membership.entity.js';
import { postFacts } from './people-facts.js';
import { PersonLoader } from './person-loader.js';
import { queuePost } from './queue-post.js';
import { RemovedMembership } from './removed-membership.entity.js';
import { wrong } from './wrong.js';

export interface RemoveMembershipInput {
  readonly membershipId: string;
  readonly requireRevision: (revision: number) => void;
  readonly reason: string;
}

/** Takes out a post that was entered by mistake; one that is over gets its end instead. */
@Injectable()
export class RemoveMembership {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly persons: PersonLoader,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: RemoveMembershipInput): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const { person, membership } = await this.persons.lockMembership(
        tx,
        actor,
        input.membershipId,
      );
      input.requireRevision(membership.revision);
      const reason = input.reason.trim();
      if (reason === '') throw wrong('reason_required', '/reason');
      const { id, sourceKey } = membership;
      const { parliament } = person;
      const facts = membership.facts();
      await tx.manager.delete(Membership, { id });
      await tx.manager.insert(RemovedMembership, {
        id,
        parliament,
        personId: person.id,
        facts,
        sourceKey,
        reason,
        removedAt: this.clock.now(),
        removedBy: actor.accountId,
      });
      tx.ledger.append({
        action: 'membership.removed',
        kind: 'membership',
        recordId: id,
        parliament,
        detail: postFacts(person.id, facts),
      });
      await queuePost(tx, person.id, facts.place);
    });
  }
}
