import {
  FileBill,
  ListText,
  RelateBill,
  billDescriptionSchema,
} from '../../src/features/bills/index.js';
import { AddVersion, FileDocument } from '../../src/features/documents/index.js';
import { CreateCommittee } from '../../src/features/parliaments/index.js';
import { SYSTEM, person, type Actor } from '../../src/kernel/actor.js';
import { newId } from '../../src/kernel/ids.js';
import { Readable } from 'node:stream';
import type { TestApp } from '../support/test-app.js';

/** A paper of its own bytes, so that damage to one file is damage to one paper. */
export async function filePaper(test: TestApp, parliament: string, title: string): Promise<string> {
  const { uploads } = test.resources;
  const body = `${title}\n\nThe committee met and heard the witnesses. ${newId()}\n`.repeat(3);
  const upload = await uploads.receive(Readable.from([Buffer.from(body)]));
  const { documentId } = await test.app
    .get(FileDocument, { strict: false })
    .execute(clerk(parliament), {
      parliament,
      chamber: null,
      type: 'committee_report',
      description: {
        title,
        language: 'en',
        officialNumber: null,
        documentDate: '2026-03-04',
        subjects: ['water'],
        people: [],
      },
      sharing: { level: 'public' },
      embargoUntil: null,
      note: null,
      file: { upload, name: 'paper.txt', claimedSha256: null },
      idempotency: null,
    });
  return documentId;
}

export async function addVersion(test: TestApp, documentId: string, parliament: string) {
  const body = `A later version.\u2028 It has other words. ${newId()}\n`;
  const upload = await test.resources.uploads.receive(Readable.from([Buffer.from(body)]));
  await test.app.get(AddVersion, { strict: false }).execute(clerk(parliament), {
    documentId,
    language: null,
    note: null,
    file: { upload, name: 'later.txt', claimedSha256: null },
    idempotency: null,
  });
}

/** Two bills that belong together, the first with the paper as its text. */
export async function fileBills(test: TestApp, parliament: string, paper: string): Promise<void> {
  const [first, second] = [newBill(parliament), newBill(parliament)].map((input) =>
    test.app.get(FileBill, { strict: false }).execute(clerk(parliament), input),
  );
  const [billId, otherId] = [(await first!).id, (await second!).id];
  const text = { billId, documentId: paper, reading: 'as_filed' as const };
  await test.app.get(ListText, { strict: false }).execute(clerk(parliament), text);
  const relation = { billId, otherId, kind: 'companion' as const, note: null };
  await test.app.get(RelateBill, { strict: false }).execute(clerk(parliament), relation);
}

const newBill = (parliament: string) => ({
  parliament,
  chamber: null,
  passage: null,
  number: null,
  year: null,
  description: billDescriptionSchema.parse({
    title: 'The Water Bill',
    language: 'en',
    kind: 'government',
  }),
  on: '2026-03-04',
  sharing: { level: 'public' as const },
  embargoUntil: null,
});

/** Some entries on the chain of a parliament that has no papers. */
export async function fillChain(test: TestApp, parliament: string): Promise<void> {
  for (const name of ['Petitions', 'Finance', 'Health', 'Works']) {
    await test.app.get(CreateCommittee, { strict: false }).execute(SYSTEM, {
      parliament,
      names: { en: `Committee on ${name}` },
      kind: 'standing',
      chamber: null,
      establishedOn: null,
      maxMembers: null,
    });
  }
}

const clerkIds = new Map<string, string>();
function clerk(parliament: string): Actor {
  const id = clerkIds.get(parliament) ?? newId();
  clerkIds.set(parliament, id);
  return person(id, 'A clerk', [{ role: 'clerk', parliament, committee: null }]);
}
