import { cleanLine } from './clean-line.js';
import type { ImportScope } from './import-scope.js';
import type { KnownRecords } from './known-records.js';
import { OrganisationsPlan } from './plan-organisations.js';
import { PersonsPlan } from './plan-persons.js';
import { PostsPlan } from './plan-posts.js';
import { TermsPlan } from './plan-terms.js';
import { isWritten, type ImportPlan } from './planned.js';
import type { PopoloRow } from './popolo-report.js';
import { popoloArea, popoloPost, type PopoloPost } from './popolo.schema.js';
import { isObject, type PopoloFile, type RawRow } from './read-popolo.js';

export interface PlannedImport {
  readonly plan: ImportPlan;
  readonly rows: readonly PopoloRow[];
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Everything that the file would change, and what is to be said of each of its rows. */
export function planImport(
  file: PopoloFile,
  scope: ImportScope,
  known: KnownRecords,
  newId: () => string,
): PlannedImport {
  const organisations = new OrganisationsPlan(scope, known.parties, known.committees, newId);
  organisations.read(file.organizations, benches(file.memberships));
  const terms = new TermsPlan(scope, known.terms, organisations.byId, newId);
  terms.read(file.events);
  const persons = new PersonsPlan(scope, known.persons, newId);
  persons.read(file.persons);
  const posts = new PostsPlan(scope, known, terms.planned, newId);
  posts.read(file.memberships, {
    organisations: organisations.byId,
    terms: terms.byId,
    persons: persons.byId,
    areas: areasIn(file.areas),
    posts: postsIn(file.posts),
  });
  const drafts = [terms, organisations, persons, posts].flatMap(({ rows }) => rows);
  return {
    plan: {
      parties: organisations.planned.filter(isWritten),
      terms: terms.planned.filter(isWritten),
      persons: persons.planned.filter(isWritten),
      posts: posts.planned,
    },
    rows: drafts.map((draft) => draft.row()),
    leftOut: persons.leftOut,
  };
}

function benches(memberships: readonly RawRow[]): Set<string> {
  const ids = new Set<string>();
  for (const { raw } of memberships) {
    const id = isObject(raw) ? raw['on_behalf_of_id'] : null;
    if (typeof id === 'string' || typeof id === 'number') ids.add(String(id));
  }
  return ids;
}

/** An area or post that cannot be read is unknown to the memberships that name it. */
function areasIn(raws: readonly RawRow[]): Map<string, string> {
  return new Map(
    raws.flatMap(({ raw }) => {
      const { data } = popoloArea.safeParse(raw);
      return data?.name && cleanLine(data.name) ? [[data.id, data.name] as const] : [];
    }),
  );
}

function postsIn(raws: readonly RawRow[]): Map<string, PopoloPost> {
  return new Map(
    raws.flatMap(({ raw }) => {
      const { data } = popoloPost.safeParse(raw);
      return data ? [[data.id, data] as const] : [];
    }),
  );
}
