/** What its codes mean, where the code that says them says nothing with them. */
export const LIQUIDATION_CODES: Readonly<Record<string, string>> = {
  as_asserted: 'The entry was liquidated as the importer asserted: nothing is owed and nothing refunded.',
  bill: 'More is owed than was deposited: a bill follows.',
  deemed_liquidated: 'The entry is deemed liquidated.',
  liquidated: 'The entry is liquidated.',
  'liquidation.deemed': 'The time is over: the entry is deemed liquidated as the importer asserted.',
  'liquidation.extended': 'The time to liquidate runs, as extended.',
  'liquidation.in_time': 'The entry was liquidated in time.',
  'liquidation.one_year': 'The year in which the entry is to be liquidated runs.',
  'liquidation.posted_too_late': 'A liquidation was posted after the entry was deemed liquidated.',
  'liquidation.six_months_of_notice': 'The suspension is removed: the six months from its notice run.',
  'liquidation.suspended': 'Liquidation is suspended: no time runs.',
  'liquidation.while_suspended': 'The entry was liquidated while its liquidation was suspended.',
  refund_due: 'More was deposited than is owed: it is refunded.',
  running: 'The time runs.',
  suspended: 'The time does not run.',
};
