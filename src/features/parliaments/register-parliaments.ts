import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { Refusal } from '../../kernel/errors.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ParliamentDirectory } from './parliament-directory.js';
import { mayRegisterParliaments } from './parliaments.policy.js';
import {
  CHAMBER_COLUMNS,
  PARLIAMENT_COLUMNS,
  chamberRows,
  parliamentRow,
  takeOver,
} from './registration-rows.js';
import { changesIn, type Change, type Registered, type Registration } from './registration.js';

/** Two servers that start at once must not both find the table empty. */
const TAKE_TURNS = sql(
  'parliaments-register-lock',
  `select pg_advisory_xact_lock(hashtext('register parliaments'))`,
);
const REGISTERED = sql(
  'parliaments-registered',
  `select code, seed_digest as "seedDigest", seeded_revision as "seededRevision", revision
   from parliament`,
);
const KEEP_PARLIAMENTS = sql(
  'parliaments-keep',
  `insert into parliament select * from jsonb_populate_recordset(null::parliament, $1::jsonb)
   on conflict (code) do update set ${takeOver(PARLIAMENT_COLUMNS)}`,
);
const KEEP_CHAMBERS = sql(
  'parliaments-keep-chambers',
  `insert into chamber select * from jsonb_populate_recordset(null::chamber, $1::jsonb)
   on conflict (code) do update set ${takeOver(CHAMBER_COLUMNS)}`,
);
const FORGET_MEMBERSHIPS = sql(
  'parliaments-forget-memberships',
  'delete from parliament_membership where body = any($1::text[])',
);
const KEEP_MEMBERSHIPS = sql(
  'parliaments-keep-memberships',
  `insert into parliament_membership (body, member)
   select * from unnest($1::text[], $2::text[])`,
);

export interface RegistrationReport {
  readonly registered: readonly string[];
  readonly updated: readonly string[];
  /** The reference data changed, and people had edited the parliament before: theirs stands. */
  readonly keptAsEdited: readonly string[];
}

/** Takes over reference data, all in one transaction. A second run with the same data writes nothing. */
@Injectable()
export class RegisterParliaments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: ParliamentDirectory,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, entries: readonly Registration[]): Promise<RegistrationReport> {
    const verdict = mayRegisterParliaments(actor);
    if (!verdict.allowed) throw new Refusal('forbidden', { why: verdict.why });
    const report = await this.unitOfWork.run(actor, async (tx) => {
      await tx.rows(TAKE_TURNS);
      const rows = await tx.rows<Registered>(REGISTERED);
      const known = new Map(rows.map((row) => [row.code, row]));
      const { changes, keptAsEdited } = changesIn(entries, known);
      if (changes.length > 0) await this.write(tx, changes, known);
      const codes = (isNew: boolean) =>
        changes.filter((change) => change.isNew === isNew).map(({ entry }) => entry.code);
      return { registered: codes(true), updated: codes(false), keptAsEdited };
    });
    this.directory.forget();
    return report;
  }

  private async write(
    tx: Transaction,
    changes: readonly Change[],
    known: ReadonlyMap<string, Registered>,
  ): Promise<void> {
    const memberships = membershipsIn(changes, known);
    const now = this.clock.now();
    await tx.rows(KEEP_PARLIAMENTS, [
      JSON.stringify(changes.map((change) => parliamentRow(change, now))),
    ]);
    await tx.rows(KEEP_CHAMBERS, [JSON.stringify(changes.flatMap(chamberRows))]);
    await tx.rows(FORGET_MEMBERSHIPS, [changes.map(({ entry }) => entry.code)]);
    await tx.rows(KEEP_MEMBERSHIPS, [
      memberships.map(({ body }) => body),
      memberships.map(({ member }) => member),
    ]);
    for (const { entry, digest, revision, isNew } of changes) {
      tx.ledger.append({
        action: isNew ? 'parliament.registered' : 'parliament.updated',
        kind: 'parliament',
        recordId: entry.code,
        parliament: entry.code,
        detail: { digest, revision },
      });
    }
  }
}

function membershipsIn(changes: readonly Change[], known: ReadonlyMap<string, Registered>) {
  const codes = new Set([...known.keys(), ...changes.map(({ entry }) => entry.code)]);
  return changes.flatMap(({ entry }) =>
    entry.members.map((member) => {
      if (!codes.has(member)) throw new Refusal('unknown_parliament', { parliament: member });
      return { body: entry.code, member };
    }),
  );
}
