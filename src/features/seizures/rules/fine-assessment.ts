import { usc } from '../../../kernel/citation.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import type { Cents } from '../../../kernel/money.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface FineAssessmentFacts {
  /** Whether the person is a party of these goods. */
  readonly ofTheGoods: boolean;
  readonly counterfeit: boolean;
  readonly seizedOn: IsoDate;
  /** Null where neither is known. */
  readonly amount: Cents | null;
  readonly maximum: Cents | null;
  /** What the law of the fine found against one, by its codes; empty where the person may be fined. */
  readonly reasonCodes: readonly string[];
}

/** Whom, for what and how much a fine is assessed. Applied as of the assessment. */
export const fineAssessment = rule({
  id: 'SEIZ-14',
  title: 'Assessment of a fine for counterfeits',
  text: 'A fine is assessed on a party of goods that were seized as counterfeits, after the seizure, up to the largest the law gives, and only on who directed, assisted or abetted an importation for sale.',
  cites: [usc(19, '1526(f)')],
  decide({ ofTheGoods, counterfeit, seizedOn, amount, maximum, reasonCodes }: FineAssessmentFacts, _params, asOf) {
    return [
      ...unmet([
        [ofTheGoods, fault('/partyId', 'fine.party_unknown', 'There is no such party on these goods.')],
        [counterfeit, fault('/seizureId', 'fine.not_counterfeit', 'The goods were not seized as counterfeits.')],
        [asOf >= seizedOn, fault('/assessedOn', 'fine.before_seizure', 'A fine follows the seizure.')],
        [amount === null || maximum === null || amount <= maximum, aboveMaximum],
      ]),
      ...reasonCodes.map((code) => fault(POINTERS[code] ?? '', code, SAYS[code] ?? code)),
    ];
  },
});

function fault(pointer: string, code: string, message: string): Fault {
  return { pointer, code, message, citation: usc(19, '1526(f)') };
}
const aboveMaximum = fault('/amount', 'fine.above_maximum', 'The amount is above the largest fine.');

const POINTERS: Readonly<Record<string, string>> = {
  'fine.not_for_sale': '/forSaleOrPublicDistribution',
  'fine.no_part_taken': '/tookPart',
  'fine.genuine_value_unknown': '/lines',
  'fine.earlier_seizure_open': '/earlierSeizures',
};
const SAYS: Readonly<Record<string, string>> = {
  'fine.not_for_sale': 'Only goods for sale or public distribution are fined.',
  'fine.no_part_taken': 'Only who directed, assisted or abetted the importation is fined.',
  'fine.genuine_value_unknown': 'What a genuine article costs is not known for every line.',
  'fine.earlier_seizure_open':
    'This person is on an earlier seizure of counterfeits; say what was found of its part in it, for the maximum depends on it.',
};
