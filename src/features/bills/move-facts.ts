import type { Actor } from '../../kernel/actor.js';
import { sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { stageOf, transitionOf, type MoveFacts, type Procedure } from '../procedures/index.js';
import type { Bill } from './bill.entity.js';
import { rolesIn } from './bill.policy.js';
import { requireDocument } from './citable-document.js';
import { leadReferred, leadReported, type LeadReferral } from './lead-committee.js';

const LEADS = sql(
  'bill-lead-referrals',
  `select house, role, status, referred_on::text as "referredOn", reported_on::text as "reportedOn"
   from bill_referral where bill_id = $1 and role = 'lead'`,
);

const TYPES = sql(
  'bill-cited-types',
  'select distinct type from document where id = any($1::uuid[])',
);

/**
 * How the bill stands on the day of a move. A committee is charged in the house that the bill moves
 * into, and reports in the one that it moves from.
 */
export async function moveFacts(
  tx: Transaction,
  actor: Actor,
  bill: Bill,
  procedure: Procedure,
  move: { readonly transition: string; readonly on: string },
): Promise<MoveFacts> {
  const leads = await tx.rows<LeadReferral>(LEADS, [bill.id]);
  const transition = transitionOf(procedure, move.transition);
  const target = transition && stageOf(procedure, transition.to)?.house;
  return {
    since: bill.since,
    roles: rolesIn(actor, bill.parliament),
    leadReferred: leadReferred(leads, target ?? bill.house, move.on),
    leadReported: leadReported(leads, bill.house, move.on),
  };
}

/** The types of the papers that a step cites; one that the actor may not see is refused. */
export async function citedTypes(
  tx: Transaction,
  actor: Actor,
  parliament: string,
  documents: readonly string[],
): Promise<string[]> {
  const types: string[] = [];
  for (const [index, id] of documents.entries()) {
    const pointer = `/documents/${index}`;
    types.push(await requireDocument(tx, actor, parliament, { id, pointer }));
  }
  return types;
}

/**
 * The same for a step that is corrected. What it cited before may stay although the actor cannot see
 * it, or it is gone.
 */
export async function typesAfterCorrection(
  tx: Transaction,
  actor: Actor,
  parliament: string,
  documents: readonly string[],
  before: { readonly documents: readonly string[] },
): Promise<string[]> {
  const kept = documents.filter((id) => before.documents.includes(id));
  const types = (await tx.rows<{ type: string }>(TYPES, [kept])).map(({ type }) => type);
  for (const [index, id] of documents.entries()) {
    if (kept.includes(id)) continue;
    const pointer = `/documents/${index}`;
    types.push(await requireDocument(tx, actor, parliament, { id, pointer }));
  }
  return types;
}
