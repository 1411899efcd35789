import { cfr } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { ActivityCode } from '../../bonds/rules/activity.js';

export interface IsfBondFacts {
  /** What the bond that is named secures on the day; null: it is not in force. */
  readonly activity: ActivityCode | null;
  /** Whose it is. */
  readonly of: 'importer' | 'agent' | 'another';
  /** Whether the filing says that it stands on the agent's bond. */
  readonly agentsBond: boolean;
}

// Import, custodian, international carrier, zone operator, and the bond for security filings alone.
const ACTIVITIES: readonly ActivityCode[] = ['1', '2', '3', '4', '16'];

/** Whether a security filing stands on a bond that promises it. */
export const isfBond = rule({
  id: 'ISF-03',
  title: 'Bond of a security filing',
  text: 'The importer of a security filing has a bond with the conditions of 19 CFR 113.62, 113.63, 113.64 or 113.73, or one for security filings; where it has none, the agent that files may post its own.',
  cites: [cfr(19, '149.5(b)')],
  decide: ({ activity, of, agentsBond }: IsfBondFacts): readonly Fault[] =>
    unmet([
      [activity !== null, notInForce],
      [activity === null || ACTIVITIES.includes(activity), otherActivity],
      [activity === null || of === (agentsBond ? 'agent' : 'importer'), anothers],
    ]),
});

const fault = (code: string, message: string, remedy: string): Fault => ({
  pointer: '/bondNumber',
  code: `isf.${code}`,
  message,
  remedy,
  citation: cfr(19, '149.5(b)'),
});
const notInForce = fault('bond_not_in_force', 'No bond of this number is in force today.', 'Name one that is.');
const otherActivity = fault(
  'bond_of_other_activity',
  'This bond does not promise security filings.',
  'Name a bond of activity 1, 2, 3, 4 or 16.',
);
const anothers = fault(
  'bond_of_another',
  'This is not the bond of whom the filing says it is.',
  'Name the importer’s bond, or your own with agentsBond.',
);
