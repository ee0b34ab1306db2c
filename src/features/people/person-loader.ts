import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { isVisible } from '../../kernel/audience.js';
import { Clock } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Membership } from './membership.entity.js';
import { mayEditPeople } from './people.policy.js';
import { Person } from './person.entity.js';

type Guarded = Pick<Person, 'parliament' | 'audience' | 'visibleFrom'>;

const GUARD = sql(
  'person-guard',
  'select parliament, audience, visible_from as "visibleFrom" from person where id = $1',
);

/** Finds the person that somebody wants to change: absent and hidden are the same answer. */
@Injectable()
export class PersonLoader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Asked before what reads by itself; asked again under the lock. Answers in whose directory the
   * person stands, which never changes.
   */
  async requirePermission(actor: Actor, id: string): Promise<string> {
    const found = isId(id) ? await this.database.row<Guarded>(GUARD, [id]) : null;
    return this.check(actor, found).parliament;
  }

  async lock(tx: Transaction, actor: Actor, id: string): Promise<Person> {
    const person = isId(id)
      ? await tx.manager.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } })
      : null;
    return this.check(actor, person);
  }

  private check<T extends Guarded>(actor: Actor, found: T | null): T {
    const seen =
      found && (actor.kind === 'system' || isVisible(found, actor.tokens, this.clock.now()));
    if (!seen) throw notFound();
    demand(mayEditPeople(actor, found.parliament));
    return found;
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
