/** What its codes mean, where the code that says them says nothing with them. */
export const REFUND_POSITION_CODES: Readonly<Record<string, string>> = {
  cape_intake: 'It can be declared to customs for refund (guidance).',
  protest_open_until: 'The intake does not take it; the liquidation can still be protested.',
  court_only: 'Neither the intake nor a protest is open any more; the court is the way.',
  unsettled: 'By which way it comes back is not settled yet.',
  'refund_way.intake': 'The intake of customs takes the entry.',
  'refund_way.protest': 'The 180 days to protest its liquidation run.',
  'refund_way.court': 'The time to protest is over, or a protest was denied.',
  'refund_way.nothing_fell': 'No duty was deposited on the entry that had fallen by the day.',
  'refund_way.contested': 'The duty on it is contested but has not fallen; a protest preserves what may come back.',
  'refund_way.protest_pending': 'A protest is open: what it decides comes first.',
  'refund_way.drawback': 'Drawback was designated on the entry, which the intake does not take.',
  'refund_way.under_case': 'Goods of it are under a case and it is not liquidated: it waits for that liquidation.',
  'refund_way.intake_not_open': 'The intake had not opened by the day.',
  'refund_way.type_refused': 'The intake refuses entries of this type.',
  'refund_way.reconciliation_refused': 'The intake did not take entries flagged for reconciliation yet.',
};
