import { guide, ownPolicy, usc } from '../../../../kernel/citation.js';
import { Decimal } from '../../../../kernel/decimal.js';
import { rule } from '../../../../kernel/rule.js';
import type { RiskBand } from '../../../security/rules/security-policies.js';
import type { TradeIssue } from './priority-trade-issues.js';
import { riskControlSample } from './risk-policies.js';

/** What may be done about an entry or an importer. */
export const RISK_ACTIONS = [
  'facilitate',
  'pre_entry_review',
  'entry_summary_review',
  'post_release_review',
  'audit_referral',
  'exam',
  'hold',
] as const;
export type RiskAction = (typeof RISK_ACTIONS)[number];

/** Where in the course of an entry it is done. */
export type RiskLayer = 'none' | 'pre_entry' | 'entry' | 'entry_summary' | 'post_release' | 'audit';

export const LAYER_OF: Readonly<Record<RiskAction, RiskLayer>> = {
  facilitate: 'none',
  pre_entry_review: 'pre_entry',
  entry_summary_review: 'entry_summary',
  post_release_review: 'post_release',
  audit_referral: 'audit',
  exam: 'entry',
  hold: 'entry',
};

/** Issues that are about whether goods may come in at all; the others are about what is owed on them. */
const ADMISSIBILITY: readonly TradeIssue[] = ['agriculture', 'import_safety', 'ipr', 'textiles'];

export interface RiskActionFacts {
  readonly issue: TradeIssue;
  readonly band: RiskBand;
  /** Of one entry, or of the importer as a whole. */
  readonly of: 'entry' | 'importer';
  /** What was drawn, from 0 to below 1; null where nothing was drawn. */
  readonly draw: Decimal | null;
}

export interface ProposedAction {
  readonly action: RiskAction;
  readonly layer: RiskLayer;
  readonly reasonCodes: readonly string[];
  /** Whether chance chose it; null where nothing was drawn. */
  readonly sampled: boolean | null;
  readonly sampleProbability: Decimal | null;
}

/** Whether an issue is about admissibility, safety or security: only there goods may be examined or held for risk. */
export const isAdmissibility = (issue: TradeIssue): boolean => ADMISSIBILITY.includes(issue);

/** What is proposed for a band of risk. */
export const riskAction = rule({
  id: 'RISK-06',
  title: 'What is done about risk',
  text:
    'Low risk is facilitated but for a random control sample. Concerns about duties lead to review before entry or of the entry summary, and of an importer as a whole to audit; ' +
    'goods are examined only for admissibility, safety or security.',
  cites: [
    ownPolicy('actions by band of risk'),
    usc(19, '4321(b)'),
    guide('CBP Trade Strategy, objectives 1.1 and 2.2'),
  ],
  authorityStatus: 'policy',
  params: { controlSample: riskControlSample },
  decide({ issue, band, of, draw }: RiskActionFacts, { controlSample }): ProposedAction {
    const probability = draw && Decimal.parse(controlSample);
    const drawn = draw && probability && draw.compare(probability) < 0;
    const sampled = draw === null ? null : band === 'low' && drawn === true;
    const action = sampled === true ? 'post_release_review' : actionOf(issue, band, of);
    const reasonCodes = [`risk.${band}`, ...(sampled === true ? ['risk.control_sample'] : [])];
    return { action, layer: LAYER_OF[action], reasonCodes, sampled, sampleProbability: probability };
  },
});

function actionOf(issue: TradeIssue, band: RiskBand, of: 'entry' | 'importer'): RiskAction {
  if (band === 'low') return 'facilitate';
  if (of === 'importer') return band === 'high' ? 'audit_referral' : 'entry_summary_review';
  if (isAdmissibility(issue)) return band === 'high' ? 'exam' : 'pre_entry_review';
  return band === 'high' ? 'pre_entry_review' : 'entry_summary_review';
}
