import type { IsoDate } from '../../../../kernel/dates.js';
import type { Warning } from '../../../../kernel/determination.js';
import { ordersSelection } from '../../../adcvd/rules/orders-selection.js';
import { BEFORE_FIRST, NOT_CURRENT, whyNotOn } from './data-currency.js';
import type { DataCurrency, DataSpan } from './data-currency.js';

/** What an answer of a day says of the data it stands on. */
export function currencyWarnings(
  { tariff, programs, ordersSelected, comparedThrough }: DataCurrency,
  asOf: IsoDate,
): readonly Warning[] {
  const told = [...warningsOf('The tariff', tariff, asOf), ...warningsOf('Additional duties', programs, asOf)];
  if (comparedThrough !== null && asOf > comparedThrough) told.push(sandboxSelection(comparedThrough));
  if (ordersSelected !== undefined) told.push(ordersSelection(ordersSelected));
  return told;
}

/** That the sandbox's selection is on record alone, and through which day somebody compared it with the law. */
export const sandboxSelection = (comparedThrough: IsoDate): Warning => ({
  code: 'data.sandbox_selection',
  message: `The sandbox counts its selection of the tariff and of additional duties as reviewed up to a day after its clock; it was compared with the law through ${comparedThrough}. Measures of later days are not in it.`,
});

function warningsOf(what: string, span: DataSpan, asOf: IsoDate): Warning[] {
  switch (whyNotOn(span, asOf)) {
    case BEFORE_FIRST:
      return [{ code: BEFORE_FIRST, message: `${what}: on record from ${span.first ?? 'no day'} on.` }];
    case NOT_CURRENT:
      return [
        {
          code: NOT_CURRENT,
          message: `${what}: compared with the law through ${span.through ?? 'no day'}. What is shown stands by its own terms; later changes are not in it.`,
        },
      ];
    default:
      return [];
  }
}
