import { NotInForce } from '../../../kernel/dated.js';
import type { Dated, NotInForceReason } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import type { Decimal } from '../../../kernel/decimal.js';
import { formatMoney } from '../../../kernel/money.js';
import { HARBOR_FEE_PERCENT } from '../rules/harbor-maintenance-fee.js';
import {
  INFORMAL_FEE_BEFORE_2011,
  INFORMAL_FEE_PREPARED_BY_CUSTOMS,
  INFORMAL_FEE_PREPARED_BY_CUSTOMS_TO_2019,
  INFORMAL_MANUAL_FEE,
} from '../rules/informal-fees-by-filing.js';
import {
  FORMAL_PROCESSING_FEE,
  INFORMAL_PROCESSING_FEE,
  MANUAL_ENTRY_SURCHARGE,
  PROCESSING_FEES_THROUGH,
} from '../rules/merchandise-processing-fee.js';
import type { FeesView, FeeView } from './fees.view.js';

const REASONS: Readonly<Record<NotInForceReason, string>> = {
  data_not_current: 'data.not_current',
  before_first_value: 'data.before_first_value',
  no_longer_in_force: 'law.no_longer_in_force',
};

/** The user fees of a day; a figure the tables do not give is said to be missing, never taken for nothing. */
export function feesOn(asOf: IsoDate): FeesView {
  const flat = (amount: bigint): Partial<FeeView> => ({ amount: formatMoney(amount) });
  const fees = {
    formal: feeOn(FORMAL_PROCESSING_FEE, asOf, ({ percent, minimum, maximum }) => ({
      adValoremPercent: percent.toString(),
      minimum: formatMoney(minimum),
      maximum: formatMoney(maximum),
    })),
    informal: feeOn(asOf < COMPUTED_SINCE ? INFORMAL_FEE_BEFORE_2011 : INFORMAL_PROCESSING_FEE, asOf, flat),
    informalManual: feeOn(INFORMAL_MANUAL_FEE, asOf, flat),
    informalPreparedByCustoms: feeOn(preparedByCustoms(asOf), asOf, flat),
    manualSurcharge: feeOn(MANUAL_ENTRY_SURCHARGE, asOf, flat),
  };
  const harbor = feeOn(HARBOR_FEE_PERCENT, asOf, (percent: Decimal) => ({ adValoremPercent: percent.toString() }));
  const reasonCodes = [...Object.values(fees), harbor].flatMap(({ reasonCode }) => reasonCode ?? []);
  return {
    asOf,
    outcome: reasonCodes.length === 0 ? 'determined' : 'not_determinable',
    reasonCodes: [...new Set(reasonCodes)],
    dataCurrentThrough: PROCESSING_FEES_THROUGH,
    merchandiseProcessingFee: fees,
    harborMaintenanceFee: harbor,
  };
}

// Of the days between the end of the first table and the start of the second no fee is on record.
const preparedByCustoms = (asOf: IsoDate): Dated<bigint> =>
  asOf < '2020-10-01' ? INFORMAL_FEE_PREPARED_BY_CUSTOMS_TO_2019 : INFORMAL_FEE_PREPARED_BY_CUSTOMS;

// From this day a table of its own gives the fee that rules compute by.
const COMPUTED_SINCE: IsoDate = '2011-10-01';

function feeOn<T>(table: Dated<T>, asOf: IsoDate, show: (value: T) => Partial<FeeView>): FeeView {
  const about = {
    reviewedOn: table.reviewedOn,
    authorityStatus: table.authorityStatus ?? 'in_force',
    ...(table.through ? { dataCurrentThrough: table.through } : {}),
  };
  try {
    const { value, since, cites } = table.on(asOf);
    return { outcome: 'determined', ...show(value), since, ...about, citations: [...cites] };
  } catch (error) {
    if (!(error instanceof NotInForce)) throw error;
    return { outcome: 'not_determinable', reasonCode: REASONS[error.reason], ...about };
  }
}
