import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import type {
  ChangedRiskFactorView,
  RiskAssessmentView,
  RiskChangeView,
  RiskExplanationView,
  RiskOutcomeView,
  RiskOverrideView,
} from './assessment.view.js';
import { riskResultAccess } from './risk.question.js';

const overrideAccess: FieldPolicy<RiskOverrideView> = {
  action: [CBP],
  reasonCode: [CBP],
  reason: [CBP],
  from: [CBP],
  expiresOn: [CBP],
  by: [CBP],
};
const outcomeAccess: FieldPolicy<RiskOutcomeView> = { found: [CBP], note: [CBP], on: [CBP], by: [CBP] };
const changedAccess: FieldPolicy<ChangedRiskFactorView> = {
  name: [CBP],
  before: [CBP],
  after: [CBP],
  difference: [CBP],
};

/** Risk is customs' to know. */
export const riskAssessmentAccess: FieldPolicy<RiskAssessmentView> = {
  id: [CBP],
  importerId: [CBP],
  entryId: [CBP],
  asOf: [CBP],
  recordedAt: [CBP],
  determinationId: [CBP],
  assessedBy: [CBP],
  result: within(riskResultAccess, [CBP]),
  actionNow: [CBP],
  overrides: within(overrideAccess, [CBP]),
  outcomes: within(outcomeAccess, [CBP]),
};
export const riskExplanationAccess: FieldPolicy<RiskExplanationView> = {
  assessmentId: [CBP],
  audience: [CBP],
  issue: [CBP],
  lines: [CBP],
};
export const riskChangeAccess: FieldPolicy<RiskChangeView> = {
  importerId: [CBP],
  issue: [CBP],
  from: [CBP],
  to: [CBP],
  before: [CBP],
  after: [CBP],
  changed: within(changedAccess, [CBP]),
};
