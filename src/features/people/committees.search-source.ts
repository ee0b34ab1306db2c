import { Injectable } from '@nestjs/common';
import { PUBLIC } from '../../kernel/audience.js';
import { isId } from '../../kernel/ids.js';
import { committeeIri } from '../../kernel/iri.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { ParliamentDirectory, pickName, type Names } from '../parliaments/index.js';
import type { Facet, LabelTexts, SearchSource, SearchableRecord } from '../search/index.js';

/**
 * Its members of today, as far as everybody may know them: the record is public, and a name in it
 * would be found by everybody.
 */
const DESCRIBE = sql(
  'committee-describe',
  `select c.parliament, c.names, c.kind as type, c.created_at as "createdAt",
     to_char(c.established_on, 'YYYY-MM-DD') as date,
     array(select distinct p.name from membership m join person p on p.id = m.person_id
       where m.committee_id = c.id and c.status = 'active' and m.held @> current_date
         and p.audience @> array['public'] and p.visible_from <= now() order by p.name) as people
   from committee c where c.id = $1`,
);
const VISIBLE = sql(
  'committee-visible',
  'select id from committee where id = any($2::uuid[]) and $3 = any($1::text[])',
);
const NAMES = sql(
  'committee-labels',
  'select id, names from committee where id = any($2::uuid[]) and $3 = any($1::text[])',
);
const IDS = sql(
  'committee-ids-after',
  'select id from committee where ($1::uuid is null or id > $1) order by id limit $2',
);

interface Described {
  readonly parliament: string;
  readonly names: Names;
  readonly type: string;
  readonly createdAt: Date;
  readonly date: string | null;
  readonly people: readonly string[];
}

/** How a committee describes itself to search. Committees are public; what they are sent is not. */
@Injectable()
export class CommitteesSearchSource implements SearchSource {
  readonly kind = 'committee';

  constructor(
    private readonly database: Database,
    private readonly directory: ParliamentDirectory,
  ) {}

  async describe(id: string): Promise<SearchableRecord | null> {
    const row = await this.database.row<Described>(DESCRIBE, [id]);
    const facts = row && (await this.directory.facts(row.parliament));
    if (!facts) return null;
    const { createdAt, names, ...described } = row;
    const title = pickName(names, facts.languages);
    return {
      ...described,
      kind: this.kind,
      id,
      iri: committeeIri(facts.place, id),
      level: 'public',
      audience: [PUBLIC],
      visibleFrom: createdAt,
      language: title.lang,
      languages: Object.keys(names),
      number: null,
      title: title.text,
      subjects: [],
      otherTitles: Object.entries(names)
        .filter(([language]) => language !== title.lang)
        .map(([, name]) => name),
      pages: [],
      updatedAt: createdAt,
    };
  }

  async visibleIds(
    tokens: readonly string[],
    ids: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const rows = await this.database.rows<{ id: string }>(VISIBLE, [tokens, ids, PUBLIC]);
    return new Set(rows.map(({ id }) => id));
  }

  async idsAfter(after: string | null, limit: number): Promise<readonly string[]> {
    const rows = await this.database.rows<{ id: string }>(IDS, [after, limit]);
    return rows.map(({ id }) => id);
  }

  href(id: string): string {
    return `/committees/${id}`;
  }

  async labels(
    tokens: readonly string[],
    facet: Facet,
    values: readonly string[],
  ): Promise<ReadonlyMap<string, LabelTexts>> {
    const ids = facet === 'committee' ? values.filter(isId) : [];
    if (ids.length === 0) return new Map();
    type Row = { id: string; names: Names };
    const rows = await this.database.rows<Row>(NAMES, [tokens, ids, PUBLIC]);
    return new Map(rows.map(({ id, names }) => [id, names]));
  }
}
