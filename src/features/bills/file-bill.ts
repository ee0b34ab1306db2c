import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { audienceOf, type Sharing } from '../../kernel/audience.js';
import { demand } from '../../kernel/demand.js';
import { Refusal } from '../../kernel/errors.js';
import { newId } from '../../kernel/ids.js';
import { workIri } from '../../kernel/iri.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork, type Idempotency } from '../../platform/database/unit-of-work.js';
import { SharingCheck, type ParliamentFacts } from '../parliaments/index.js';
import { ProceduresQueries, type Passage, type ProcedureVersionView } from '../procedures/index.js';
import { BillClock, type BillMoment } from './bill-clock.js';
import { describedFacts, entryFacts, sharingFacts } from './bill-facts.js';
import { BillHistories, newEntry } from './bill-histories.js';
import { fold } from './bill-history.js';
import { billBook, printedBillNumber, takeNumber } from './bill-number.js';
import { positionOf } from './bill-position.js';
import { setSponsors } from './bill-sponsors.js';
import { billWords } from './bill-words.js';
import { Bill } from './bill.entity.js';
import { billPolicy } from './bill.policy.js';
import type { BillDescription } from './bills.inputs.js';
import { wrongField } from './wrong-field.js';

export interface FileBillInput {
  readonly parliament: string;
  readonly chamber: string | null;
  /** Null: two where two chambers are at work. */
  readonly passage: Passage | null;
  /** Null: the next free one. */
  readonly number: number | null;
  /** Null: the year of the filing day. */
  readonly year: number | null;
  readonly description: BillDescription;
  /** The day of the filing, `YYYY-MM-DD`. */
  readonly on: string;
  readonly sharing: Sharing;
  /** Nobody outside the owning office sees it earlier; null: at once. */
  readonly embargoUntil: Date | null;
  readonly idempotency?: Idempotency | null;
  readonly demonstration?: boolean;
}

/** Enters a bill into the register, at the first stage of the parliament's procedure of today. */
@Injectable()
export class FileBill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sharing: SharingCheck,
    private readonly procedures: ProceduresQueries,
    private readonly histories: BillHistories,
    private readonly clock: BillClock,
  ) {}

  async execute(actor: Actor, input: FileBillInput): Promise<{ readonly id: string }> {
    demand(billPolicy(actor, 'file', input.parliament));
    const moment = await this.clock.at(input.parliament);
    refuseWrongPlace(moment.parliament, input);
    refuseWrongDay(moment, input);
    await this.sharing.require(input.parliament, input.sharing);
    const version = await this.procedures.current(input.parliament);
    return this.unitOfWork.once(actor, input.idempotency ?? null, (tx) =>
      this.write(tx, actor, input, moment, version),
    );
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    input: FileBillInput,
    { now, parliament: facts }: BillMoment,
    version: ProcedureVersionView,
  ): Promise<{ id: string }> {
    const { parliament, chamber, description, on } = input;
    const { sponsors, ...described } = description;
    const demonstration = input.demonstration ?? false;
    const year = input.year ?? Number(on.slice(0, 4));
    const number = await takeNumber(tx, { parliament, year, number: input.number, demonstration });
    const { initial } = version.procedure;
    const filing = newEntry(
      1,
      {
        kind: 'filing',
        fromStage: null,
        toStage: initial,
        happenedOn: on,
        procedureId: version.id,
      },
      now,
    );
    const bill = tx.manager.create(Bill, {
      ...described,
      id: newId(now.getTime()),
      parliament,
      chamber,
      year,
      registerNumber: number,
      book: billBook(demonstration),
      number: printedBillNumber(parliament, year, number, demonstration),
      iri: workIri({
        place: facts.place,
        element: 'bill',
        // Kept apart from papers of the type bill, and those of the demonstration from real ones.
        subtype: demonstration ? `demo-${description.kind}` : description.kind,
        actor: chamber ?? parliament,
        year,
        number: String(number),
      }),
      passage: input.passage ?? passageOf(facts),
      ...positionOf(fold([filing]), version.procedure),
      sharing: input.sharing,
      audience: audienceOf(parliament, input.sharing),
      visibleFrom: input.embargoUntil ?? now,
      demonstration,
      filedAt: now,
      filedBy: actor.accountId,
      changedAt: now,
      revision: 1,
    });
    bill.words = billWords(bill);
    await tx.manager.insert(Bill, bill);
    await setSponsors(tx, actor, bill, sponsors);
    await this.histories.insert(tx, actor, bill, filing);
    tx.ledger.append({
      action: 'bill.filed',
      kind: 'bill',
      recordId: bill.id,
      parliament,
      detail: {
        number: bill.number,
        iri: bill.iri,
        passage: bill.passage,
        numberGiven: input.number !== null,
        ...entryFacts(filing),
        ...describedFacts(description),
        ...sharingFacts(bill),
      },
    });
    await tx.search.changed('bill', bill.id);
    return { id: bill.id };
  }
}

const passageOf = ({ chambers }: ParliamentFacts): Passage =>
  chambers.filter(({ active }) => active).length > 1 ? 'two' : 'one';

function refuseWrongPlace(facts: ParliamentFacts, { parliament, chamber, passage }: FileBillInput) {
  if (!facts.mayFile) throw new Refusal('parliament_not_filing', { parliament });
  if (chamber !== null && !facts.chambers.some(({ code }) => code === chamber)) {
    throw wrongField('unknown_chamber', '/chamber', { chamber });
  }
  if (passage === 'two' && facts.chambers.length < 2) {
    throw wrongField('passage_needs_two_chambers', '/passage');
  }
}

function refuseWrongDay({ today }: BillMoment, { on, year }: FileBillInput) {
  if (on > today) throw wrongField('date_in_future', '/on');
  if (year !== null && year > Number(today.slice(0, 4)))
    throw wrongField('date_in_future', '/year');
}
