import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MembershipCheck } from './membership-check.js';
import { postColumns } from './membership.entity.js';
import { postFacts } from './people-facts.js';
import type { MembershipFacts } from './people.inputs.js';
import { PersonLoader } from './person-loader.js';
import { queuePost } from './queue-post.js';

export interface ChangeMembershipInput {
  readonly membershipId: string;
  readonly requireRevision: (revision: number) => void;
  /** What is absent stays as it is. A post in another place is another post. */
  readonly change: Partial<Omit<MembershipFacts, 'place'>>;
}

/** Corrects a post, or ends it. */
@Injectable()
export class ChangeMembership {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly persons: PersonLoader,
    private readonly check: MembershipCheck,
  ) {}

  async execute(
    actor: Actor,
    input: ChangeMembershipInput,
  ): Promise<{ readonly revision: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { person, membership } = await this.persons.lockMembership(
        tx,
        actor,
        input.membershipId,
      );
      input.requireRevision(membership.revision);
      const before = membership.facts();
      const facts = { ...before, ...input.change, place: before.place };
      const held = await this.check.require(tx, person, membership.id, facts);
      const revision = membership.revision + 1;
      Object.assign(membership, postColumns(facts), { held, revision });
      await tx.manager.save(membership);
      tx.ledger.append({
        action: 'membership.changed',
        kind: 'membership',
        recordId: membership.id,
        parliament: person.parliament,
        detail: postFacts(person.id, facts),
      });
      await queuePost(tx, person.id, facts.place);
      return { revision };
    });
  }
}
