import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { Refusal, notFound } from '../../kernel/errors.js';
import { isId, newId } from '../../kernel/ids.js';
import { isReversed } from '../../kernel/partial-date.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import { ParliamentDirectory } from '../parliaments/index.js';
import { Party } from './party.entity.js';
import type { PartyFacts } from './people.inputs.js';
import { mayEditPeople } from './people.policy.js';
import { wrong } from './wrong.js';

export interface SavePartyInput {
  readonly parliament: string;
  /** Null: a new one. */
  readonly partyId: string | null;
  readonly requireRevision: ((revision: number) => void) | null;
  readonly facts: PartyFacts;
  readonly idempotency?: Idempotency | null;
}

/** Two clerks who enter the same party at the same moment: one of them is told. */
const ONE_AT_A_TIME = sql(
  'party-lock',
  `select pg_advisory_xact_lock(hashtext('parties'), hashtext($1))`,
);
const SAME_NAME = sql(
  'party-same-name',
  `select n.key as lang from party p, jsonb_each_text(p.names) n
   join jsonb_each_text($3::jsonb) wanted on wanted.key = n.key and lower(wanted.value) = lower(n.value)
   where p.parliament = $1 and p.id <> $2 limit 1`,
);
const ITS_PERSONS = sql(
  'party-persons',
  'select distinct person_id as id from membership where party_id = $1 or on_behalf_of = $1',
);

/** Enters a party or group, or corrects what is said of it. */
@Injectable()
export class SaveParty {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: ParliamentDirectory,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: SavePartyInput): Promise<{ readonly id: string }> {
    const { parliament, facts } = input;
    demand(mayEditPeople(actor, parliament));
    if (!(await this.directory.facts(parliament))) {
      throw new Refusal('unknown_parliament', { parliament });
    }
    if (isReversed({ from: facts.foundedOn, to: facts.dissolvedOn })) {
      throw wrong('dates_reversed', '/dissolvedOn');
    }
    return this.unitOfWork.once(actor, input.idempotency ?? null, (tx) => this.write(tx, input));
  }

  private async write(tx: Transaction, input: SavePartyInput): Promise<{ id: string }> {
    const { parliament, partyId, facts } = input;
    await tx.rows(ONE_AT_A_TIME, [parliament]);
    const known = partyId === null ? null : await this.find(tx, input);
    const now = this.clock.now();
    const id = known?.id ?? newId(now.getTime());
    const [taken] = await tx.rows<{ lang: string }>(SAME_NAME, [
      parliament,
      id,
      JSON.stringify(facts.names),
    ]);
    if (taken) throw wrong('party_name_taken', `/names/${taken.lang}`);
    if (known) {
      await tx.manager.save(Object.assign(known, facts, { revision: known.revision + 1 }));
      const persons = await tx.rows<{ id: string }>(ITS_PERSONS, [id]);
      await tx.search.changedMany(
        'person',
        persons.map((one) => one.id),
      );
    } else {
      const made = { sourceKey: null, revision: 1, createdAt: now };
      await tx.manager.insert(Party, { id, parliament, ...facts, ...made });
    }
    tx.ledger.append({
      action: known ? 'party.changed' : 'party.created',
      kind: 'party',
      recordId: id,
      parliament,
      detail: { names: { ...facts.names }, kind: facts.kind },
    });
    return { id };
  }

  private async find(tx: Transaction, { parliament, partyId, requireRevision }: SavePartyInput) {
    const id = partyId ?? '';
    const known = isId(id) ? await tx.manager.findOneBy(Party, { id, parliament }) : null;
    if (!known) throw notFound();
    requireRevision?.(known.revision);
    return known;
  }
}
