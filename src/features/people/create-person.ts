import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { audienceOf, type Sharing } from '../../kernel/audience.js';
import { Clock } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { Refusal } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { personIri } from '../../kernel/iri.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import { ParliamentDirectory, SharingCheck } from '../parliaments/index.js';
import { describedFacts, sharingFacts } from './people-facts.js';
import type { PersonFacts } from './people.inputs.js';
import { mayEditPeople } from './people.policy.js';
import { refuseReversedLife } from './person-life.js';
import { Person, factColumns } from './person.entity.js';

export interface CreatePersonInput {
  readonly parliament: string;
  readonly facts: PersonFacts;
  readonly sharing: Sharing;
  /** Nobody outside the owning office sees the person earlier; null: at once. */
  readonly embargoUntil: Date | null;
  readonly idempotency?: Idempotency | null;
  readonly demonstration?: boolean;
}

/** Adds somebody to the directory of a parliament. Two persons may have the same name. */
@Injectable()
export class CreatePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: ParliamentDirectory,
    private readonly sharing: SharingCheck,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: CreatePersonInput): Promise<{ readonly id: string }> {
    const { parliament, facts, sharing } = input;
    demand(mayEditPeople(actor, parliament));
    const { place } = (await this.directory.facts(parliament)) ?? {};
    if (place === undefined) throw new Refusal('unknown_parliament', { parliament });
    await this.sharing.require(parliament, sharing);
    refuseReversedLife(facts);
    return this.unitOfWork.once(actor, input.idempotency ?? null, async (tx) => {
      const now = this.clock.now();
      const id = newId(now.getTime());
      const person = tx.manager.create(Person, {
        id,
        parliament,
        iri: personIri(place, id),
        ...factColumns(facts),
        sourceKey: null,
        sharing,
        audience: audienceOf(parliament, sharing),
        visibleFrom: input.embargoUntil ?? now,
        demonstration: input.demonstration ?? false,
        createdAt: now,
        createdBy: actor.accountId,
        changedAt: now,
        revision: 1,
      });
      await tx.manager.insert(Person, person);
      tx.ledger.append({
        action: 'person.created',
        kind: 'person',
        recordId: id,
        parliament,
        detail: { iri: person.iri, ...describedFacts(person.facts()), ...sharingFacts(person) },
      });
      await tx.search.changed('person', id);
      return { id };
    });
  }
}
