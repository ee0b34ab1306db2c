import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { Names } from './facts.js';
import type { CommitteeKind, CommitteeStatus } from './vocabulary.js';

export interface CommitteeView {
  readonly id: string;
  readonly parliament: string;
  readonly chamber: string | null;
  readonly names: Names;
  readonly kind: CommitteeKind;
  readonly status: CommitteeStatus;
  readonly establishedOn: string | null;
  readonly dissolvedOn: string | null;
  readonly maxMembers: number | null;
  readonly revision: number;
}

const COLUMNS = `id, parliament, chamber, names, kind, status,
  to_char(established_on, 'YYYY-MM-DD') as "establishedOn",
  to_char(dissolved_on, 'YYYY-MM-DD') as "dissolvedOn",
  max_members as "maxMembers", revision`;

const OF_PARLIAMENT = sql(
  'committees-of-parliament',
  `select ${COLUMNS} from committee
   where parliament = $1 and ($2::boolean or status = 'active') order by position, id`,
);
const BY_IDS = sql(
  'committees-by-ids',
  `select ${COLUMNS} from committee where id = any($1::uuid[])`,
);

/** Committees and their names are public; what is shared with them is not. */
@Injectable()
export class CommitteesQueries {
  constructor(private readonly database: Database) {}

  async activeOf(parliament: string): Promise<readonly CommitteeView[]> {
    return this.database.rows<CommitteeView>(OF_PARLIAMENT, [parliament, false]);
  }

  /** Those that were dissolved too. */
  async allOf(parliament: string): Promise<readonly CommitteeView[]> {
    return this.database.rows<CommitteeView>(OF_PARLIAMENT, [parliament, true]);
  }

  async byIds(ids: readonly string[]): Promise<readonly CommitteeView[]> {
    if (ids.length === 0) return [];
    return this.database.rows<CommitteeView>(BY_IDS, [[...ids]]);
  }
}
