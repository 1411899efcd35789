import { PROCESSING_FEES_1, PROCESSING_FEES_2 } from '../../reference/rules/merchandise-processing-fee.js';
import type { ProcessingFeeRules } from '../../reference/rules/merchandise-processing-fee.js';
import { bondSufficiency, bondSufficiency1 } from './sufficiency.js';

/** The rules of a version of the quote that are not the same in every version. */
export interface QuoteLaw {
  readonly fees: ProcessingFeeRules;
  readonly sufficiency: typeof bondSufficiency;
}

/** Of version 1: fees through fiscal year 2026, fifteen days to remedy on every day. */
export const QUOTE_LAW_1: QuoteLaw = { fees: PROCESSING_FEES_1, sufficiency: bondSufficiency1 };

/** Of version 2: fees of fiscal year 2027, thirty days to remedy before 2015-12-14. */
export const QUOTE_LAW_2: QuoteLaw = { fees: PROCESSING_FEES_2, sufficiency: bondSufficiency };
