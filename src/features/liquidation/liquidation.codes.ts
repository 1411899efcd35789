/** What its codes mean, where the code that says them says nothing with them. */
export const LIQUIDATION_CODES: Readonly<Record<string, string>> = {
  as_asserted: 'The entry was liquidated as the importer asserted: nothing is owed and nothing refunded.',
  allowed: 'The protest is allowed.',
  allowed_in_part: 'The protest is allowed in part and else denied.',
  bill: 'More is owed than was deposited: a bill follows.',
  bill_reduced: 'Less is owed than was billed: the bill that was not paid falls, or one for less takes its place.',
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
  in_protest: 'The statement came after liquidation: customs may accept it in a protest.',
  may_be_presumed: 'No statement was there at liquidation: reimbursement may be presumed.',
  not_reimbursed: 'Nobody has paid the duty back or agreed to.',
  no_statement_needed: 'No statement on reimbursement is needed.',
  reimbursed: 'Producer or exporter has paid the duty, or part of it, or agreed to.',
  'reimbursement.in_protest':
    'The statement was filed after liquidation; customs may accept it in a protest (19 CFR 351.402(f)(2)(iii)).',
  'reimbursement.may_be_presumed':
    'No statement was there before liquidation: Commerce may presume that the duty was paid or reimbursed (19 CFR 351.402(f)(3)).',
  'reimbursement.not_reimbursed': 'The statement says that nobody has paid the duty back or agreed to.',
  'reimbursement.no_statement_needed':
    'The goods were imported before the notice that first suspended liquidation (19 CFR 351.402(f)(2)(iv)).',
  'reimbursement.reimbursed':
    'The statement says that the duty was paid or reimbursed: as much is deducted from the price of export.',
  'reimbursement.to_be_filed': 'No statement is there yet: it is to be filed before liquidation.',
  running: 'The time runs.',
  suspended: 'The time does not run.',
  to_be_filed: 'The statement is still to be filed.',
};
