import type { INestApplicationContext } from '@nestjs/common';
import {
  BillsQueries,
  CloseReferral,
  CorrectStep,
  DecideAmendment,
  ListText,
  MoveAmendment,
  MoveBill,
  ReferBill,
  StrikeLastStep,
  type BillView,
} from '../../src/features/bills/index.js';
import type { Actor } from '../../src/kernel/actor.js';
import { Refusal } from '../../src/kernel/errors.js';
import type { DemonstrationAct, DemonstrationBill } from './bills-manifest.js';
import type { DemonstrationOffice } from './demonstration-office.js';
import { idOf } from './demonstration-people.js';

type Ids = ReadonlyMap<string, string>;

/** What acts name by keys and file names. */
export interface ActContext {
  readonly office: DemonstrationOffice;
  readonly committees: Ids;
  readonly persons: Ids;
  /** Documents by the name of their first file. */
  readonly papers: Ids;
}

export interface DueAct {
  readonly id: string;
  readonly bill: DemonstrationBill;
  readonly act: DemonstrationAct;
  /** Which the bill has before it. */
  readonly revision: number;
}

/** Lets a bill of the demonstration take one act, through the use case that a clerk would use. */
export async function performAct(
  nest: INestApplicationContext,
  { id: billId, bill, act, revision }: DueAct,
  { office, committees, persons, papers }: ActContext,
): Promise<void> {
  const clerk = office.clerk(bill.parliament);
  const of = { billId, requireRevision: exactly(revision) };
  const view = () => nest.get(BillsQueries, { strict: false }).byId(clerk, billId);
  switch (act.do) {
    case 'list_text': {
      const listed = { billId, documentId: idOf(papers, act.paper), reading: act.reading };
      await nest.get(ListText, { strict: false }).execute(clerk, listed);
      return;
    }
    case 'move': {
      const { do: _do, by, papers: cited, referrals, ...move } = act;
      const actor: Actor = by === 'clerk' ? clerk : office.administrator(bill.parliament);
      await nest.get(MoveBill, { strict: false }).execute(actor, {
        ...of,
        ...move,
        documents: cited.map((name) => idOf(papers, name)),
        referrals: referrals.map((one) => ({ ...one, committee: idOf(committees, one.committee) })),
      });
      return;
    }
    case 'refer': {
      const { do: _do, ...referral } = act;
      const committee = idOf(committees, act.committee);
      await nest
        .get(ReferBill, { strict: false })
        .execute(clerk, { ...of, ...referral, committee });
      return;
    }
    case 'report': {
      const referral = openReferral(await view(), idOf(committees, act.committee));
      await nest.get(CloseReferral, { strict: false }).execute(clerk, {
        referralId: referral.id,
        requireRevision: exactly(referral.revision),
        status: 'reported',
        on: act.on,
        reportId: act.paper === null ? null : idOf(papers, act.paper),
        recommendation: act.recommendation,
        note: act.note,
      });
      return;
    }
    case 'amend': {
      const { target, text, on } = act;
      const mover =
        'person' in act.mover
          ? { person: idOf(persons, act.mover.person) }
          : 'committee' in act.mover
            ? { committee: idOf(committees, act.mover.committee) }
            : act.mover;
      const amendment = { billId, n: null, mover, target, text, on, language: bill.language };
      await nest.get(MoveAmendment, { strict: false }).execute(clerk, amendment);
      return;
    }
    case 'decide': {
      const { fate, on, decision } = act;
      const amendment = (await view()).amendments.find(({ n }) => n === act.amendment);
      if (!amendment) throw new Error(`${bill.key} has no amendment ${act.amendment}`);
      await nest.get(DecideAmendment, { strict: false }).execute(clerk, {
        amendmentId: amendment.id,
        requireRevision: exactly(amendment.revision),
        fate,
        on,
        decision,
        reason: null,
      });
      return;
    }
    case 'correct': {
      const { n } = lastStep(await view(), act.transition);
      const correction = { ...of, n, reason: act.reason, change: act.change };
      await nest.get(CorrectStep, { strict: false }).execute(clerk, correction);
      return;
    }
    case 'strike': {
      const { n } = lastStep(await view(), act.transition);
      await nest.get(StrikeLastStep, { strict: false }).execute(clerk, {
        ...of,
        n,
        reason: act.reason,
      });
      return;
    }
  }
}

/** Only on what the act was written for. */
const exactly = (expected: number) => (revision: number) => {
  if (revision !== expected) throw new Refusal('precondition_failed');
};

function openReferral({ referrals }: BillView, committee: string) {
  const open = referrals.find((one) => one.committee.id === committee && one.status === 'open');
  if (!open) throw new Error(`the bill is not before the committee ${committee}`);
  return open;
}

function lastStep({ steps }: BillView, transition: string) {
  const step = steps.findLast((one) => one.transition === transition);
  if (!step) throw new Error(`the bill never took the step ${transition}`);
  return step;
}
