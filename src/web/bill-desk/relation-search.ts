import { Injectable } from '@nestjs/common';
import {
  BillLists,
  BillsQueries,
  readBillNumber,
  type BillSummary,
} from '../../features/bills/index.js';
import type { Actor } from '../../kernel/actor.js';
import { Refusal } from '../../kernel/errors.js';
import { westernDigits } from '../forms/western-digits.js';

/** A longer list to choose from is read by nobody. */
export const MOST_FOUND = 10;

export interface FoundBills {
  readonly bills: readonly BillSummary[];
  readonly more: boolean;
}

const PERMANENT = /\/akn\/[^\s?#]+/;
const ADDRESS = /\/bills\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;

/** Finds the other bill of a relation, among all that the actor may see. */
@Injectable()
export class RelationSearch {
  constructor(
    private readonly lists: BillLists,
    private readonly queries: BillsQueries,
  ) {}

  /** By words of a title, a number, a permanent address, or the address of a page; never the bill itself. */
  async find(actor: Actor, self: string, q: string): Promise<FoundBills> {
    const named = await this.named(actor, q);
    if (named !== undefined) {
      return { bills: named && named.id !== self ? [named] : [], more: false };
    }
    // Without a letter or a digit it would be a list of everything.
    if (!/[\p{L}\p{N}]/u.test(q)) return { bills: [], more: false };
    // One more, since the bill itself may be among them.
    const { data, total } = await this.lists.list(actor, { q }, { limit: MOST_FOUND + 1 });
    const others = data.filter(({ id }) => id !== self);
    const itself = data.length > others.length ? 1 : 0;
    return { bills: others.slice(0, MOST_FOUND), more: total - itself > MOST_FOUND };
  }

  /** The bill that a refused form names, as long as it may be seen. */
  async chosen(actor: Actor, id: string): Promise<BillSummary | null> {
    return this.one(actor, async () => id);
  }

  /** The one bill that is meant, null where there is none; undefined: these are words. */
  private async named(actor: Actor, q: string): Promise<BillSummary | null | undefined> {
    const iri = PERMANENT.exec(q)?.[0];
    if (iri) return this.one(actor, () => this.queries.idOf(actor, iri));
    const page = ADDRESS.exec(q)?.[1];
    if (page) return this.chosen(actor, page.toLowerCase());
    const number = readBillNumber(westernDigits(q));
    return number ? this.queries.ofNumber(actor, number) : undefined;
  }

  private async one(actor: Actor, idOf: () => Promise<string>): Promise<BillSummary | null> {
    try {
      return await this.queries.visibleSummary(actor, await idOf());
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not_found') return null;
      throw error;
    }
  }
}
