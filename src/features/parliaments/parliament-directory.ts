import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { localeOf, type UiLanguage } from '../../platform/i18n/ui-language.js';
import { CommitteesQueries, type CommitteeView } from './committees.queries.js';
import {
  factsOf,
  labelOf,
  type ParliamentFacts,
  type ParliamentFactsRow,
} from './parliament-facts.js';

const DIRECTORY = sql(
  'parliaments-directory',
  `select p.code, p.kind, p.names, p.acronym, p.country_names as "countryNames", p.iso2, p.region,
     p.body_type as "bodyType", p.languages_official as "languagesOfficial",
     p.languages_working as "languagesWorking", p.direction, p.time_zone as "timeZone",
     p.tradition, p.workflow, p.structure, p.structure_operating as "structureOperating",
     p.status, p.status_as_of as "statusAsOf", p.seats as "ownSeats",
     p.member_count as "memberCount", p.akn_place as "aknPlace", p.revision,
     coalesce(c.chambers, '[]') as chambers
   from parliament p
   left join lateral (
     select jsonb_agg(jsonb_build_object('code', c.code, 'kind', c.kind, 'names', c.names,
         'seats', c.seats, 'termYears', c.term_years, 'status', c.status, 'active', c.active)
       order by c.position) as chambers
     from chamber c where c.parliament = p.code
   ) c on true
   order by p.code`,
);

/** From when on a reading is made again; what another process changed is seen soon after. */
const FRESH_FOR = 10_000;

interface Snapshot {
  readonly readAt: number;
  readonly facts: ReadonlyMap<string, ParliamentFacts>;
  readonly sorted: Map<UiLanguage, readonly ParliamentFacts[]>;
}

/**
 * All parliaments, kept in memory: there are fewer than a hundred, all public, and every page names
 * some. Committees are not kept, since who may read a paper hangs on them.
 */
@Injectable()
export class ParliamentDirectory {
  private kept: Snapshot | null = null;
  private reading: Promise<Snapshot> | null = null;

  constructor(
    private readonly database: Database,
    private readonly committees: CommitteesQueries,
  ) {}

  async facts(code: string): Promise<ParliamentFacts | null> {
    return (await this.snapshot()).facts.get(code) ?? null;
  }

  /** By the names that readers of this language see. */
  async sorted(lang: UiLanguage): Promise<readonly ParliamentFacts[]> {
    const { facts, sorted } = await this.snapshot();
    let list = sorted.get(lang);
    if (!list) sorted.set(lang, (list = sortByLabel([...facts.values()], lang)));
    return list;
  }

  /** The committees that work today, read anew each time. */
  async committeesOf(parliament: string): Promise<readonly CommitteeView[]> {
    return this.committees.activeOf(parliament);
  }

  /** After a change has been committed in this process. */
  forget(): void {
    this.kept = null;
    this.reading = null;
  }

  /**
   * What is kept is handed out also while it is read anew: who asks may be in a transaction, and
   * one that waits for a second connection while all are taken would wait for ever.
   */
  private async snapshot(): Promise<Snapshot> {
    if (!this.kept) return this.reading ?? this.readAnew();
    if (!this.reading && performance.now() - this.kept.readAt >= FRESH_FOR) {
      // A database that is away is for the next reader to notice.
      this.readAnew().catch(() => undefined);
    }
    return this.kept;
  }

  private async readAnew(): Promise<Snapshot> {
    const reading = this.read();
    this.reading = reading;
    try {
      const snapshot = await reading;
      // A reading that began before `forget` may hold the old state: it answers, but is not kept.
      if (this.reading === reading) this.kept = snapshot;
      return snapshot;
    } finally {
      if (this.reading === reading) this.reading = null;
    }
  }

  private async read(): Promise<Snapshot> {
    const readAt = performance.now();
    const rows = await this.database.rows<ParliamentFactsRow>(DIRECTORY);
    return {
      readAt,
      facts: new Map(rows.map((row) => [row.code, factsOf(row)])),
      sorted: new Map(),
    };
  }
}

function sortByLabel(facts: ParliamentFacts[], lang: UiLanguage): ParliamentFacts[] {
  const collator = new Intl.Collator(localeOf(lang));
  const labels = new Map(facts.map((one) => [one.code, labelOf(one, lang).text]));
  return facts.sort(
    (a, b) =>
      collator.compare(labels.get(a.code)!, labels.get(b.code)!) || (a.code < b.code ? -1 : 1),
  );
}
