import type { Warning } from '../../../kernel/determination.js';

/** That a selection of the proceedings is on record alone: no order found is not no order. */
export const ordersSelection = (cases: number): Warning => ({
  code: 'record.selection',
  message: `${String(cases)} proceedings are on record, a selection, since no whole list of orders was loaded: an order that is not found here may exist all the same. The lists of the USITC and of Commerce have them all.`,
});
