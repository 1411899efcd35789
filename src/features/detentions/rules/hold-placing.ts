import { usc } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface HoldPlacingFacts {
  readonly forAgency: boolean;
  readonly agencyNamed: boolean;
  readonly withholdsDuties: boolean;
  /** Whether word of the goods would compromise something: an investigation, or national security. */
  readonly stopsWord: boolean;
}

/** What a hold has to say, and which holds withhold what would be disclosed. */
export const holdPlacing = rule({
  id: 'DET-18',
  title: 'Placing a hold',
  text: 'A hold for another agency names it; only one for an investigation or for national security withholds what would be disclosed.',
  cites: [usc(19, '1499(c)'), usc(19, '1628a(d)')],
  decide: ({ forAgency, agencyNamed, withholdsDuties, stopsWord }: HoldPlacingFacts): readonly Fault[] =>
    unmet([
      [!forAgency || agencyNamed, agencyMissing],
      [!withholdsDuties || stopsWord, stopsNoWord],
    ]),
});

const stopsNoWord: Fault = {
  pointer: '/withholdsDutiesBy',
  code: 'hold.withholds_no_word',
  message: 'Only a hold for an investigation or for national security withholds what would be disclosed.',
  remedy: 'Leave withholdsDutiesBy out, or place a hold of one of these kinds.',
  citation: usc(19, '1628a(d)'),
};
const agencyMissing: Fault = {
  pointer: '/agency',
  code: 'hold.agency_missing',
  message: 'An agency hold names the agency that asks for it.',
  citation: usc(19, '1499(c)'),
};
