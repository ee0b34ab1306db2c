import { checkDecision } from './check-decision.js';
import { legalTransitions } from './legal-transitions.js';
import { isFinal } from './milestone.js';
import type { MoveFacts, MoveProblem, Position, ProposedMove } from './move.js';
import { stageOf, type Procedure, type Requirement, type Transition } from './procedure.js';

/**
 * Everything that speaks against a move; empty when it is legal. There is no other gate: whatever
 * records a step asks here, so a way around the procedure would have to be in this file.
 */
export function checkMove(
  procedure: Procedure,
  position: Position,
  move: ProposedMove,
  facts: MoveFacts,
): MoveProblem[] {
  const stage = stageOf(procedure, position.stage);
  if (stage && isFinal(stage.milestone)) return [{ code: 'bill_ended', pointer: '/transition' }];
  const transition = legalTransitions(procedure, position).find(
    (one) => one.code === move.transition,
  );
  if (!transition) return [{ code: 'illegal_move', pointer: '/transition' }];
  return [
    ...checkRole(transition, facts),
    ...checkDay(move, facts),
    ...(move.decision ? checkDecision(move.decision) : []),
    ...transition.requires.flatMap((one) => checkRequirement(one, move, facts) ?? []),
  ];
}

function checkRole({ by }: Transition, { roles }: MoveFacts): MoveProblem[] {
  if (roles === 'system' || roles.some((role) => by.includes(role))) return [];
  return [{ code: 'move_not_allowed_to_you', pointer: '/transition' }];
}

function checkDay({ on, today }: ProposedMove, { since }: MoveFacts): MoveProblem[] {
  if (on > today) return [{ code: 'date_in_future', pointer: '/on' }];
  if (on < since) return [{ code: 'date_before_last_step', pointer: '/on', params: { since } }];
  return [];
}

function checkRequirement(
  requirement: Requirement,
  move: ProposedMove,
  facts: MoveFacts,
): MoveProblem | null {
  switch (requirement.kind) {
    case 'document':
      return requirement.types.some((type) => move.documentTypes.includes(type))
        ? null
        : { code: 'document_required', pointer: '/documents' };
    case 'decision':
      return checkRequiredDecision(requirement, move);
    case 'referral':
      return facts.leadReferred || move.refersLead
        ? null
        : { code: 'referral_required', pointer: '/referrals' };
    case 'report':
      return facts.leadReported ? null : { code: 'report_required', pointer: '/transition' };
    case 'reason':
      return move.reason?.trim() ? null : { code: 'reason_required', pointer: '/reason' };
  }
}

function checkRequiredDecision(
  { result, majority }: Extract<Requirement, { kind: 'decision' }>,
  { decision }: ProposedMove,
): MoveProblem | null {
  if (!decision) return { code: 'decision_required', pointer: '/decision' };
  // What is not carried is lost: houses without a casting vote record a tie and the question falls.
  const fits = decision.result === result || (result === 'lost' && decision.result === 'tied');
  if (!fits) return { code: 'decision_contradicts_move', pointer: '/decision/result' };
  if (majority !== null && decision.majority !== majority) {
    return { code: 'decision_contradicts_move', pointer: '/decision/majority' };
  }
  return null;
}
