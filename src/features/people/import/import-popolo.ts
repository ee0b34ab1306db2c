import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { In } from 'typeorm';
import type { Actor } from '../../../kernel/actor.js';
import { Clock } from '../../../kernel/clock.js';
import { demand } from '../../../kernel/demand.js';
import { Refusal } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { canonicalLanguage } from '../../../kernel/language.js';
import { sql } from '../../../platform/database/sql.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ParliamentDirectory, type ParliamentFacts } from '../../parliaments/index.js';
import { LegislativeTerm } from '../legislative-term.entity.js';
import { mayEditPeople } from '../people.policy.js';
import { TermChange } from '../term-change.js';
import { wrong } from '../wrong.js';
import type { ImportScope } from './import-scope.js';
import { loadKnown } from './load-known.js';
import { planImport } from './plan-import.js';
import type { ImportPlan, Planned } from './planned.js';
import { countRows, type PopoloReport } from './popolo-report.js';
import { readPopolo, type PopoloFile } from './read-popolo.js';
import { writePlan } from './write-plan.js';

export interface ImportPopoloInput {
  readonly parliament: string;
  /** Where the legislature of the file meets; null: the only chamber that works, or by its name. */
  readonly chamber: string | null;
  readonly text: string;
  /** False: only report. */
  readonly commit: boolean;
  /** Import the rest where rows are refused; otherwise nothing is imported then. */
  readonly skipRefused?: boolean;
  /** Of names and texts that do not say theirs; null: the first that the parliament works in. */
  readonly language?: string | null;
  readonly progress?: (done: number, all: number) => void;
}

/** Whoever is found by something that changed, and the committees that name them. */
const TOUCHED_PERSONS = sql(
  'popolo-touched-persons',
  `select distinct person_id as id from membership
   where party_id = any($1::uuid[]) or on_behalf_of = any($1::uuid[])`,
);
const TOUCHED_COMMITTEES = sql(
  'popolo-touched-committees',
  `select distinct committee_id as id from membership
   where committee_id is not null and (person_id = any($1::uuid[]) or id = any($2::uuid[]))`,
);

/** Brings in a file in the Popolo format: all of it or nothing, and nothing twice. */
@Injectable()
export class ImportPopolo {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: ParliamentDirectory,
    private readonly terms: TermChange,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: ImportPopoloInput): Promise<PopoloReport> {
    const { parliament, text } = input;
    demand(mayEditPeople(actor, parliament));
    const facts = await this.directory.facts(parliament);
    if (!facts) throw new Refusal('unknown_parliament', { parliament });
    const scope = scopeOf(facts, input);
    const reading = readPopolo(text);
    if (reading.fault) {
      const { fault } = reading;
      return { committed: false, fault, rows: [], counts: countRows([]), leftOut: {} };
    }
    return this.unitOfWork.run(actor, (tx) =>
      this.take(tx, actor, { input, scope, file: reading.file, place: facts.place }),
    );
  }

  private async take(
    tx: Transaction,
    actor: Actor,
    given: { input: ImportPopoloInput; scope: ImportScope; file: PopoloFile; place: string },
  ): Promise<PopoloReport> {
    const { input, scope, file, place } = given;
    const now = this.clock.now();
    const makeId = () => newId(now.getTime());
    const known = await loadKnown(tx, scope.parliament);
    const { plan, rows, leftOut } = planImport(file, scope, known, makeId);
    const report = { fault: null, rows, counts: countRows(rows), leftOut };
    const refused = rows.some(({ state }) => state === 'refused');
    if (!input.commit || (refused && !input.skipRefused)) return { committed: false, ...report };
    if (Object.values(plan).every((records: readonly unknown[]) => records.length === 0)) {
      return { committed: true, ...report };
    }
    const { parliament } = scope;
    const context = { parliament, place, now, accountId: actor.accountId };
    await writePlan(tx, plan, context, input.progress ?? (() => undefined));
    await this.followTerms(tx, plan);
    await this.queue(tx, plan);
    tx.ledger.append({
      action: 'people.imported',
      kind: 'import',
      recordId: makeId(),
      parliament,
      detail: { sourceSha256: sha256Of(input.text), ...ledgerFacts(plan) },
    });
    return { committed: true, ...report };
  }

  private async followTerms(tx: Transaction, plan: ImportPlan): Promise<void> {
    const changed = plan.terms.filter(({ state }) => state === 'changed').map(({ id }) => id);
    if (changed.length === 0) return;
    for (const term of await tx.manager.findBy(LegislativeTerm, { id: In(changed) })) {
      await this.terms.fit(tx, term);
    }
  }

  private async queue(tx: Transaction, plan: ImportPlan): Promise<void> {
    const renamed = plan.parties.filter(({ state }) => state === 'changed').map(({ id }) => id);
    const members = await tx.rows<{ id: string }>(TOUCHED_PERSONS, [renamed]);
    const described = plan.persons.map(({ id }) => id);
    const holders = plan.posts.map(({ personId }) => personId);
    const persons = new Set([...described, ...holders, ...members.map(({ id }) => id)]);
    await tx.search.changedMany('person', [...persons]);
    const posts = plan.posts.map(({ id }) => id);
    const committees = await tx.rows<{ id: string }>(TOUCHED_COMMITTEES, [described, posts]);
    await tx.search.changedMany(
      'committee',
      committees.map(({ id }) => id),
    );
  }
}

function scopeOf(facts: ParliamentFacts, input: ImportPopoloInput): ImportScope {
  const { chambers } = facts;
  const { chamber } = input;
  if (chamber !== null && !chambers.some(({ code }) => code === chamber)) {
    throw wrong('unknown_chamber', '/chamber', { chamber });
  }
  const working = chambers.filter(({ active }) => active);
  const [only] = working.length > 0 ? working : chambers;
  const alone = working.length === 1 || chambers.length === 1;
  const language = input.language ?? facts.languages[0] ?? 'und';
  return {
    parliament: facts.code,
    chamber: chamber ?? (alone ? (only?.code ?? null) : null),
    chambers,
    language: canonicalLanguage(language) ?? 'und',
  };
}

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * How many records of each kind, and one hash over what all of them say: the ledger can prove what
 * was imported, and names nobody.
 */
function ledgerFacts(plan: ImportPlan) {
  const kinds: [string, readonly Planned<unknown>[]][] = Object.entries(plan);
  const lines = kinds.flatMap(([kind, records]) =>
    records.map(({ id, state, sha256 }) => `${kind} ${id} ${state} ${sha256}`),
  );
  return {
    ...Object.fromEntries(kinds.map(([kind, records]) => [kind, records.length])),
    recordsSha256: sha256Of(lines.sort().join('\n')),
  };
}
