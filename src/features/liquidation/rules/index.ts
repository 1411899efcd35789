import type { AnyRule } from '../../../kernel/rule.js';
import { extensionOfTime, mayLiquidate } from './acts-on-entries.js';
import { beginningOfTime } from './beginning.js';
import { commerceInstruction } from './commerce-instruction.js';
import { deposited, depositToRecord } from './deposited.js';
import { overpaidParts, underpaidSpans } from './decrease.js';
import { furtherReview } from './further-review.js';
import { liquidationDifference, protestDifference } from './difference.js';
import { liquidationClock } from './liquidation-clock.js';
import { liquidationCycle } from './liquidation-cycle.js';
import { liquidationNotice } from './liquidation-notice.js';
import { protestClock } from './protest-clock.js';
import { protestFiling } from './protest-filing.js';
import { actOnProtest, protestReview } from './protest-review.js';
import { protestSubject, silenceOnProtest } from './protest-subject.js';
import { voluntaryReliquidation } from './reliquidation.js';
import { suspensionOfLiquidation } from './suspension.js';

/** The law of liquidation: until when, by whom, to what amount, and how it is contested. */
export const LIQUIDATION_RULES: readonly AnyRule[] = [
  suspensionOfLiquidation,
  liquidationClock,
  liquidationCycle,
  voluntaryReliquidation,
  liquidationNotice,
  beginningOfTime,
  deposited,
  depositToRecord,
  liquidationDifference,
  protestDifference,
  overpaidParts,
  underpaidSpans,
  commerceInstruction,
  extensionOfTime,
  mayLiquidate,
  protestClock,
  protestFiling,
  protestReview,
  actOnProtest,
  furtherReview,
  protestSubject,
  silenceOnProtest,
];
