import type { INestApplicationContext } from '@nestjs/common';
import { FileBill, RelateBill } from '../../src/features/bills/index.js';
import { Refusal } from '../../src/kernel/errors.js';
import { Database } from '../../src/platform/database/database.js';
import { sql } from '../../src/platform/database/sql.js';
import { idOf } from './demonstration-people.js';
import { performAct, type ActContext } from './perform-act.js';
import type { BillsManifest, DemonstrationBill } from './bills-manifest.js';

const FILED = sql(
  'demonstration-bills',
  'select id, parliament, title, revision from bill where demonstration',
);

interface FiledBill {
  readonly id: string;
  readonly parliament: string;
  readonly title: string;
  readonly revision: number;
}

export interface BillsContext extends ActContext {
  /** By their keys. */
  readonly persons: ReadonlyMap<string, string>;
  readonly progress: () => void;
}

/**
 * Files the bills that are missing and lets each take its acts, as the clerks of its parliament
 * would. Every act is one revision, so the revision tells how far a killed start came. Answers how
 * many bills were filed.
 */
export async function fileBills(
  nest: INestApplicationContext,
  { bills }: BillsManifest,
  context: BillsContext,
): Promise<number> {
  const before = await nest.get(Database, { strict: false }).rows<FiledBill>(FILED);
  const there = (bill: DemonstrationBill) =>
    before.find(({ parliament, title }) => parliament === bill.parliament && title === bill.title);
  const ids = new Map<string, string>();
  for (const bill of bills) {
    const known = there(bill);
    const id = known?.id ?? (await fileBill(nest, bill, context));
    ids.set(bill.key, id);
    const acts = bill.acts.map((act) => (revision: number) => {
      return performAct(nest, { id, bill, act, revision }, context);
    });
    await goOn(acts, known, 1);
    context.progress();
  }
  // Last of all, since relations are to bills that may be filed later.
  for (const bill of bills) {
    const id = idOf(ids, bill.key);
    const relations = bill.relations.map(({ bill: other, kind, note }) => async () => {
      await nest.get(RelateBill, { strict: false }).execute(context.office.clerk(bill.parliament), {
        billId: id,
        otherId: idOf(ids, other),
        kind,
        note,
      });
    });
    await goOn(relations, there(bill), 1 + bill.acts.length);
  }
  return bills.filter((bill) => !there(bill)).length;
}

/** Takes the acts that come after the revision which the bill has already. */
async function goOn(
  acts: readonly ((revision: number) => Promise<void>)[],
  known: FiledBill | undefined,
  first: number,
): Promise<void> {
  for (const [index, act] of acts.entries()) {
    const revision = first + index;
    if (known && known.revision > revision) continue;
    try {
      await act(revision);
    } catch (error) {
      // Somebody who tries the system has led it elsewhere meanwhile: then it stays there.
      if (known && error instanceof Refusal) return;
      throw error;
    }
  }
}

async function fileBill(
  nest: INestApplicationContext,
  bill: DemonstrationBill,
  { office, persons }: BillsContext,
): Promise<string> {
  const { key: _key, acts: _acts, relations: _relations, ...filing } = bill;
  const { parliament, chamber, on, sharing, sponsors, ...described } = filing;
  const named = sponsors.map(({ person, role }) => ({ person: idOf(persons, person), role }));
  const { id } = await nest.get(FileBill, { strict: false }).execute(office.clerk(parliament), {
    parliament,
    chamber,
    passage: null,
    number: null,
    year: null,
    description: { ...described, sponsors: named },
    on,
    sharing,
    embargoUntil: null,
    demonstration: true,
  });
  return id;
}
