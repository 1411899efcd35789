import type { IsoDate } from '../../../kernel/dates.js';
import { formatMoney, maxCents, parseMoney } from '../../../kernel/money.js';
import type { ProtestStanding } from '../rules/refund-way.js';
import type { DetermineRefundPosition } from './refund-position.dto.js';

/** An entry with duties that fell, as the prepared statement gives it. */
export interface ChargedEntryRow extends Record<string, unknown> {
  readonly entryId: string;
  readonly entryNumber: string;
  readonly importerId: string;
  readonly importerOrganisationId: string | null;
  readonly grantId: string | null;
  readonly entryType: string;
  readonly additionalDuties: readonly { readonly heading: string; readonly amount?: string }[];
  readonly reconciliation: boolean;
  readonly drawbackDesignated: boolean;
  readonly underCases: boolean;
  readonly depositedOn: IsoDate | null;
  readonly duties: string | null;
  /** The day of liquidation, by customs or by time; null before it. */
  readonly liquidatedOn: IsoDate | null;
}

/** What became of it by the day. */
export interface SettledRow extends Record<string, unknown> {
  readonly entryId: string;
  readonly assessedDuties: string | null;
  readonly standing: ProtestStanding | null;
  readonly deniedFiledOn: IsoDate | null;
  readonly deniedOn: IsoDate | null;
}

/** How it is asked by which way its duties come back. */
export function toDeterminePosition(
  row: ChargedEntryRow,
  settled: SettledRow | undefined,
  corporation: boolean | null,
  asOf: IsoDate,
): DetermineRefundPosition {
  const { depositedOn, liquidatedOn, entryType, additionalDuties, reconciliation, drawbackDesignated, underCases } =
    row;
  return {
    asOf,
    entryType,
    charged: additionalDuties.map((one) => ({ ...one })),
    loweredBy: loweredBy(row.duties, settled?.assessedDuties ?? null),
    ...(depositedOn === null || depositedOn > asOf ? {} : { depositedOn }),
    ...(liquidatedOn === null ? {} : { liquidatedOn }),
    ...protestOf(settled),
    underCases,
    reconciliation,
    drawbackDesignated,
    ...(corporation === null ? {} : { corporation }),
  };
}

function protestOf(settled: SettledRow | undefined): Pick<DetermineRefundPosition, 'protest' | 'denied'> {
  if (settled?.standing !== 'denied' || settled.deniedFiledOn === null || settled.deniedOn === null)
    return { protest: settled?.standing === 'open' ? 'open' : 'none' };
  return { protest: 'denied', denied: { filedOn: settled.deniedFiledOn, on: settled.deniedOn } };
}

const loweredBy = (asserted: string | null, assessed: string | null): string =>
  asserted === null || assessed === null
    ? '0.00'
    : formatMoney(maxCents(parseMoney(asserted) - parseMoney(assessed), 0n));
