import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Refusal } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { decodeCursor, pageOf, type Page } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import {
  BOARD,
  CONTINENT,
  columnsOf,
  continentOf,
  totalsOf,
  type BoardRow,
  type BoardTotals,
  type ContinentRow,
} from './bill-boards.js';
import { conditionsOf } from './bill-conditions.js';
import { facetStatement, facetsOf, type FacetRow } from './bill-facets.js';
import { BillSummaries, summaryColumns, type BillSummaryRow } from './bill-summaries.js';
import type {
  BillFacet,
  BillFilter,
  BillSummary,
  BoardView,
  ContinentView,
  FacetValue,
} from './bills.views.js';
import { KeptCounts, countKey } from './kept-counts.js';
import { listStatement } from './list-statement.js';
import { seenWhere } from './seen-where.js';
import type { BillKind } from './vocabulary.js';

const SUMMARY = summaryColumns('b');
const SEEN = seenWhere('b', '$1');

const LATEST = sql(
  'bill-latest',
  `select ${SUMMARY} from bill b
   where b.parliament = $2 and ${SEEN}
   order by b.changed_at desc, b.id desc limit $3`,
);
const LATEST_OF_ALL = sql(
  'bill-latest-of-all',
  `select ${SUMMARY} from bill b
   where ${SEEN}
   order by b.changed_at desc, b.id desc limit $2`,
);
/** Where a list begins: after everything. */
const START = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

type ListRow = (BillSummaryRow | { readonly id: null }) & {
  readonly version: string;
  /** Null: as it was. */
  readonly total: number | null;
};
type Facets = Readonly<Record<BillFacet, readonly FacetValue[]>>;

/** Bills by the dozen. One statement each, limited to what the actor may see. */
@Injectable()
export class BillLists {
  private readonly totals = new KeptCounts<number>();
  private readonly facetCounts = new KeptCounts<Facets>();
  private readonly boards = new KeptCounts<BoardTotals>();
  private readonly continents = new KeptCounts<ContinentView>();

  constructor(
    private readonly database: Database,
    private readonly summaries: BillSummaries,
  ) {}

  /** The last changed first; `total` counts all that match. */
  async list(
    actor: Actor,
    filter: BillFilter,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<BillSummary> & { readonly total: number }> {
    const place = cursor === undefined ? START : decodeCursor(cursor, 2);
    if (!place || (cursor !== undefined && !isPlace(place))) throw new Refusal('malformed_request');
    const conditions = conditionsOf(filter);
    const key = countKey(actor.tokens, conditions.key, conditions.values);
    const known = this.totals.get(key);
    const version = known?.version ?? null;
    const values = [actor.tokens, ...conditions.values, ...place, limit + 1, version];
    const rows = await this.database.rows<ListRow>(listStatement(conditions), values);
    const bills = rows.flatMap(({ total: _, version: __, ...row }) =>
      row.id === null ? [] : [row],
    );
    const page = pageOf(bills, limit, (row) => [new Date(row.changedAt).toISOString(), row.id]);
    const total = rows[0]?.total ?? known?.value ?? 0;
    if (rows[0] && rows[0].total !== null) this.totals.keep(key, rows[0].version, total);
    return { data: await this.summaries.of(page.data), next: page.next, total };
  }

  /** The values of each facet among the bills that match the others. */
  async facets(actor: Actor, filter: BillFilter): Promise<Facets> {
    const conditions = conditionsOf(filter);
    const key = countKey(actor.tokens, conditions.key, conditions.values);
    const known = this.facetCounts.get(key);
    const values = [actor.tokens, ...conditions.values, known?.version ?? null];
    const rows = await this.database.rows<FacetRow>(facetStatement(conditions), values);
    const version = rows.find(({ facet }) => facet === null)?.value ?? '';
    if (known?.version === version) return known.value;
    const facets = facetsOf(rows);
    this.facetCounts.keep(key, version, facets);
    return facets;
  }

  /** A parliament's bills by milestone, the last changed of each first. */
  async board(actor: Actor, parliament: string, perColumn: number): Promise<BoardView> {
    const key = countKey(actor.tokens, parliament);
    const known = this.boards.get(key);
    const columnsKnown = known ? [...known.value.keys()] : null;
    const values = [actor.tokens, parliament, perColumn, known?.version ?? null, columnsKnown];
    const rows = await this.database.rows<BoardRow>(BOARD, values);
    const counted = totalsOf(rows);
    if (rows[0] && counted) this.boards.keep(key, rows[0].version, counted);
    const columns = columnsOf(rows, counted ?? known?.value ?? new Map());
    return {
      columns: await Promise.all(
        columns.map(async ({ bills, ...column }) => ({
          ...column,
          bills: await this.summaries.of(bills),
        })),
      ),
    };
  }

  /** How many bills stand where, everywhere. */
  async continent(
    actor: Actor,
    {
      subject,
      kind,
    }: { readonly subject?: string | undefined; readonly kind?: BillKind | undefined },
  ): Promise<ContinentView> {
    const key = countKey(actor.tokens, subject, kind);
    const known = this.continents.get(key);
    const values = [actor.tokens, subject ?? null, kind ?? null, known?.version ?? null];
    const rows = await this.database.rows<ContinentRow>(CONTINENT, values);
    const version = rows.find((row) => row.version !== null)?.version ?? '';
    if (known?.version === version) return known.value;
    const continent = continentOf(rows);
    this.continents.keep(key, version, continent);
    return continent;
  }

  /** For feeds: the last changed of a parliament. */
  async latest(actor: Actor, parliament: string, limit: number): Promise<readonly BillSummary[]> {
    const rows = await this.database.rows<BillSummaryRow>(LATEST, [
      actor.tokens,
      parliament,
      limit,
    ]);
    return this.summaries.of(rows);
  }

  /** For the home page: the last changed of any parliament. */
  async latestOfAll(actor: Actor, limit: number): Promise<readonly BillSummary[]> {
    const values = [actor.tokens, limit];
    return this.summaries.of(await this.database.rows<BillSummaryRow>(LATEST_OF_ALL, values));
  }
}

/** A cursor comes from outside: what is no instant and no id would be a fault of PostgreSQL. */
const isPlace = ([changedAt, id]: readonly unknown[]) =>
  typeof changedAt === 'string' &&
  Date.parse(changedAt) > 0 &&
  new Date(changedAt).toISOString() === changedAt &&
  typeof id === 'string' &&
  isId(id);
