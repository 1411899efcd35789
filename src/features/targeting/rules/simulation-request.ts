import { ownPolicy } from '../../../kernel/citation.js';
import { addMonths } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

const MOST_MONTHS = 13;

export interface SimulationRequestFacts {
  readonly from: IsoDate;
  readonly through: IsoDate;
  /** Whether an entry was filed in the period. */
  readonly hasEntries: boolean;
  /** Null: none is named. */
  readonly profileOnRecord: boolean | null;
  readonly overrides: readonly {
    readonly key: string;
    /** Whether there is such a parameter. */
    readonly known: boolean;
    /** What is wrong with its value. */
    readonly faults: readonly string[];
  }[];
}

/** What can be asked "what if" over a period. */
export const simulationRequest = rule({
  id: 'TARG-04',
  title: 'What a simulation may ask',
  text: 'A simulation goes over at most thirteen months in which entries were filed; it weighs by a profile on record and overrides parameters that exist, each once, by values that they take.',
  cites: [ownPolicy('simulations')],
  authorityStatus: 'policy',
  decide({ from, through, hasEntries, profileOnRecord, overrides }: SimulationRequestFacts): readonly Fault[] {
    const keys = overrides.map(({ key }) => key);
    const ofOverrides = overrides.flatMap(({ key, known, faults }, i) =>
      known ? faults.map((text) => refusedValue(key, i, text)) : [noSuchParameter(key, i)],
    );
    const inOrder = from <= through;
    const isShort = through < addMonths(from, MOST_MONTHS);
    const faults = unmet([
      [inOrder, backwards],
      [!inOrder || isShort, tooLong],
      [!inOrder || !isShort || hasEntries, noData],
      [profileOnRecord !== false, noProfile],
      [new Set(keys).size === keys.length, twice],
    ]);
    return [...faults, ...ofOverrides];
  },
});

const noSuchParameter = (key: string, i: number): Fault => ({
  pointer: `/overrides/${String(i)}/key`,
  code: 'simulation.no_such_parameter',
  message: `There is no parameter ${key}.`,
  remedy:
    'Name bond.minimum, a key of GET /v1/policies, or chapter_99. and the id of a programme of GET /v1/additional-duty-programs.',
});
const refusedValue = (key: string, i: number, text: string): Fault => ({
  pointer: `/overrides/${String(i)}/value`,
  code: 'simulation.value_refused',
  message: `${key}: ${text}.`,
  remedy: 'Give a value of the shape of the present one.',
});
const backwards: Fault = {
  pointer: '/through',
  code: 'period.ends_before_it_begins',
  message: 'The period ends before it begins.',
  remedy: 'Name a later last day.',
};
const tooLong: Fault = {
  pointer: '/through',
  code: 'simulation.period_too_long',
  message: 'The period is longer than thirteen months.',
  remedy: 'Ask for a shorter one.',
};
const noData: Fault = {
  pointer: '/from',
  code: 'simulation.no_data',
  message: 'No entry was filed in the period.',
  remedy: 'Name a period in which entries were filed.',
};
const noProfile: Fault = {
  pointer: '/profileId',
  code: 'simulation.profile_unknown',
  message: 'There is no such profile.',
  remedy: 'Look it up: GET /v1/targeting-profiles.',
};
const twice: Fault = {
  pointer: '/overrides',
  code: 'simulation.parameter_twice',
  message: 'A parameter is overridden twice.',
  remedy: 'Name each once.',
};
