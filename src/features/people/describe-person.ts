import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { committeesOfPerson } from './committees-of-person.js';
import { describedFacts } from './people-facts.js';
import type { PersonFacts } from './people.inputs.js';
import { refuseReversedLife } from './person-life.js';
import { PersonLoader } from './person-loader.js';

export interface DescribePersonInput {
  readonly personId: string;
  /** Refuses the change when the person is no longer as their editor saw them. */
  readonly requireRevision: (revision: number) => void;
  /** What is absent stays as it is. */
  readonly change: Partial<PersonFacts>;
}

/** Corrects what is said of a person. Their address never changes. */
@Injectable()
export class DescribePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly persons: PersonLoader,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: DescribePersonInput): Promise<{ readonly revision: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = await this.persons.lock(tx, actor, input.personId);
      input.requireRevision(person.revision);
      person.describe(input.change, this.clock.now());
      refuseReversedLife(person);
      await tx.manager.save(person);
      tx.ledger.append({
        action: 'person.described',
        kind: 'person',
        recordId: person.id,
        parliament: person.parliament,
        detail: describedFacts(person.facts()),
      });
      await tx.search.changed('person', person.id);
      await tx.search.changedMany('committee', await committeesOfPerson(tx, person.id));
      return { revision: person.revision };
    });
  }
}
