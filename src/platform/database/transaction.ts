import type { EntityManager } from 'typeorm';
import type { JobQueue } from '../jobs/job-queue.js';
import type { LedgerWriter } from '../ledger/ledger-writer.js';
import type { SearchQueue } from '../search-engine/search-queue.js';
import type { Statement } from './sql.js';

/** Everything that must be kept together or not at all. There is no other way to write. */
export interface Transaction {
  readonly manager: EntityManager;
  readonly ledger: LedgerWriter;
  readonly jobs: JobQueue;
  readonly search: SearchQueue;
  /** A named statement inside this transaction. */
  rows<T extends object>(statement: Statement, values?: unknown[]): Promise<T[]>;
}
