import type { BondRequirementView, RequirementExplanationView } from './requirement.view.js';
import { REQUIREMENT_BASIS, explainRequirement } from './rules/explain-requirement.js';

/** A requirement in sentences. */
export const explanationView = (
  { id, result, remedyBy, curedOn, withdrawnOn }: BondRequirementView,
  audience: RequirementExplanationView['audience'],
): RequirementExplanationView => ({
  requirementId: id,
  audience,
  lines: [
    ...explainRequirement(
      result,
      {
        ...(remedyBy === undefined ? {} : { remedyBy }),
        ...(curedOn === undefined ? {} : { curedOn }),
        ...(withdrawnOn === undefined ? {} : { withdrawnOn }),
      },
      audience,
    ),
  ],
  legalBasis: REQUIREMENT_BASIS.map(({ authority }) => authority),
  decidedBy: result.decidedBy,
});
