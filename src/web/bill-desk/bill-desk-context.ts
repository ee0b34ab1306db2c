import { Injectable } from '@nestjs/common';
import { billPolicy, type BillAction, type BillView } from '../../features/bills/index.js';
import { CitableDocuments, type CitableDocument } from '../../features/documents/index.js';
import {
  ParliamentDirectory,
  type CommitteeView,
  type ParliamentFacts,
} from '../../features/parliaments/index.js';
import type { House } from '../../features/procedures/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock, dayIn } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { BillContext, type BillInPlace } from '../bills/bill-context.js';

/** A bill on the desk of its clerk: seen, and allowed to be worked on. */
export interface BillOnDesk extends BillInPlace {
  readonly now: Date;
  /** On the clocks of its parliament. */
  readonly today: string;
}

const OFFERED = 20;

/** What the forms about one bill need to find. */
@Injectable()
export class BillDeskContext {
  constructor(
    private readonly bills: BillContext,
    private readonly papers: CitableDocuments,
    private readonly directory: ParliamentDirectory,
    private readonly clock: Clock,
  ) {}

  /** Hidden is absent, and seen is not yet allowed. */
  async findFor(actor: Actor, action: BillAction, id: string): Promise<BillOnDesk> {
    const found = await this.bills.find(actor, id);
    demand(billPolicy(actor, action, found.bill.parliament));
    const now = this.clock.now();
    return { ...found, now, today: dayIn(found.facts.timeZone, now) };
  }

  /** Papers of these types to choose from, the newest first. */
  async papersOf(
    actor: Actor,
    { parliament }: BillView,
    types: readonly string[],
  ): Promise<readonly CitableDocument[]> {
    return this.papers.newest(actor, parliament, types, OFFERED);
  }

  async papersNamed(
    actor: Actor,
    { parliament }: BillView,
    named: { numbers: readonly string[]; ids: readonly string[] },
  ): Promise<readonly CitableDocument[]> {
    return this.papers.named(actor, parliament, named);
  }

  /** The committees that work today and serve the house; the use case has the last word. */
  async committeesFor(
    { parliament, chamber }: BillView,
    facts: ParliamentFacts,
    house: House | null,
  ): Promise<readonly CommitteeView[]> {
    const all = await this.directory.committeesOf(parliament);
    if (chamber === null || house === null || house === 'joint') return all;
    return all.filter((one) =>
      one.chamber === null
        ? true
        : house === 'first'
          ? one.chamber === chamber
          : one.chamber !== chamber &&
            facts.chambers.some(({ code, active }) => active && code === one.chamber),
    );
  }
}
