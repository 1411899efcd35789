import type { AnyRule } from '../../../kernel/rule.js';
import { bondActivity } from './activity.js';
import { applicationFigure, bondAlteration, excludedGoods } from './bond-papers.js';
import { bondUpkeep } from './bond-upkeep.js';
import { coPrincipals } from './co-principals.js';
import { form301 } from './form-301.js';
import { oneContinuousBond } from './one-continuous.js';
import { agreementFirst, reinsuranceDue } from './reinsurance.js';
import { bondRider } from './rider.js';
import { bondReplaced, depositInLieu, individualSureties } from './security-of-bond.js';
import { suretyCaseDecision, suretyRefused } from './surety-cases.js';
import { suretyLimits } from './surety-limits.js';
import { suretyStanding } from './surety-standing.js';
import { suretyWaiver } from './surety-waiver.js';
import { bondTermination } from './termination.js';

/** The law of bonds on record: what they say, who may have which, how they change and end. */
export const BOND_RULES: readonly AnyRule[] = [
  suretyWaiver,
  suretyLimits,
  bondActivity,
  form301,
  oneContinuousBond,
  bondRider,
  bondTermination,
  suretyCaseDecision,
  suretyRefused,
  bondAlteration,
  excludedGoods,
  applicationFigure,
  depositInLieu,
  individualSureties,
  bondReplaced,
  bondUpkeep,
  suretyStanding,
  coPrincipals,
  reinsuranceDue,
  agreementFirst,
];

export * from './activity.js';
export * from './bond-papers.js';
export * from './bond-upkeep.js';
export * from './co-principals.js';
export * from './form-301.js';
export * from './one-continuous.js';
export * from './reinsurance.js';
export * from './rider.js';
export * from './security-of-bond.js';
export * from './surety-cases.js';
export * from './surety-faults.js';
export * from './surety-limits.js';
export * from './surety-standing.js';
export * from './surety-waiver.js';
export * from './termination.js';
