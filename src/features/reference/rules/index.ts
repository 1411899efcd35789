import type { AnyRule } from '../../../kernel/rule.js';
import { rateColumn } from './column2.js';
import { casesOnEntryType } from './entry-types.js';
import { harborMaintenanceFee } from './harbor-maintenance-fee.js';
import { interestRateChoice } from './interest-rate-choice.js';
import { compoundInterest } from './interest.js';
import { informalProcessingFee, merchandiseProcessingFee, PROCESSING_FEES_1 } from './merchandise-processing-fee.js';
import { processingFeeExemption } from './processing-fee-exemption.js';
import { claimTradeProgram, claimTradeProgram1 } from './trade-programs.js';

/** Every rule of this feature, for the catalogue. */
export const REFERENCE_RULES: readonly AnyRule[] = [
  rateColumn,
  casesOnEntryType,
  claimTradeProgram,
  claimTradeProgram1,
  merchandiseProcessingFee,
  informalProcessingFee,
  PROCESSING_FEES_1.formal,
  PROCESSING_FEES_1.informal,
  processingFeeExemption,
  harborMaintenanceFee,
  compoundInterest,
  interestRateChoice,
];
