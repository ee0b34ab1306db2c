import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import { MembershipCheck } from './membership-check.js';
import { Membership, postColumns } from './membership.entity.js';
import { postFacts } from './people-facts.js';
import type { MembershipFacts } from './people.inputs.js';
import { PersonLoader } from './person-loader.js';
import { queuePost } from './queue-post.js';

export interface AddMembershipInput {
  readonly personId: string;
  readonly facts: MembershipFacts;
  readonly idempotency?: Idempotency | null;
}

/** Gives somebody a post. Two clerks who do so at the same moment take turns at the person. */
@Injectable()
export class AddMembership {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly persons: PersonLoader,
    private readonly check: MembershipCheck,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: AddMembershipInput): Promise<{ readonly id: string }> {
    const { facts } = input;
    return this.unitOfWork.once(actor, input.idempotency ?? null, async (tx) => {
      const person = await this.persons.lock(tx, actor, input.personId);
      const { parliament } = person;
      const now = this.clock.now();
      const id = newId(now.getTime());
      const held = await this.check.require(tx, person, id, facts);
      await tx.manager.insert(Membership, {
        id,
        parliament,
        personId: person.id,
        ...postColumns(facts),
        held,
        sourceKey: null,
        revision: 1,
        createdAt: now,
      });
      tx.ledger.append({
        action: 'membership.added',
        kind: 'membership',
        recordId: id,
        parliament,
        detail: postFacts(person.id, facts),
      });
      await queuePost(tx, person.id, facts.place);
      return { id };
    });
  }
}
