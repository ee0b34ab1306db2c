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
import { LegislativeTerm } from './legislative-term.entity.js';
import type { TermFacts } from './people.inputs.js';
import { mayEditPeople } from './people.policy.js';
import { TermChange } from './term-change.js';
import { termsOverlap } from './term-rules.js';
import { wrong } from './wrong.js';

export interface SaveTermInput {
  readonly parliament: string;
  /** Null: a new one. */
  readonly termId: string | null;
  readonly requireRevision: ((revision: number) => void) | null;
  readonly facts: TermFacts;
  readonly idempotency?: Idempotency | null;
}

/** Posts build on terms: while one is changed, no post that names one may be entered. */
const TERMS_CHANGE = sql(
  'term-lock',
  `select pg_advisory_xact_lock(hashtext('legislative-terms'), hashtext($1))`,
);

/** Enters a legislative term, or corrects it; the posts that last as long as it does follow. */
@Injectable()
export class SaveTerm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: ParliamentDirectory,
    private readonly change: TermChange,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: SaveTermInput): Promise<{ readonly id: string }> {
    const { parliament, facts } = input;
    demand(mayEditPeople(actor, parliament));
    const known = await this.directory.facts(parliament);
    if (!known) throw new Refusal('unknown_parliament', { parliament });
    const { chamber } = facts;
    if (chamber !== null && !known.chambers.some(({ code }) => code === chamber)) {
      throw wrong('unknown_chamber', '/chamber', { chamber });
    }
    if (isReversed({ from: facts.startsOn, to: facts.endsOn })) {
      throw wrong('dates_reversed', '/endsOn');
    }
    return this.unitOfWork.once(actor, input.idempotency ?? null, (tx) => this.write(tx, input));
  }

  private async write(tx: Transaction, input: SaveTermInput): Promise<{ id: string }> {
    const { parliament, termId, facts } = input;
    await tx.rows(TERMS_CHANGE, [parliament]);
    const all = await tx.manager.findBy(LegislativeTerm, { parliament });
    const term = termId === null ? null : all.find(({ id }) => isId(termId) && id === termId);
    if (term === undefined) throw notFound();
    if (term) input.requireRevision?.(term.revision);
    refuseBeside(
      facts,
      all.filter((other) => other !== term && other.chamber === facts.chamber),
    );
    const now = this.clock.now();
    const id = term?.id ?? newId(now.getTime());
    if (term) {
      Object.assign(term, facts, { revision: term.revision + 1 });
      await tx.manager.save(term);
      await this.change.follow(tx, term);
    } else {
      const made = { sourceKey: null, revision: 1, createdAt: now };
      await tx.manager.insert(LegislativeTerm, { id, parliament, ...facts, ...made });
    }
    const { chamber, number, startsOn, endsOn } = facts;
    tx.ledger.append({
      action: term ? 'term.changed' : 'term.created',
      kind: 'term',
      recordId: id,
      parliament,
      detail: { chamber, number, names: { ...facts.names }, startsOn, endsOn },
    });
    return { id };
  }
}

function refuseBeside(facts: TermFacts, others: readonly LegislativeTerm[]): void {
  if (facts.number !== null && others.some(({ number }) => number === facts.number)) {
    throw wrong('term_number_taken', '/number');
  }
  const period = { from: facts.startsOn, to: facts.endsOn };
  const clash = others.some(({ startsOn, endsOn }) =>
    termsOverlap(period, { from: startsOn, to: endsOn }),
  );
  if (clash) throw wrong('terms_overlap', '/startsOn');
}
