import type { FieldGroup } from './field-catalogue.js';
import type { FieldContext } from './field-context.js';
import { hearsImporter } from './matrix-cells.js';
import type { Condition } from './matrix-cells.js';
import type { Opening } from './openings.js';
import type { Reason } from './reasons.js';

/** Why fields of a group that nothing opens stay: the case first, then a condition, then what would open them later. */
export function withholdingReason(
  group: FieldGroup,
  openings: readonly Opening[],
  cbpDecides: boolean,
  context: FieldContext,
): Reason {
  return (
    reasonInTheCase(cbpDecides, context) ??
    reasonInTheAnswer(group, context) ??
    reasonInAConditionOf(openings, context) ??
    reasonInTheStage(group, context) ??
    'no_rule_authorises'
  );
}

function reasonInTheCase(cbpDecides: boolean, context: FieldContext): Reason | null {
  const { stage, seizedBeforeAbandonment } = context.stage;
  if (stage === 'none') return cbpDecides ? 'not_presented' : 'other_agency_decides';
  if (stage === 'closed') return seizedBeforeAbandonment ? 'seized_before_abandonment' : 'case_closed';
  if (context.recordationInactive) return 'recordation_inactive';
  return stage === 'abandoned' ? (context.abandonmentRefusal ?? 'no_rule_authorises') : null;
}

const waitsForTheImporter = (group: FieldGroup, { model }: FieldContext) =>
  group === 'onGoods' || (group === 'unredactedSample' && hearsImporter(model));

const reasonInTheAnswer = (group: FieldGroup, context: FieldContext): Reason | null =>
  context.answeredSufficiently && waitsForTheImporter(group, context) ? 'importer_answer_sufficient' : null;

const UNMET: Readonly<Partial<Record<Condition, Reason>>> = {
  sample_bond: 'sample_bond_required',
  on_request: 'owner_has_not_asked',
  before_seizure: 'only_before_seizure',
  examination_would_assist: 'examination_not_found_helpful',
};

function reasonInAConditionOf(openings: readonly Opening[], { stage }: FieldContext): Reason | null {
  const unmet = openings.find((opening) => opening.stage === stage.stage && opening.unmet)?.unmet;
  return (unmet && UNMET[unmet]) ?? null;
}

function reasonInTheStage(group: FieldGroup, context: FieldContext): Reason | null {
  const { stage, milestones } = context.stage;
  if (context.notListed) return 'not_listed_as_injured';
  const heardFirst = hearsImporter(context.model);
  if (heardFirst && waitsForTheImporter(group, context)) {
    return stage === 'presented' ? 'before_detention_notice' : 'importer_may_still_answer';
  }
  const atSeizure = context.model === 'at_seizure_only';
  const opensAtSeizure = group === 'parties' ? heardFirst || atSeizure : group === 'limited' && atSeizure;
  const seized = milestones.some((milestone) => milestone.stage === 'seized');
  return opensAtSeizure && !seized ? 'only_after_seizure' : null;
}
