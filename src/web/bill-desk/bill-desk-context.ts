import { Injectable } from '@nestjs/common';
import {
  billParliaments,
  billPolicy,
  type BillAction,
  type BillView,
  type SponsorView,
  type StepView,
} from '../../features/bills/index.js';
import { CitableDocuments, type CitableDocument } from '../../features/documents/index.js';
import {
  ParliamentDirectory,
  type CommitteeView,
  type ParliamentFacts,
} from '../../features/parliaments/index.js';
import { PeopleQueries, type PersonChoice } from '../../features/people/index.js';
import type { House } from '../../features/procedures/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock, dayIn } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { Refusal, notFound } from '../../kernel/errors.js';
import { BillContext, type BillInPlace } from '../bills/bill-context.js';

/** A bill on the desk of its clerk: seen, and allowed to be worked on. */
export interface BillOnDesk extends BillInPlace {
  readonly now: Date;
  /** On the clocks of its parliament. */
  readonly today: string;
}

/** One of its steps that hold. */
export interface StepOnDesk extends BillOnDesk {
  readonly step: StepView;
}

const OFFERED = 20;

/** What the forms about one bill need to find. */
@Injectable()
export class BillDeskContext {
  constructor(
    private readonly bills: BillContext,
    private readonly papers: CitableDocuments,
    private readonly directory: ParliamentDirectory,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  today({ timeZone }: Pick<ParliamentFacts, 'timeZone'>): string {
    return dayIn(timeZone, this.clock.now());
  }

  async facts(parliament: string): Promise<ParliamentFacts> {
    const facts = await this.directory.facts(parliament);
    if (!facts) throw new Refusal('unknown_parliament', { parliament });
    return facts;
  }

  /** The parliaments that the actor can file bills for today. */
  async openTo(actor: Actor): Promise<ParliamentFacts[]> {
    const all = await Promise.all(billParliaments(actor).map((one) => this.directory.facts(one)));
    return all.filter((facts): facts is ParliamentFacts => facts?.mayFile === true);
  }

  /** Whom a bill can be brought in by; `present` are its sponsors so far, wherever they sit now. */
  async peopleOf(
    actor: Actor,
    parliament: string,
    present: readonly SponsorView[] = [],
  ): Promise<readonly PersonChoice[]> {
    const people = await this.people.choices(actor, parliament);
    const known = new Set(people.map(({ id }) => id));
    const others = present.filter(({ id }) => !known.has(id));
    return [...people, ...others.map(({ id, name }) => ({ id, name, party: null }))];
  }

  /** Hidden is absent, and seen is not yet allowed. */
  async findFor(actor: Actor, action: BillAction, id: string): Promise<BillOnDesk> {
    const found = await this.bills.find(actor, id);
    demand(billPolicy(actor, action, found.bill.parliament));
    const now = this.clock.now();
    return { ...found, now, today: dayIn(found.facts.timeZone, now) };
  }

  /** One that was struck out stands no more. */
  async findStep(actor: Actor, action: BillAction, id: string, n: number): Promise<StepOnDesk> {
    const found = await this.findFor(actor, action, id);
    const step = found.bill.steps.find((one) => one.n === n);
    if (!step) throw notFound();
    return { ...found, step };
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
