import { Injectable } from '@nestjs/common';
import { BillsQueries, type BillSummary, type BillView } from '../../features/bills/index.js';
import {
  CommitteesQueries,
  ParliamentDirectory,
  ParliamentNames,
  pickName,
  type ParliamentFacts,
} from '../../features/parliaments/index.js';
import type { Actor } from '../../kernel/actor.js';
import type { T } from '../../platform/i18n/translator.js';

/** A bill with the parliament that it is before. */
export interface BillInPlace {
  readonly bill: BillView;
  readonly facts: ParliamentFacts;
}

/** What every page about one bill needs to find. */
@Injectable()
export class BillContext {
  constructor(
    private readonly queries: BillsQueries,
    private readonly directory: ParliamentDirectory,
    private readonly names: ParliamentNames,
    private readonly committees: CommitteesQueries,
  ) {}

  async find(actor: Actor, id: string): Promise<BillInPlace> {
    const bill = await this.queries.byId(actor, id);
    return { bill, facts: await this.factsOf(bill) };
  }

  async factsOf({ parliament }: Pick<BillSummary, 'parliament'>): Promise<ParliamentFacts> {
    const facts = await this.directory.facts(parliament);
    // A foreign key holds the two together.
    if (!facts) throw new Error(`a bill of the unknown parliament ${parliament}`);
    return facts;
  }

  /** The committees or parliaments that a bill is shared with, by name. */
  async sharedWith(t: T, { sharing }: BillView, facts: ParliamentFacts): Promise<string[]> {
    if (sharing.level === 'committee') {
      const found = await this.committees.byIds(sharing.committees);
      return found.map(({ names }) => pickName(names, [t.lang, ...facts.languages]).text);
    }
    if (sharing.level !== 'named_parliaments') return [];
    const names = await this.names.in(t.lang);
    return sharing.parliaments.map((code) => names.label(code).text);
  }
}
