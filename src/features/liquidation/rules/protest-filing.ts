import { cfr, usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

/** What is protested: a closed list, and what is not on it. */
export const PROTEST_MATTERS = [
  'appraised_value',
  'classification_and_rate',
  'charges_and_exactions',
  'liquidation',
  'clerical_error',
  'exclusion',
  'redelivery_demand',
  'drawback_refusal',
  'reliquidation_refusal',
  'adcvd_determination_of_commerce',
] as const;
export type ProtestMatter = (typeof PROTEST_MATTERS)[number];

export interface ProtestFilingFacts {
  readonly matter: ProtestMatter;
  readonly by: 'importer' | 'surety';
  /** The last day for whoever files; null where there is no decision to protest. */
  readonly until: IsoDate | null;
  /** Whether another party has protested the decision in time. */
  readonly othersProtested: boolean;
  readonly certifiesNoCollusion: boolean;
  /** Whether the same party has protested this matter of this decision before. */
  readonly before: boolean;
}

/** Whether a protest may be filed. */
export const protestFiling = rule({
  id: 'PROT-02',
  title: 'Who may protest what',
  text:
    'The importer, its surety or their agent protest a decision of customs once for each matter of the list of section 1514(a), in time. What Commerce determined of antidumping or countervailing duty is not protested here. ' +
    'A surety whose principal has not protested certifies that it does not file collusively to extend somebody’s time.',
  cites: [
    usc(19, '1514(a)'),
    usc(19, '1514(b)'),
    usc(19, '1514(c)'),
    cfr(19, '174.11'),
    cfr(19, '174.12(a)'),
    cfr(19, '174.13(a)(8)'),
  ],
  decide: (
    { matter, by, until, othersProtested, certifiesNoCollusion, before }: ProtestFilingFacts,
    _none,
    today,
  ): readonly Fault[] =>
    unmet([
      [matter !== 'adcvd_determination_of_commerce', ofCommerce],
      [until !== null, nothingToProtest],
      [until === null || today <= until, tooLate(until ?? '')],
      [by === 'importer' || othersProtested || certifiesNoCollusion, collusion],
      [!before, filedBefore],
    ]),
});

const ofCommerce: Fault = {
  pointer: '/matter',
  code: 'protest.of_commerce',
  message: 'Rates and scope of antidumping and countervailing duty are determined by Commerce, not by customs.',
  remedy: 'Contest them in a review by Commerce or in court.',
  citation: usc(19, '1514(b)'),
};
const nothingToProtest: Fault = {
  pointer: '/decisionId',
  code: 'protest.no_such_decision',
  message: 'There is no such liquidation or reliquidation of the entry.',
  remedy: 'Read them: GET /v1/entries/{id}/liquidation.',
  citation: cfr(19, '174.12(e)'),
};
const tooLate = (until: string): Fault => ({
  pointer: '',
  code: 'protest.too_late',
  message: `The last day to protest was ${until}.`,
  remedy: 'The decision is final.',
  citation: cfr(19, '174.12(e)'),
});
const collusion: Fault = {
  pointer: '/certifiesNoCollusion',
  code: 'protest.collusion_not_excluded',
  message: 'No other party has protested in time.',
  remedy: 'Certify that the protest is not filed collusively to extend another person’s time.',
  citation: cfr(19, '174.13(a)(8)'),
};
const filedBefore: Fault = {
  pointer: '/matter',
  code: 'protest.filed_before',
  message: 'A protest of this party against this matter of the decision is on record.',
  remedy: 'One protest is filed for each matter.',
  citation: usc(19, '1514(c)(1)'),
};
