import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { notFound } from '../../kernel/errors.js';
import { isId, newId } from '../../kernel/ids.js';
import { isReversed } from '../../kernel/partial-date.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import { LegislativeSession } from './legislative-session.entity.js';
import { LegislativeTerm } from './legislative-term.entity.js';
import type { SessionFacts } from './people.inputs.js';
import { mayEditPeople } from './people.policy.js';
import { outsideTerm } from './term-rules.js';
import { wrong } from './wrong.js';

export interface SaveSessionInput {
  readonly parliament: string;
  readonly termId: string;
  /** Null: a new one. */
  readonly sessionId: string | null;
  readonly requireRevision: ((revision: number) => void) | null;
  readonly facts: SessionFacts;
  readonly idempotency?: Idempotency | null;
}

/** Enters a session of a term, or corrects it. */
@Injectable()
export class SaveSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: SaveSessionInput): Promise<{ readonly id: string }> {
    demand(mayEditPeople(actor, input.parliament));
    const { startsOn, endsOn } = input.facts;
    if (isReversed({ from: startsOn, to: endsOn })) throw wrong('dates_reversed', '/endsOn');
    return this.unitOfWork.once(actor, input.idempotency ?? null, (tx) => this.write(tx, input));
  }

  private async write(tx: Transaction, input: SaveSessionInput): Promise<{ id: string }> {
    const { parliament, termId, sessionId, facts } = input;
    const term = isId(termId)
      ? await tx.manager.findOne(LegislativeTerm, {
          where: { id: termId, parliament },
          // The term's dates must not change while a session is fitted into them.
          lock: { mode: 'pessimistic_write' },
        })
      : null;
    if (!term) throw notFound();
    const outside = outsideTerm(
      { from: facts.startsOn, to: facts.endsOn },
      { from: term.startsOn, to: term.endsOn },
    );
    if (outside) throw wrong('session_outside_term', outside);
    const known = sessionId === null ? null : await this.find(tx, termId, sessionId);
    if (known) input.requireRevision?.(known.revision);
    const now = this.clock.now();
    const id = known?.id ?? newId(now.getTime());
    if (known) {
      await tx.manager.save(Object.assign(known, facts, { revision: known.revision + 1 }));
    } else {
      const made = { revision: 1, createdAt: now };
      await tx.manager.insert(LegislativeSession, { id, parliament, termId, ...facts, ...made });
    }
    const { kind, number, startsOn, endsOn } = facts;
    tx.ledger.append({
      action: known ? 'session.changed' : 'session.created',
      kind: 'session',
      recordId: id,
      parliament,
      detail: { term: termId, kind, number, names: { ...facts.names }, startsOn, endsOn },
    });
    return { id };
  }

  private async find(tx: Transaction, termId: string, id: string): Promise<LegislativeSession> {
    const known = isId(id) ? await tx.manager.findOneBy(LegislativeSession, { id, termId }) : null;
    if (!known) throw notFound();
    return known;
  }
}
