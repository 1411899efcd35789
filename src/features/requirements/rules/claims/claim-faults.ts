import { cfr } from '../../../../kernel/citation.js';
import type { Citation } from '../../../../kernel/citation.js';
import type { Fault } from '../../../../kernel/errors.js';

const fault = (pointer: string, code: string, message: string, remedy: string, citation?: Citation): Fault => ({
  pointer,
  code,
  message,
  remedy,
  ...(citation && { citation }),
});

export const claimOver = fault(
  '',
  'bond_claim.over',
  'The claim is satisfied or cancelled.',
  'Nothing more is asked of it.',
);
export const dutiesAreProtested = fault(
  '',
  'bond_claim.duties_are_protested',
  'Unpaid duties are protested, not petitioned against.',
  'Protest the liquidation or the demand: POST /v1/protests.',
  cfr(19, '174.12(e)(3)'),
);
export const keptWithItsBill = fault(
  '',
  'bond_claim.kept_with_its_bill',
  'Demands for and payments of unpaid duties are kept with their bill.',
  'Record it on the bill: what is paid on it is paid on the claim.',
);
export const referred = fault(
  '',
  'bond_claim.referred',
  'The claim was reported to the Department of Justice: no action is taken on a petition any more.',
  'Turn to the Department of Justice, to which a petition is forwarded.',
  cfr(19, '172.13(a)'),
);
export const petitionPending = fault(
  '',
  'bond_claim.petition_pending',
  'A petition waits for its decision.',
  'Wait for the decision.',
);
export const petitionLate = fault(
  '',
  'bond_claim.petition_late',
  'The days to petition are over, or a surety has none before the demand on it.',
  'Ask for an extension, which the office may grant when circumstances warrant.',
  cfr(19, '172.3'),
);
export const notDemanded = fault(
  '/party',
  'bond_claim.not_demanded',
  'No payment was demanded of the surety yet, so that its days have not begun.',
  'Extend the days of the principal, or demand payment first.',
  cfr(19, '172.4'),
);
export const noExtension = fault(
  '/through',
  'bond_claim.no_extension',
  'The day is not later than the last one there is, or it has gone by.',
  'Name a later day.',
  cfr(19, '172.3(c)'),
);
export const demandTooEarly = fault(
  '',
  'bond_claim.demand_too_early',
  'Payment is demanded of the surety when the principal has neither petitioned in time nor paid what a decision named.',
  'Wait until the days of the principal, or those of the decision, are over.',
  cfr(19, '172.4'),
);
export const demandedAlready = fault(
  '',
  'bond_claim.demanded_already',
  'Payment was demanded of the surety already.',
  'Its days run from that demand.',
);
export const noPetition = fault(
  '',
  'bond_claim.no_petition',
  'No petition waits for a decision.',
  'A claim is mitigated or cancelled on a petition.',
  cfr(19, '172.11'),
);
export const byItsMaker = fault(
  '',
  'bond_claim.own',
  'Whoever made the claim decides on no petition against it and answers no defence.',
  'Have it done by somebody else.',
);
export const aboveClaim = fault(
  '/amount',
  'bond_claim.above_claim',
  'It is more than the claim.',
  'Name what is to be paid instead of the claim; zero cancels it.',
);
export const decisionEnds = fault(
  '/through',
  'period.ends_before_it_begins',
  'The decision would end before it begins.',
  'Name a later day, or none: it is then effective for sixty days.',
  cfr(19, '172.21'),
);
export const aboveOwed = fault(
  '/amount',
  'bond_claim.above_owed',
  'It is more than is owed, or more than may be asked of the surety.',
  'Record what is owed; what was paid beyond is refunded.',
);
export const notReceivedYet = fault(
  '/receivedOn',
  'bond_claim.not_received_yet',
  'The day is before the claim.',
  'Record it on the day it came in, or later.',
);
export const noDefence = fault(
  '/defenceId',
  'bond_claim.no_defence',
  'There is no such defence against this claim, or it is answered.',
  'Name one that waits for its answer.',
);
export const acceptedAmount = fault(
  '/amount',
  'bond_claim.accepted_amount',
  'An accepted defence says what the surety still answers for, less than its part; a rejected one says nothing.',
  'Name the amount, or leave it out.',
);
export const reportTooEarly = fault(
  '',
  'bond_claim.report_too_early',
  'It is reported once 180 days have gone by since liability accrued, unless relief was applied for or a protest filed.',
  'Wait for the day that the claim tells, or for the decision.',
  cfr(19, '113.52'),
);
export const neverReported = fault(
  '',
  'bond_claim.never_reported',
  'A bond given only for the production of free-entry or reduced-duty documents is not reported to the Department of Justice.',
  'A document that is produced before liquidation is final satisfies it.',
  cfr(19, '113.52'),
);
