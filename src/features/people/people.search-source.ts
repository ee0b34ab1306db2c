import { Injectable } from '@nestjs/common';
import { visibleWhere, type Sharing } from '../../kernel/audience.js';
import { isId } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { Facet, LabelTexts, SearchSource, SearchableRecord } from '../search/index.js';
import type { OtherName } from './people.views.js';
import { postPages, textPage, type SearchedPost } from './post-pages.js';

const DESCRIBE = sql(
  'person-describe',
  `select p.iri, p.parliament, p.sharing, p.audience, p.visible_from as "visibleFrom",
     p.name as title, p.other_names as "otherNames", p.biography, p.changed_at as "updatedAt",
     (select coalesce(jsonb_agg(jsonb_build_object(
         'places', coalesce(ch.names, co.names, pa.names, jsonb_build_object('und', m.office)),
         'role', m.role, 'title', m.title, 'constituency', m.constituency, 'party', ob.names,
         'abbreviation', ob.abbreviation)
         order by lower(m.held) desc nulls last, m.id), '[]')
       from membership m left join chamber ch on ch.code = m.chamber
       left join committee co on co.id = m.committee_id
       left join party pa on pa.id = m.party_id left join party ob on ob.id = m.on_behalf_of
       where m.person_id = p.id) as posts
   from person p where p.id = $1`,
);
const VISIBLE = sql(
  'person-visible',
  `select p.id from person p where p.id = any($2::uuid[]) and ${visibleWhere('p', '$1')}`,
);
const NAMES = sql(
  'person-labels',
  `select p.id, p.name from person p where p.id = any($2::uuid[]) and ${visibleWhere('p', '$1')}`,
);
const IDS = sql(
  'person-ids-after',
  'select id from person where ($1::uuid is null or id > $1) order by id limit $2',
);

interface Described {
  readonly iri: string;
  readonly parliament: string;
  readonly sharing: Sharing;
  readonly audience: readonly string[];
  readonly visibleFrom: Date;
  readonly title: string;
  readonly otherNames: readonly OtherName[];
  readonly biography: Readonly<Record<string, string>>;
  readonly updatedAt: Date;
  readonly posts: readonly SearchedPost[];
}

/** How a person describes themselves to search: by every name, and by where they sat. */
@Injectable()
export class PeopleSearchSource implements SearchSource {
  readonly kind = 'person';

  constructor(private readonly database: Database) {}

  async describe(id: string): Promise<SearchableRecord | null> {
    const row = await this.database.row<Described>(DESCRIBE, [id]);
    if (!row) return null;
    const { sharing, otherNames, biography, posts, ...described } = row;
    return {
      ...described,
      kind: this.kind,
      id,
      level: sharing.level,
      type: null,
      // Names are no words of a language: none of them is stemmed.
      language: null,
      languages: Object.keys(biography),
      date: null,
      number: null,
      subjects: [],
      otherTitles: otherNames.map(({ name }) => name),
      people: [],
      pages: [
        ...Object.entries(biography).map(([language, text]) => textPage(language, text)),
        ...postPages(posts),
      ],
    };
  }

  async visibleIds(
    tokens: readonly string[],
    ids: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const rows = await this.database.rows<{ id: string }>(VISIBLE, [tokens, ids]);
    return new Set(rows.map(({ id }) => id));
  }

  async idsAfter(after: string | null, limit: number): Promise<readonly string[]> {
    const rows = await this.database.rows<{ id: string }>(IDS, [after, limit]);
    return rows.map(({ id }) => id);
  }

  href(id: string): string {
    return `/people/${id}`;
  }

  async labels(
    tokens: readonly string[],
    facet: Facet,
    values: readonly string[],
  ): Promise<ReadonlyMap<string, LabelTexts>> {
    const ids = facet === 'sponsor' ? values.filter(isId) : [];
    if (ids.length === 0) return new Map();
    type Row = { id: string; name: string };
    const rows = await this.database.rows<Row>(NAMES, [tokens, ids]);
    return new Map(rows.map(({ id, name }) => [id, { und: name }]));
  }
}
