import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { addVersion } from './add-version-row.js';
import { DocumentLoader } from './document-loader.js';
import { FileInspector, type ReceivedFile } from './received-file.js';

export interface AddVersionInput {
  readonly documentId: string;
  /** Null: the language of the paper. */
  readonly language: string | null;
  readonly note: string | null;
  readonly file: ReceivedFile;
  readonly idempotency: Idempotency | null;
}

export interface VersionAdded {
  readonly version: number;
}

/** A corrected or translated text of a paper that is filed already. Earlier ones stay as they are. */
@Injectable()
export class AddVersion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentLoader,
    private readonly inspector: FileInspector,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: AddVersionInput): Promise<VersionAdded> {
    await this.documents.requirePermission(actor, 'add_version', input.documentId);
    const before = await this.unitOfWork.replay<VersionAdded>(actor, input.idempotency);
    if (before) return before;
    const file = await this.inspector.check(input.file);
    await this.files.put(file.upload.path, file.upload.sha256);
    return this.unitOfWork.once(actor, input.idempotency, async (tx) => {
      const document = await this.documents.lock(tx, actor, 'add_version', input.documentId);
      const now = this.clock.now();
      const n = document.advance(now);
      await tx.manager.save(document);
      const language = input.language ?? document.language;
      await addVersion(tx, actor, document, { n, language, note: input.note, file, now });
      return { version: n };
    });
  }
}
