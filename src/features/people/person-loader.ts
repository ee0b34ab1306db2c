import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { isVisible } from '../../kernel/audience.js';
import { Clock } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Membership } from './membership.entity.js';
import { mayEditPeople } from './people.policy.js';
import { Person } from './person.entity.js';

/** Finds the person that somebody wants to change: absent and hidden are the same answer. */
@Injectable()
export class PersonLoader {
  constructor(private readonly clock: Clock) {}

  async lock(tx: Transaction, actor: Actor, id: string): Promise<Person> {
    const person = isId(id)
      ? await tx.manager.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
    const seen =
      person && (actor.kind === 'system' || isVisible(person, actor.tokens, this.clock.now()));
    if (!seen) throw notFound();
    demand(mayEditPeople(actor, person.parliament));
    return person;
  }

  /** A post with its person; whose post it is never changes, so the person can be locked first. */
  async lockMembership(
    tx: Transaction,
    actor: Actor,
    id: string,
  ): Promise<{ person: Person; membership: Membership }> {
    const found = isId(id) ? await tx.manager.findOneBy(Membership, { id }) : null;
    if (!found) throw notFound();
    const person = await this.lock(tx, actor, found.personId);
    // Read again: another change may have come in between.
    const membership = await tx.manager.findOneBy(Membership, { id });
    if (!membership) throw notFound();
    return { person, membership };
  }
}
