import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/errors.js';
import { isId } from '../../kernel/ids.js';
import { Database } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { ProcedureVersionSummary, ProcedureVersionView } from './procedures.views.js';

const SUMMARY = `v.id, v.parliament, v.template, v.n, v.note, v.created_at as "createdAt"`;

const BY_ID = sql(
  'procedure-by-id',
  `select ${SUMMARY}, v.body as procedure from procedure_version v where v.id = $1`,
);
/** The version that a new bill follows, as its id. */
export const CURRENT_VERSION = sql(
  'procedure-current',
  `select v.id from parliament p
   join procedure_version v on v.parliament = p.code
     or v.parliament is null and v.template = coalesce(p.workflow, 'generic')
   where p.code = $1 order by v.parliament is null, v.n desc limit 1`,
);
const VERSION = sql(
  'procedure-version',
  'select v.id from procedure_version v where v.parliament = $1 and v.n = $2',
);
const VERSIONS = sql(
  'procedure-versions',
  `select ${SUMMARY} from parliament p
   join procedure_version v on v.parliament = p.code
     or v.parliament is null and v.template = coalesce(p.workflow, 'generic')
   where p.code = $1 order by v.parliament is null, v.n desc`,
);
const TEMPLATES = sql(
  'procedure-templates',
  `select distinct on (v.template) v.id from procedure_version v
   where v.parliament is null order by v.template, v.n desc`,
);

/** Procedures are public. Versions never change, so each is read once and kept. */
@Injectable()
export class ProceduresQueries {
  private readonly kept = new Map<string, ProcedureVersionView>();

  constructor(private readonly database: Database) {}

  /** What a new bill of the parliament follows: its own newest version, else its template's. */
  async current(parliament: string): Promise<ProcedureVersionView> {
    return this.found(await this.database.row<{ id: string }>(CURRENT_VERSION, [parliament]));
  }

  async byId(id: string): Promise<ProcedureVersionView> {
    const kept = this.kept.get(id);
    if (kept) return kept;
    if (!isId(id)) throw notFound();
    const version = await this.database.row<ProcedureVersionView>(BY_ID, [id]);
    if (!version) throw notFound();
    this.kept.set(id, version);
    return version;
  }

  /** Its own versions, the newest first, then those of its template, which have no parliament. */
  async versions(parliament: string): Promise<readonly ProcedureVersionSummary[]> {
    const versions = await this.database.rows<ProcedureVersionSummary>(VERSIONS, [parliament]);
    if (versions.length === 0) throw notFound();
    return versions;
  }

  /** One of the parliament's own. */
  async version(parliament: string, n: number): Promise<ProcedureVersionView> {
    return this.found(await this.database.row<{ id: string }>(VERSION, [parliament, n]));
  }

  /** The newest of each template, by their codes. */
  async templates(): Promise<readonly ProcedureVersionView[]> {
    const rows = await this.database.rows<{ id: string }>(TEMPLATES);
    return Promise.all(rows.map(({ id }) => this.byId(id)));
  }

  private async found(row: { id: string } | null): Promise<ProcedureVersionView> {
    if (!row) throw notFound();
    return this.byId(row.id);
  }
}
