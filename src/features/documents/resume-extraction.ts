import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Refusal } from '../../kernel/errors.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EXTRACT_TEXT } from './extract-text.job.js';

const PENDING = sql(
  'extraction-pending',
  `select id from document_version where text_state = 'pending' order by id`,
);

/** Sends a job for every version whose text was not read yet: jobs are not part of a backup. */
@Injectable()
export class ResumeExtraction {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: Actor): Promise<number> {
    if (actor.kind !== 'system') throw new Refusal('forbidden');
    return this.unitOfWork.run(actor, async (tx) => {
      const pending = await tx.rows<{ id: string }>(PENDING);
      // A second job for the same version finds nothing waiting, so one too many does no harm.
      for (const { id } of pending) await tx.jobs.send(EXTRACT_TEXT, { versionId: id });
      return pending.length;
    });
  }
}
