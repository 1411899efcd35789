import { usc } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { RightType } from './right.js';

export interface InjuredPersonListingFacts {
  readonly right: RightType;
  /** Whether the recordation is in force on the day of the listing. */
  readonly active: boolean;
  readonly listedAlready: boolean;
}

/** For which works somebody can stand on the list of persons injured by circumvention devices. */
export const injuredPersonListing = rule({
  id: 'REC-15',
  title: 'Listing of a person injured by circumvention',
  text: 'The owner of a recorded copyright in force is listed, once for each work.',
  cites: [usc(19, '1628a(c)'), usc(19, '4342(b)')],
  decide: ({ right, active, listedAlready }: InjuredPersonListingFacts): readonly Fault[] =>
    unmet([
      [right === 'copyright' && active, notRecorded],
      [!listedAlready, listed],
    ]),
});

const notRecorded: Fault = {
  pointer: '/recordationId',
  code: 'injured_person.work_not_recorded',
  message: 'The protected work must be a copyright recorded and in force on that day.',
  citation: usc(19, '1628a(c)'),
};
const listed: Fault = {
  pointer: '/recordationId',
  code: 'injured_person.already_listed',
  message: 'This work is on the list already.',
  citation: usc(19, '4342(b)'),
};
