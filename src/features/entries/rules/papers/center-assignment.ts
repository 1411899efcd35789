import { cfr } from '../../../../kernel/citation.js';
import type { Fault } from '../../../../kernel/errors.js';
import { unmet } from '../../../../kernel/requirement.js';
import { rule } from '../../../../kernel/rule.js';

/** Why an entry goes to a Center: by the goods that its importer mostly brings, or by what 19 CFR 101.10(b) and (c) put in their place. */
export const CENTER_GROUNDS = [
  'predominant_goods',
  'business_practices',
  'intended_use',
  'high_relative_value',
  'appeal',
] as const;
export type CenterGround = (typeof CENTER_GROUNDS)[number];

export interface CenterAssignmentFacts {
  /** Where it is assigned; null: nowhere yet. */
  readonly from: string | null;
  readonly to: string;
  readonly ground: CenterGround;
}

/** Whether an entry may be assigned to a Center, or moved to another. */
export const centerAssignment = rule({
  id: 'ENTRY-24',
  title: 'Center of an entry',
  text: 'An importer’s entries go to the Center of its industry, generally by the tariff classification of the predominant number of its goods; its business practices, the intended use or the high relative value of the goods may place it elsewhere, and it may appeal at any time. Only what is assigned can be appealed.',
  cites: [cfr(19, '101.10(b)'), cfr(19, '101.10(c)')],
  decide: ({ from, to, ground }: CenterAssignmentFacts): readonly Fault[] =>
    unmet([
      [from !== to, already],
      [ground !== 'appeal' || from !== null, nothingToAppeal],
    ]),
});

const already: Fault = {
  pointer: '/center',
  code: 'center.already',
  message: 'The entry is assigned to this Center.',
  remedy: 'Name another Center.',
  citation: cfr(19, '101.10(b)'),
};
const nothingToAppeal: Fault = {
  pointer: '/ground',
  code: 'center.nothing_to_appeal',
  message: 'An appeal is against an assignment, and there is none.',
  remedy: 'Name another ground.',
  citation: cfr(19, '101.10(c)'),
};
