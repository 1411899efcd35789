/** What its codes mean, where the code that says them says nothing with them. */
export const REVENUE_CODES: Readonly<Record<string, string>> = {
  'bill.cancelled': 'The bill was cancelled.',
  'bill.delinquent': 'The bill was not paid by its last day.',
  'bill.not_determinable': 'What the bill stands at cannot be determined: a rate of interest is missing.',
  'bill.open': 'The bill is open, and its time to pay runs.',
  'bill.paid': 'The bill is paid.',
  'bill.written_off': 'The bill was written off.',
  delinquent: 'It was not paid by its last day.',
  determined: 'It is determined.',
  dishonoured_payment: 'The bill is for a payment that was not honoured.',
  estimated_duties_short: 'The bill is for estimated duties that were too low.',
  'interest.determined': 'The interest is determined, day by day.',
  'interest.payee_unknown':
    'Whether the payee of the refund is a corporation is not stated, on which the rate hangs; both readings are given.',
  liquidated_damages: 'The bill is for liquidated damages.',
  paid: 'It is paid.',
  reliquidation: 'The bill follows a reliquidation.',
  supplemental_duties: 'The bill is for supplemental duties.',
  written_off: 'It was written off.',
};
