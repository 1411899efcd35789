import type { Fault } from '../../../kernel/errors.js';
import type { EvaluatedCase } from '../case-evaluation.js';
import { partsNotLeft } from '../cases/decided-case.js';
import type { FieldDecisionRequest } from '../disclosure.dto.js';
import type { FieldPart } from '../cases/field-contents.js';
import { FIELD_TITLES, REASONS } from '../rules/index.js';
import type { DisclosureField, FieldDecision } from '../rules/index.js';

/** Someone decided first; told apart from what the law does not allow. */
export const DECIDED = 'disclosure.already_decided';

/** Everything that stands against an officer's choice on a field as the case now is. */
export function faultsOfChoice(item: FieldDecisionRequest, index: number, evaluated: EvaluatedCase): Fault[] {
  const pointer = `/items/${String(index)}/field`;
  const faults = faultsOfField(item.field, pointer, evaluated);
  if (faults.length > 0 || item.decision === 'refuse') return faults;
  return leftToChoose(evaluated, item.field).length === 0 ? [givenByItsRequest(pointer)] : [];
}

/** The same for a field however it leaves: it was decided, or no rule lets an officer choose. */
export function faultsOfField(field: DisclosureField, pointer: string, evaluated: EvaluatedCase): Fault[] {
  if (isDecided(evaluated, field))
    return [{ pointer, code: DECIDED, message: `${FIELD_TITLES[field]} was already decided.` }];
  const decision = fieldIn(evaluated, field);
  return decision.outcome === 'may' ? [] : [mayNotLeave(decision, pointer)];
}

/** What an officer's decision on a field alone lets leave. */
export const leftToChoose = (evaluated: EvaluatedCase, field: DisclosureField): readonly FieldPart[] =>
  partsNotLeft(evaluated.decided, fieldIn(evaluated, field)).filter(({ leavesWith }) => leavesWith === undefined);

/** Why a field may not leave, as an officer is told. */
function mayNotLeave({ field, reason, until, cites }: FieldDecision, pointer: string): Fault {
  const title = FIELD_TITLES[field];
  return {
    pointer,
    code: `disclosure.${reason ?? 'no_rule_authorises'}`,
    message: until ? `${title} may not leave before ${until}.` : `${title} may not leave at this stage.`,
    citation: reason ? REASONS[reason] : cites[0],
  };
}

export function fieldIn({ decided }: EvaluatedCase, field: DisclosureField): FieldDecision {
  const found = decided.decision.fields.find((one) => one.field === field);
  if (!found) throw new Error(`no decision on ${field}`);
  return found;
}

// A refusal stands for its stage. What came on record after a release can be chosen anew.
function isDecided(evaluated: EvaluatedCase, field: DisclosureField): boolean {
  const { decided, proposals, disclosure } = evaluated;
  const past = proposals.find((one) => one.field === field && one.stage === disclosure.stage)?.status;
  if (past === 'refused') return true;
  const chosen = past === 'confirmed' || decided.items.some((one) => one.field === field);
  return chosen && partsNotLeft(decided, fieldIn(evaluated, field)).length === 0;
}

const givenByItsRequest = (pointer: string): Fault => ({
  pointer,
  code: 'disclosure.sample_by_its_request',
  message: 'A sample leaves by the release of the request for it, which values it and holds it to its bond.',
  remedy: 'Release the sample request of the detention.',
  citation: REASONS.sample_bond_required,
});
