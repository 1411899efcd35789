import { earlierVersion } from '../../../kernel/rule.js';
import type { AnyRule } from '../../../kernel/rule.js';
import { extensionOfTime, mayLiquidate } from './acts-on-entries.js';
import { askedDistinctly } from './asked-distinctly.js';
import { bondForDeposit, depositedOrSecured } from './bond-for-deposit.js';
import { beginningAsItWas, beginningOfTime } from './beginning.js';
import { commerceInstruction } from './commerce-instruction.js';
import { courtAction } from './court-action.js';
import { deposited, depositToRecord } from './deposited.js';
import { overpaidParts, underpaidSpans } from './decrease.js';
import { dishonouredDeposit } from './dishonoured-deposit.js';
import { endOfMeasures } from './end-of-measures.js';
import { finalWithdrawal } from './final-withdrawal.js';
import { furtherReview, headquartersReview } from './further-review.js';
import { liquidationDifference, protestDifference } from './difference.js';
import { liquidationClock } from './liquidation-clock.js';
import { liquidationCycle } from './liquidation-cycle.js';
import { liquidationNotice } from './liquidation-notice.js';
import { provisionalAssessment } from './provisional.js';
import { protestClock } from './protest-clock.js';
import { protestFiling } from './protest-filing.js';
import { protestTogether } from './protest-together.js';
import { actOnProtest, protestReview } from './protest-review.js';
import { protestSigner } from './protest-signer.js';
import { protestSubject, silenceOnProtest } from './protest-subject.js';
import { reimbursedDuty, reimbursement } from './reimbursement.js';
import { voluntaryReliquidation } from './reliquidation.js';
import { askToSetAside, askToVoid, voidDenial, voidDenialAsItWas } from './set-aside.js';
import { statementInProtest, statementsAccepted } from './statement-in-protest.js';
import { statementMissing } from './statement-missing.js';
import { suspensionOfLiquidation } from './suspension.js';
import { removalOfSuspension, suspensionOfEntry } from './suspending.js';
import { transfereeDeposit } from './transferee-deposit.js';
import { whoIsBilled } from './who-is-billed.js';

/** The law of liquidation: until when, by whom, to what amount, and how it is contested. */
export const LIQUIDATION_RULES: readonly AnyRule[] = [
  suspensionOfLiquidation,
  suspensionOfEntry,
  removalOfSuspension,
  liquidationClock,
  liquidationCycle,
  voluntaryReliquidation,
  liquidationNotice,
  beginningOfTime,
  beginningAsItWas,
  finalWithdrawal,
  deposited,
  depositToRecord,
  depositedOrSecured,
  bondForDeposit,
  provisionalAssessment,
  endOfMeasures,
  reimbursement,
  reimbursedDuty,
  statementMissing,
  whoIsBilled,
  transfereeDeposit,
  dishonouredDeposit,
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
  earlierVersion(furtherReview, 1, {}),
  headquartersReview,
  protestTogether,
  askToSetAside,
  askToVoid,
  voidDenial,
  voidDenialAsItWas,
  protestSubject,
  silenceOnProtest,
  protestSigner,
  askedDistinctly,
  statementInProtest,
  statementsAccepted,
  courtAction,
];
