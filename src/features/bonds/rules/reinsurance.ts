import { cfr } from '../../../kernel/citation.js';
import { addDays } from '../../../kernel/dates.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/errors.js';
import { unmet } from '../../../kernel/requirement.js';
import { rule } from '../../../kernel/rule.js';
import type { BondRenewal } from './bond-upkeep.js';
import { DAYS_TO_REINSURE } from './surety-limits.js';

export interface ReinsuranceFacts {
  readonly executedOn: IsoDate;
  /** The day on which it came to customs. */
  readonly deliveredOn: IsoDate;
  /** The sureties in the order in which the bond names them: whether an agreement is to come for what is reinsured. */
  readonly agreementToCome: readonly boolean[];
}

/** Until when a surety furnishes the agreement that reinsures what exceeds its limit. */
export const reinsuranceDue = rule({
  id: 'BOND-27',
  title: 'Days to reinsure',
  text: 'What exceeds the underwriting limit of a surety is reinsured within some days of the execution and delivery of the bond, and the agreement is furnished by then.',
  cites: [cfr(31, '223.11(b)(1)(i)')],
  params: { reinsureWithinDays: DAYS_TO_REINSURE },
  decide(
    { executedOn, deliveredOn, agreementToCome }: ReinsuranceFacts,
    { reinsureWithinDays },
  ): readonly BondRenewal[] {
    const from = executedOn > deliveredOn ? executedOn : deliveredOn;
    const dueOn = addDays(from, reinsureWithinDays);
    return agreementToCome.flatMap((toCome, i) =>
      toCome ? [{ part: reinsurancePart(i), opensOn: deliveredOn, dueOn }] : [],
    );
  },
});

export interface AgreementFirstFacts {
  /** Whether the bond names what is reinsured without its agreement. */
  readonly agreementToCome: boolean;
  /** Whether the surety owes an agreement whose days went by. */
  readonly overdue: boolean;
}

/** Whether the agreement of a reinsurance has to be there before the bond is taken. */
export const agreementFirst = rule({
  id: 'BOND-28',
  title: 'Agreement before acceptance',
  text: 'A surety that has let the days to reinsure go by furnishes executed agreements before another bond above its limit is taken, until it has furnished what it owes.',
  cites: [cfr(31, '223.11(b)(1)(i)')],
  authorityStatus: 'policy',
  decide: ({ agreementToCome, overdue }: AgreementFirstFacts): readonly Fault[] =>
    unmet([[!agreementToCome || !overdue, agreementMissing]]),
});

/** The name of the clock of a reinsurance, by the place of the surety on the bond. */
export const reinsurancePart = (index: number): string => `reinsurance_${String(index + 1)}`;
export const isReinsurance = (part: string): boolean => part.startsWith('reinsurance_');

const agreementMissing: Fault = {
  pointer: '/reinsurance/agreementOn',
  code: 'surety.agreement_required',
  message: 'The days of this surety to reinsure another bond went by: its executed agreement comes first.',
  remedy:
    'Furnish what is owed (POST /v1/bonds/{id}/reinsurance-agreements), or name the day of the executed agreement.',
  citation: cfr(31, '223.11(b)(1)(i)'),
};
