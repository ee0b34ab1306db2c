import { audienceOf, type Sharing } from '../../../kernel/audience.js';
import { personIri } from '../../../kernel/iri.js';
import { sql, type Statement } from '../../../platform/database/sql.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { postColumns } from '../membership.entity.js';
import { factColumns } from '../person.entity.js';
import type { ImportPlan, Planned, PlannedPerson, PlannedPost } from './planned.js';

/** So many rows in one statement: big enough to be fast, small enough for the bar to move. */
const BATCH = 1000;
const SHARING: Sharing = { level: 'public' };

export interface WriteContext {
  readonly parliament: string;
  readonly place: string;
  readonly now: Date;
  readonly accountId: string | null;
}

interface Bulk {
  readonly insert: Statement;
  readonly update: Statement;
}

const SOURCE = 'source_sha256';
const MADE = 'id, parliament, source_key, revision, created_at';
const PARTY_FACTS = `kind, names, abbreviation, founded_on, dissolved_on, ${SOURCE}`;
const TERM_FACTS = `chamber, number, names, starts_on, ends_on, ${SOURCE}`;
const PERSON_FACTS = `name, sort_name, sort_key, search_name, family_name, given_name, other_names,
  honorific, gender, birth_date, death_date, biography, identifiers, links, changed_at, ${SOURCE}`;
const PERSON_MADE = `${MADE}, iri, sharing, audience, visible_from, demonstration, created_by`;
const POST_FACTS = `person_id, chamber, committee_id, party_id, office, role, title, on_behalf_of,
  constituency, term_id, from_date, to_date, held, ${SOURCE}`;

const PARTY: Bulk = {
  insert: sql(
    'popolo-insert-party',
    `insert into party (${MADE}, ${PARTY_FACTS})
     select ${MADE}, ${PARTY_FACTS} from jsonb_populate_recordset(null::party, $1::jsonb)`,
  ),
  update: sql(
    'popolo-update-party',
    `update party t set revision = t.revision + 1, (${PARTY_FACTS}) =
       (select ${PARTY_FACTS} from jsonb_populate_record(null::party, n.facts))
     from jsonb_array_elements($1::jsonb) n (facts) where t.id = (n.facts ->> 'id')::uuid`,
  ),
};
const TERM: Bulk = {
  insert: sql(
    'popolo-insert-term',
    `insert into legislative_term (${MADE}, ${TERM_FACTS})
     select ${MADE}, ${TERM_FACTS} from jsonb_populate_recordset(null::legislative_term, $1::jsonb)`,
  ),
  update: sql(
    'popolo-update-term',
    `update legislative_term t set revision = t.revision + 1, (${TERM_FACTS}) =
       (select ${TERM_FACTS} from jsonb_populate_record(null::legislative_term, n.facts))
     from jsonb_array_elements($1::jsonb) n (facts) where t.id = (n.facts ->> 'id')::uuid`,
  ),
};
const PERSON: Bulk = {
  insert: sql(
    'popolo-insert-person',
    `insert into person (${PERSON_MADE}, ${PERSON_FACTS})
     select ${PERSON_MADE}, ${PERSON_FACTS} from jsonb_populate_recordset(null::person, $1::jsonb)`,
  ),
  update: sql(
    'popolo-update-person',
    `update person t set revision = t.revision + 1, (${PERSON_FACTS}) =
       (select ${PERSON_FACTS} from jsonb_populate_record(null::person, n.facts))
     from jsonb_array_elements($1::jsonb) n (facts) where t.id = (n.facts ->> 'id')::uuid`,
  ),
};
const POST: Bulk = {
  insert: sql(
    'popolo-insert-membership',
    `insert into membership (${MADE}, ${POST_FACTS})
     select ${MADE}, ${POST_FACTS} from jsonb_populate_recordset(null::membership, $1::jsonb)`,
  ),
  update: sql(
    'popolo-update-membership',
    `update membership t set revision = t.revision + 1, (${POST_FACTS}) =
       (select ${POST_FACTS} from jsonb_populate_record(null::membership, n.facts))
     from jsonb_array_elements($1::jsonb) n (facts) where t.id = (n.facts ->> 'id')::uuid`,
  ),
};

/** Writes what the plan says, in the order in which its rows refer to each other. */
export async function writePlan(
  tx: Transaction,
  plan: ImportPlan,
  context: WriteContext,
  progress: (done: number, all: number) => void,
): Promise<void> {
  const all = plan.parties.length + plan.terms.length + plan.persons.length + plan.posts.length;
  let done = 0;
  const write = async <T extends Planned<unknown>>(
    { insert, update }: Bulk,
    records: readonly T[],
    columnsOf: (record: T) => object,
  ) => {
    for (const [statement, state] of [
      [insert, 'new'],
      [update, 'changed'],
    ] as const) {
      const wanted = records.filter((record) => record.state === state);
      for (let at = 0; at < wanted.length; at += BATCH) {
        const rows = wanted.slice(at, at + BATCH).map((record) => ({
          ...common(record, context),
          ...snakeCased(columnsOf(record)),
        }));
        await tx.rows(statement, [JSON.stringify(rows)]);
        done += rows.length;
        progress(done, all);
      }
    }
  };
  await write(PARTY, plan.parties, ({ facts }) => facts);
  await write(TERM, plan.terms, ({ facts }) => facts);
  await write(PERSON, plan.persons, (person) => personColumns(person, context));
  await write(POST, plan.posts, membershipColumns);
}

const common = ({ id, key, sha256 }: Planned<unknown>, { parliament, now }: WriteContext) => ({
  id,
  parliament,
  source_key: key,
  source_sha256: sha256,
  revision: 1,
  created_at: now,
});

const personColumns = ({ id, facts }: PlannedPerson, context: WriteContext) => ({
  ...factColumns(facts),
  iri: personIri(context.place, id),
  sharing: SHARING,
  audience: audienceOf(context.parliament, SHARING),
  visibleFrom: context.now,
  demonstration: false,
  createdBy: context.accountId,
  changedAt: context.now,
});

const membershipColumns = ({ personId, facts, held }: PlannedPost) => ({
  personId,
  ...postColumns(facts),
  held,
});

const snakeCased = (columns: object) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, value]: [string, unknown]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
