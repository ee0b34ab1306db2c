import { Injectable } from '@nestjs/common';
import { ProceduresQueries, stageOf, type Stage } from '../procedures/index.js';
import type { BillSummary } from './bills.views.js';

/** The columns of a summary, of a table `bill` under this alias. */
export const summaryColumns = (alias: string): string => `
  ${SUMMARY.map(([name, column]) => `${alias}.${column} as "${name}"`).join(', ')}`;

/** The same as pairs of `json_build_object`; instants are then text. */
export const summaryPairs = (alias: string): string =>
  SUMMARY.map(([name, column]) => `'${name}', ${alias}.${column}`).join(', ');

const SUMMARY = [
  ['id', 'id'],
  ['parliament', 'parliament'],
  ['chamber', 'chamber'],
  ['year', 'year'],
  ['number', 'number'],
  ['officialNumber', 'official_number'],
  ['iri', 'iri'],
  ['title', 'title'],
  ['language', 'language'],
  ['titles', 'titles'],
  ['kind', 'kind'],
  ['nature', 'nature'],
  ['subjects', 'subjects'],
  ['milestone', 'milestone'],
  ['house', 'house'],
  ['procedureId', 'procedure_id'],
  ['stage', 'stage'],
  ['since', 'since::text'],
  ['demonstration', 'demonstration'],
  ['changedAt', 'changed_at'],
  ['revision', 'revision'],
] as const;

export interface BillSummaryRow extends Omit<BillSummary, 'stageNames' | 'changedAt'> {
  readonly procedureId: string;
  readonly stage: string;
  readonly changedAt: Date | string;
}

/** Puts in what the parliament calls the stage; versions of procedures are kept in memory. */
@Injectable()
export class BillSummaries {
  constructor(private readonly procedures: ProceduresQueries) {}

  async of(rows: readonly BillSummaryRow[]): Promise<BillSummary[]> {
    return Promise.all(rows.map((row) => this.one(row)));
  }

  async one(row: BillSummaryRow): Promise<BillSummary> {
    const { procedureId, stage, changedAt, ...summary } = row;
    const { names } = await this.stage(procedureId, stage);
    return { ...summary, stageNames: names, changedAt: new Date(changedAt) };
  }

  private async stage(procedureId: string, code: string): Promise<Stage> {
    const { procedure } = await this.procedures.byId(procedureId);
    const stage = stageOf(procedure, code);
    if (!stage) throw new Error(`procedure ${procedureId} has no stage "${code}"`);
    return stage;
  }
}
