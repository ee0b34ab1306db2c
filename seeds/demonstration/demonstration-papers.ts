import type { INestApplicationContext } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import { AddVersion, FileDocument } from '../../src/features/documents/index.js';
import type { Actor } from '../../src/kernel/actor.js';
import type { Sharing } from '../../src/kernel/audience.js';
import { Clock } from '../../src/kernel/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { sql } from '../../src/platform/database/sql.js';
import { Uploads, type Upload } from '../../src/platform/files/uploads.js';
import type { DemonstrationOffice } from './demonstration-office.js';
import { paperPath, type DemonstrationPaper, type Manifest } from './manifest.js';

const FILED = sql(
  'demonstration-filed',
  `select d.id, d.parliament, v.file_name as name
   from document d join document_version v on v.document_id = d.id where d.demonstration`,
);

interface FiledVersion {
  readonly id: string;
  readonly parliament: string;
  readonly name: string;
}

export interface FilingContext {
  readonly office: DemonstrationOffice;
  /** Which papers for a committee are shared with. */
  readonly committee: string;
  readonly progress: () => void;
}

const DAY = 24 * 3600 * 1000;

/** Files what is missing, each paper as the demonstration clerk of its parliament would. */
export async function filePapers(
  nest: INestApplicationContext,
  manifest: Manifest,
  context: FilingContext,
): Promise<number> {
  const filed = await filedVersions(nest);
  let versions = 0;
  for (const paper of manifest.papers) {
    const clerk = context.office.clerk(paper.parliament);
    versions += await filePaper(nest, clerk, paper, filed, context);
    context.progress();
  }
  return versions;
}

/** The ids of the papers that are filed, by the names of their files. */
export async function filedPapers(nest: INestApplicationContext): Promise<Map<string, string>> {
  return new Map((await filedVersions(nest)).map(({ name, id }) => [name, id]));
}

const filedVersions = (nest: INestApplicationContext) =>
  nest.get(Database, { strict: false }).rows<FiledVersion>(FILED);

async function filePaper(
  nest: INestApplicationContext,
  clerk: Actor,
  paper: DemonstrationPaper,
  filed: readonly FiledVersion[],
  { committee }: FilingContext,
): Promise<number> {
  const [first, ...later] = paper.versions;
  if (!first) throw new Error(`${paper.title} has no file`);
  const known = filed.filter(({ parliament }) => parliament === paper.parliament);
  const idOf = (file: string) => known.find(({ name }) => name === file)?.id;
  let versions = 0;
  let documentId = idOf(first.file);
  if (!documentId) {
    const now = nest.get(Clock, { strict: false }).now();
    const { parliament, chamber, type, embargoDays, title, language } = paper;
    const { officialNumber, documentDate, subjects, people } = paper;
    const filing = await withUpload(nest, first.file, (upload) =>
      nest.get(FileDocument, { strict: false }).execute(clerk, {
        parliament,
        chamber,
        type,
        description: { title, language, officialNumber, documentDate, subjects, people },
        sharing: sharingOf(paper, committee),
        embargoUntil: embargoDays === null ? null : new Date(now.getTime() + embargoDays * DAY),
        note: first.note,
        file: { upload, name: first.file, claimedSha256: null },
        idempotency: null,
        demonstration: true,
      }),
    );
    documentId = filing.documentId;
    versions += 1;
  }
  for (const { file, language, note } of later) {
    if (idOf(file)) continue;
    await withUpload(nest, file, (upload) =>
      nest.get(AddVersion, { strict: false }).execute(clerk, {
        documentId,
        language,
        note,
        file: { upload, name: file, claimedSha256: null },
        idempotency: null,
      }),
    );
    versions += 1;
  }
  return versions;
}

function sharingOf({ sharing }: DemonstrationPaper, committee: string): Sharing {
  return sharing.level === 'committee' ? { level: 'committee', committees: [committee] } : sharing;
}

async function withUpload<T>(
  nest: INestApplicationContext,
  file: string,
  use: (upload: Upload) => Promise<T>,
): Promise<T> {
  const uploads = nest.get(Uploads, { strict: false });
  const upload = await uploads.receive(createReadStream(paperPath(file)));
  try {
    return await use(upload);
  } finally {
    await uploads.discard(upload);
  }
}
