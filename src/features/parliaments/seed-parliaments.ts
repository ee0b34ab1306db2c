import { Injectable } from '@nestjs/common';
import reference from '../../../seeds/parliaments/parliaments.json' with { type: 'json' };
import { SYSTEM } from '../../kernel/actor.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { CreateCommittee } from './create-committee.js';
import { readReference } from './reference-data.js';
import { RegisterParliaments, type RegistrationReport } from './register-parliaments.js';

const SEEDED_COMMITTEES = sql(
  'committees-seeded',
  `select parliament || '/' || seed_key as key from committee where seed_key is not null`,
);

export interface SeedReport extends RegistrationReport {
  readonly committees: number;
}

/** Brings the reference data into the database. Safe to run at every start: then it writes nothing. */
@Injectable()
export class SeedParliaments {
  constructor(
    private readonly database: Database,
    private readonly registerParliaments: RegisterParliaments,
    private readonly createCommittee: CreateCommittee,
  ) {}

  async execute(): Promise<SeedReport> {
    const { registrations, committees } = readReference(reference);
    const report = await this.registerParliaments.execute(SYSTEM, registrations);
    const rows = await this.database.rows<{ key: string }>(SEEDED_COMMITTEES);
    const known = new Set(rows.map(({ key }) => key));
    const missing = committees.filter((one) => !known.has(`${one.parliament}/${one.seedKey}`));
    for (const committee of missing) await this.createCommittee.execute(SYSTEM, committee);
    return { ...report, committees: missing.length };
  }
}
