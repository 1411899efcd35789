import { cfr, usc } from '../../../kernel/citation.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';

export interface IndividualInputs {
  /** Entries of this importer in the twelve months. */
  readonly entries: number;
  readonly requiredAmount: bigint | null;
}

/** Whether a requirement stands on this importer's own record. */
export const individualInputs = rule({
  id: 'SEC-06',
  title: 'No requirement without individual inputs',
  text: 'A requirement stands on the importer’s own entries, debts and bond, and is determined to an amount; one for all importers of a product, without inputs of its own, is not kept.',
  cites: [usc(19, '1623(a)'), cfr(19, '113.13(b)'), usc(19, '4321(b)')],
  decide: ({ entries, requiredAmount }: IndividualInputs): readonly Fault[] =>
    unmet([
      [entries > 0, noInputs],
      [entries === 0 || requiredAmount !== null, undetermined],
    ]),
});

const noInputs: Fault = {
  pointer: '/importerId',
  code: 'requirement.no_individual_inputs',
  message: 'No entry of this importer in twelve months is on record: there is nothing of its own to stand on.',
  remedy: 'Quote what it plans to enter: POST /v1/bond-requirement-quotes.',
};
const undetermined: Fault = {
  pointer: '/importerId',
  code: 'requirement.undetermined',
  message: 'The amount cannot be determined from what is on record.',
  remedy: 'See GET /v1/importers/{id}/risk for what is missing.',
};
