import type { AnyRule } from '../../../kernel/rule.js';
import { adcvdAdditionalBond } from './adcvd-additional-bond.js';
import { adcvdPaymentRecord, adcvdPaymentRecord1 } from './adcvd-payment-record.js';
import { countryCommodityShare } from './country-commodity-share.js';
import { coveredImporter } from './covered-importer.js';
import { exposureBeyondDeposits } from './exposure.js';
import { nextSteps, nextSteps1 } from './next-steps.js';
import { nonresidentDuties, nonresidentDuties1 } from './nonresident-duties.js';
import { otherLegalMeasures } from './other-measures.js';
import { programExemption } from './program-exemption.js';
import { proposedSecurity } from './proposed-security.js';
import { requiredContinuousBond } from './required-continuous-bond.js';
import { riskScore } from './risk-score.js';
import { singleTransactionBond } from './single-transaction-bond.js';
import { standardContinuousBond } from './standard-continuous-bond.js';
import { bondSufficiency, bondSufficiency1 } from './sufficiency.js';
import { temporaryImportationBond } from './temporary-importation-bond.js';
import { withdrawn2004Formula } from './withdrawn-2004-formula.js';

/** The law of who must give security, and how much. */
export const SECURITY_RULES: readonly AnyRule[] = [
  nonresidentDuties,
  nonresidentDuties1,
  coveredImporter,
  adcvdPaymentRecord,
  adcvdPaymentRecord1,
  programExemption,
  standardContinuousBond,
  singleTransactionBond,
  temporaryImportationBond,
  adcvdAdditionalBond,
  requiredContinuousBond,
  bondSufficiency,
  bondSufficiency1,
  riskScore,
  exposureBeyondDeposits,
  countryCommodityShare,
  proposedSecurity,
  otherLegalMeasures,
  withdrawn2004Formula,
  nextSteps,
  nextSteps1,
];

export * from './adcvd-additional-bond.js';
export * from './adcvd-payment-record.js';
export * from './bond-quote.js';
export * from './country-commodity-share.js';
export * from './covered-importer.js';
export * from './exposure.js';
export * from './kind-of-goods.js';
export * from './next-steps.js';
export * from './nonresident-duties.js';
export * from './other-measures.js';
export * from './program-exemption.js';
export * from './proposed-security.js';
export * from './quote-facts.js';
export * from './quote-result.js';
export * from './required-continuous-bond.js';
export * from './risk-score.js';
export * from './security-policies.js';
export * from './single-transaction-bond.js';
export * from './standard-continuous-bond.js';
export * from './sufficiency.js';
export * from './temporary-importation-bond.js';
export * from './withdrawn-2004-formula.js';
