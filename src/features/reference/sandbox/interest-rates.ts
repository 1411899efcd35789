import type { IsoDate } from '../../../kernel/dates.js';

/** Interest on late customs payments and refunds, percent a year, for a closed period. */
export interface InterestRateFact {
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly underpaymentPercent: string;
  readonly overpaymentPercent: string;
  readonly corporateOverpaymentPercent: string;
  readonly citation: string;
}

const TABLE = '89 FR 77879 (2024-09-24)';
const FIRST_QUARTER_2025 = '90 FR 9036 (2025-02-05)';
const REST_OF_2025 = 'CBP notices of the quarterly rates from April, July and October 2025';
const FIRST_QUARTER_2026 = 'CBP announcement of the rates of the first quarter of 2026';
// CBP's own notices of these quarters were not read.
const SECONDARY = 'rates under 26 USC 6621 as the tax authority published them; CBP’s notice was not read';
const LAST_QUARTER_2026 = 'Rev. Rul. 2026-15; CBP’s notice was not read';

function period(from: IsoDate, through: IsoDate, under: number, over: number, corporate: number, citation = TABLE) {
  return {
    from,
    through,
    underpaymentPercent: under.toFixed(2),
    overpaymentPercent: over.toFixed(2),
    corporateOverpaymentPercent: corporate.toFixed(2),
    citation,
  } satisfies InterestRateFact;
}

/** Nothing is known after the last period. */
export const INTEREST_RATES: readonly InterestRateFact[] = [
  period('2011-10-01', '2016-03-31', 3, 3, 2),
  period('2016-04-01', '2018-03-31', 4, 4, 3),
  period('2018-04-01', '2018-12-31', 5, 5, 4),
  period('2019-01-01', '2019-06-30', 6, 6, 5),
  period('2019-07-01', '2020-06-30', 5, 5, 4),
  period('2020-07-01', '2022-03-31', 3, 3, 2),
  period('2022-04-01', '2022-06-30', 4, 4, 3),
  period('2022-07-01', '2022-09-30', 5, 5, 4),
  period('2022-10-01', '2022-12-31', 6, 6, 5),
  period('2023-01-01', '2023-09-30', 7, 7, 6),
  period('2023-10-01', '2024-12-31', 8, 8, 7),
  period('2025-01-01', '2025-03-31', 7, 7, 6, FIRST_QUARTER_2025),
  period('2025-04-01', '2025-12-31', 7, 7, 6, REST_OF_2025),
  period('2026-01-01', '2026-03-31', 7, 7, 6, FIRST_QUARTER_2026),
  period('2026-04-01', '2026-06-30', 6, 6, 5, SECONDARY),
  period('2026-07-01', '2026-09-30', 7, 7, 6, SECONDARY),
  period('2026-10-01', '2026-12-31', 7, 7, 6, LAST_QUARTER_2026),
];
