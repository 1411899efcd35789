import { ask } from '../../platform/rules/ask.js';
import type { Abandonment, AbandonmentFinding } from './abandonment.entity.js';
import type { AbandonmentFindingView, AbandonmentView, SharingView } from './abandonment.view.js';
import { isVoluntary, paragraphOf, sharingConditions } from './rules/index.js';

/** An abandonment with what was found about it, oldest first, and the first seizure of its goods. */
export interface AbandonmentRecord {
  readonly abandonment: Abandonment;
  readonly findings: readonly AbandonmentFinding[];
}

/** An abandonment as it is answered. */
export function toAbandonmentView({ abandonment, findings }: AbandonmentRecord): AbandonmentView {
  const { basis, circumstances, allowanceOutcome, allowanceLastDay, allowanceDeterminationId, ...row } = abandonment;
  const { acceptedOn, acceptedBy, refusedOn, refusalReason, suspectedLaw, determinationId, ...given } = row;
  return {
    ...given,
    basis,
    paragraph: paragraphOf(basis).authority,
    voluntary: isVoluntary(basis),
    circumstances: { ...circumstances },
    ...(acceptedOn && { acceptedOn }),
    ...(acceptedBy && { acceptedBy }),
    ...(refusedOn && { refusedOn }),
    ...(refusalReason && { refusalReason }),
    ...(suspectedLaw && { suspectedLaw }),
    ...(determinationId && { determinationId }),
    findings: findings.map(toFindingView),
    sharing: sharingOf({ abandonment, findings }),
    ...(allowanceOutcome &&
      allowanceLastDay &&
      allowanceDeterminationId && {
        allowance: {
          outcome: allowanceOutcome,
          lastDay: allowanceLastDay,
          determinationId: allowanceDeterminationId,
        },
      }),
  };
}

const toFindingView = ({ abandonmentId: _, recordedAt: __, ...finding }: AbandonmentFinding): AbandonmentFindingView =>
  finding;

// An abandonment was accepted only while the goods were not seized, and what is abandoned is never seized.
function sharingOf({ abandonment, findings }: AbandonmentRecord): SharingView {
  const { basis, state, acceptedOn, requestedOn } = abandonment;
  const last = findings.at(-1);
  const facts = {
    basis,
    accepted: state === 'accepted',
    ...(acceptedOn && { acceptedOn }),
    ...(last && { reasonableBelief: last.believed }),
  };
  const { outcome, reasonCodes, conditions } = ask(sharingConditions, facts, acceptedOn ?? requestedOn).decision;
  return { outcome, reasonCodes: [...reasonCodes], conditions: conditions.map((condition) => ({ ...condition })) };
}
