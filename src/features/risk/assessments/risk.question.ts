import { CBP, within } from '../../../kernel/access.js';
import type { FieldPolicy } from '../../../kernel/access.js';
import { formatMoney } from '../../../kernel/money.js';
import { question } from '../../../platform/determinations/question.js';
import { assessRisk } from '../rules/assessment/assess-risk.js';
import type { RiskRecord } from '../rules/assessment/risk-record.js';
import { AssessImporterRisk } from './risk.dto.js';
import { RiskRecords } from './risk-records.js';
import { RiskResultView } from './risk.view.js';
import type { AssessedFactorView, RiskSourceView } from './risk.view.js';

const sourceAccess: FieldPolicy<RiskSourceView> = { kind: [CBP], id: [CBP] };
const factorAccess: FieldPolicy<AssessedFactorView> = {
  name: [CBP],
  value: [CBP],
  weight: [CBP],
  contribution: [CBP],
  sources: within(sourceAccess, [CBP]),
  missing: [CBP],
};

/** Who sees what of a risk: customs, and nobody else. */
export const riskResultAccess: FieldPolicy<RiskResultView> = {
  issue: [CBP],
  priorityIssue: [CBP],
  score: [CBP],
  atMost: [CBP],
  band: [CBP],
  factors: within(factorAccess, [CBP]),
  covered: [CBP],
  exposure: [CBP],
  action: [CBP],
  layer: [CBP],
  sampled: [CBP],
  sampleProbability: [CBP],
};

const RULES = [
  ...['COV-01@1', 'COV-03@1', 'COV-04@1', 'NRI-01@1'],
  ...['RISK-01@1', 'RISK-02@1', 'RISK-03@1', 'RISK-04@1', 'RISK-05@1', 'RISK-06@1'],
];

const ofVersion = (version: 1 | 2, rules: readonly string[]) =>
  question({
    name: 'importer_risk',
    version,
    title: 'How does an importer, or an entry of it, endanger the revenue or the lawfulness of trade?',
    request: AssessImporterRisk,
    outcomes: ['low', 'medium', 'high', 'not_determinable'],
    result: RiskResultView,
    resultAccess: riskResultAccess,
    rules,
    asks: 'risk:read',
    recordable: true,
    subject: ({ importerId, entryId }) =>
      entryId === undefined ? { type: 'importer', id: importerId } : { type: 'entry', id: entryId },
    gather: (request, { asOf, knownAt }, take): Promise<RiskRecord> => take(RiskRecords).read(request, asOf, knownAt),
    decide(record, asOf, policies) {
      const risk = assessRisk(record, asOf, policies, version);
      const { onList, exposure, steps, reasonCodes, ...found } = risk;
      return {
        outcome: found.band,
        reasonCodes: [...reasonCodes, ...(onList ? [] : ['risk.issue_not_on_list'])],
        result: {
          issue: record.issue,
          priorityIssue: onList,
          score: found.score,
          atMost: found.atMost,
          band: found.band,
          factors: found.factors,
          covered: found.covered,
          exposure: exposure.amount === null ? null : formatMoney(exposure.amount),
          action: found.action,
          layer: found.layer,
          sampled: found.sampled,
          sampleProbability: found.sampleProbability,
        },
        steps,
      };
    },
    undetermined: ({ issue }) => ({
      issue,
      priorityIssue: false,
      score: null,
      atMost: null,
      band: null,
      factors: [],
      covered: 'undetermined' as const,
      exposure: null,
      action: null,
      layer: null,
      sampled: null,
      sampleProbability: null,
    }),
  });

/** As it was answered until November 2026: no deposit that came late counted. */
export const importerRisk1 = ofVersion(1, [...RULES, 'COV-02@1']);

/** How an importer, or an entry of it, endangers the revenue or the lawfulness of trade, factor by factor. */
export const importerRisk = ofVersion(2, [...RULES, 'COV-02@2', 'DEP-03@1']);
