import { cfr } from '../../../../kernel/citation.js';
import type { IsoDate } from '../../../../kernel/dates.js';
import type { Fault } from '../../../../kernel/errors.js';
import { unmet } from '../../../../kernel/requirement.js';
import { rule } from '../../../../kernel/rule.js';

export interface ClaimGroundsFacts {
  /** The day on which the transaction was charged to the bond; null: its entry is not on record, and no day was told. */
  readonly chargedOn: IsoDate | null;
  readonly accruedOn: IsoDate;
  /** Whether the bond was in force on the day on which the transaction was charged. */
  readonly inForce: boolean;
  /** Whether what is claimed is known. */
  readonly amountKnown: boolean;
  /** Of unpaid duties: how their bill stands; null: liquidated damages. */
  readonly bill: { readonly demanded: boolean; readonly claimed: boolean } | null;
}

/** Whether a claim may be made under a bond. */
export const claimGrounds = rule({
  id: 'SEC-19',
  title: 'Grounds of a claim under a bond',
  text: 'A claim names a default on a transaction that was charged to the bond while it was in force, and an amount that stands on what is known. Unpaid duties are claimed once payment of their bill was demanded of the surety, and once.',
  cites: [cfr(19, '113.62'), cfr(19, '172.1(a)'), cfr(19, '24.3a(d)(2)')],
  decide: ({ chargedOn, accruedOn, inForce, amountKnown, bill }: ClaimGroundsFacts, _params, asOf): readonly Fault[] =>
    unmet([
      [chargedOn !== null, notCharged],
      [chargedOn === null || chargedOn <= accruedOn, beforeItWasCharged],
      [accruedOn <= asOf, toCome],
      [chargedOn === null || inForce, notInForce],
      [amountKnown, amountUnknown],
      [bill?.demanded !== false, billNotDemanded],
      [bill?.claimed !== true, billClaimed],
    ]),
});

const fault = (pointer: string, code: string, message: string, remedy: string): Fault => ({
  pointer,
  code: `bond_claim.${code}`,
  message,
  remedy,
});
const notCharged = fault(
  '/chargedOn',
  'not_charged',
  'It is not known when the transaction was charged to the bond: no entry of that number is on record.',
  'Name the day.',
);
const beforeItWasCharged = fault(
  '/accruedOn',
  'before_charged',
  'Liability cannot have accrued before the transaction was charged to the bond.',
  'Check both days.',
);
const toCome: Fault = {
  ...fault('/accruedOn', '', 'The day is to come.', 'Make the claim when liability has accrued.'),
  code: 'date.in_future',
};
const notInForce = fault(
  '/chargedOn',
  'not_in_force',
  'The bond was not in force on the day on which the transaction was charged.',
  'Claim under the bond that was.',
);
const amountUnknown = fault(
  '',
  'amount_unknown',
  'What the claim comes to is not known: something that it stands on is missing.',
  'Add what its default needs: the value and kind of the goods, the unpaid duties, or what a bond for the transaction would have been.',
);
const billNotDemanded = fault(
  '/billId',
  'bill_not_demanded',
  'Payment of the bill was not demanded of the surety yet.',
  'Demand it first.',
);
const billClaimed = fault('/billId', 'bill_claimed', 'The bill is claimed under the bond already.', 'See that claim.');
