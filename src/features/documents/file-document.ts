import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { audienceOf, type Sharing } from '../../kernel/audience.js';
import { Clock, yearIn } from '../../kernel/clock.js';
import { demand } from '../../kernel/demand.js';
import { Refusal } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { workIri } from '../../kernel/iri.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { ParliamentDirectory, SharingCheck, type ParliamentFacts } from '../parliaments/index.js';
import { addVersion } from './add-version-row.js';
import { describedFacts, sharingFacts } from './document-facts.js';
import { DOCUMENT_TYPES, type DocumentType } from './document-type.js';
import { Document, type DocumentDescription } from './document.entity.js';
import { documentPolicy } from './document.policy.js';
import { FileInspector, type CheckedFile, type ReceivedFile } from './received-file.js';
import { bookOf, nextNumber, printedNumber } from './registry-number.js';

export interface FileDocumentInput {
  readonly parliament: string;
  readonly chamber: string | null;
  readonly type: DocumentType;
  readonly description: DocumentDescription;
  readonly sharing: Sharing;
  /** Nobody outside the owning office sees it earlier; null: at once. */
  readonly embargoUntil: Date | null;
  readonly note: string | null;
  readonly file: ReceivedFile;
  readonly idempotency: Idempotency | null;
  readonly demonstration?: boolean;
}

export interface Filed {
  readonly documentId: string;
}

/** A clerk hands in a paper: it gets its number, its address and its receipt, or nothing happens. */
@Injectable()
export class FileDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: ParliamentDirectory,
    private readonly sharing: SharingCheck,
    private readonly inspector: FileInspector,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: FileDocumentInput): Promise<Filed> {
    demand(documentPolicy(actor, 'file', input.parliament));
    const facts = await this.requireParliament(input);
    await this.sharing.require(input.parliament, input.sharing);
    const before = await this.unitOfWork.replay<Filed>(actor, input.idempotency);
    if (before) return before;
    const file = await this.inspector.check(input.file);
    // The bytes first: a row without its file must be impossible, a file without a row is harmless.
    await this.files.put(file.upload.path, file.upload.sha256);
    return this.unitOfWork.once(actor, input.idempotency, (tx) =>
      this.write(tx, actor, input, facts, file),
    );
  }

  private async requireParliament({ parliament, chamber }: FileDocumentInput) {
    const facts = await this.directory.facts(parliament);
    if (!facts) throw new Refusal('unknown_parliament', { parliament });
    if (!facts.mayFile) throw new Refusal('parliament_not_filing', { parliament });
    if (chamber !== null && !facts.chambers.some(({ code }) => code === chamber)) {
      throw new Refusal('unknown_chamber', { chamber }, [
        { pointer: '/chamber', code: 'unknown_chamber', message: chamber },
      ]);
    }
    return facts;
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    input: FileDocumentInput,
    facts: ParliamentFacts,
    file: CheckedFile,
  ): Promise<Filed> {
    const now = this.clock.now();
    const { parliament, chamber, type } = input;
    const demonstration = input.demonstration ?? false;
    const year = yearIn(facts.timeZone, now);
    const book = bookOf(type, demonstration);
    const registerNumber = await nextNumber(tx, parliament, book, year);
    const document = tx.manager.create(Document, {
      id: newId(now.getTime()),
      parliament,
      chamber,
      type,
      ...describe(input.description),
      book,
      registerYear: year,
      registerNumber,
      number: printedNumber(parliament, type, year, registerNumber, demonstration),
      iri: workIri({
        place: facts.place,
        element: DOCUMENT_TYPES[type],
        subtype: book.replaceAll('_', '-'),
        actor: chamber ?? parliament,
        year,
        number: String(registerNumber),
      }),
      sharing: input.sharing,
      audience: audienceOf(parliament, input.sharing),
      visibleFrom: input.embargoUntil ?? now,
      demonstration,
      currentVersion: 1,
      filedAt: now,
      filedBy: actor.accountId,
      changedAt: now,
      revision: 1,
    });
    await tx.manager.insert(Document, document);
    tx.ledger.append({
      action: 'document.filed',
      kind: 'document',
      recordId: document.id,
      parliament,
      detail: {
        number: document.number,
        iri: document.iri,
        ...describedFacts(document),
        ...sharingFacts(document),
      },
    });
    await addVersion(tx, actor, document, {
      n: 1,
      language: document.language,
      note: input.note,
      file,
      now,
    });
    return { documentId: document.id };
  }
}

const describe = (description: DocumentDescription) => ({
  ...description,
  subjects: [...description.subjects],
  people: [...description.people],
});
