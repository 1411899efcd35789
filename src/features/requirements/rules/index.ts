import type { AnyRule } from '../../../kernel/rule.js';
import { bondPeriods } from './bond-periods.js';
import { individualInputs } from './individual-inputs.js';
import { legalMeasureGrounds } from './legal-measure-grounds.js';
import { periodLiability } from './period-liability.js';
import { bondUtilisation } from './utilisation.js';

/** The law of what is required of an importer on record, as far as it is not the quote's. */
export const REQUIREMENT_RULES: readonly AnyRule[] = [
  bondUtilisation,
  individualInputs,
  legalMeasureGrounds,
  bondPeriods,
  periodLiability,
];
