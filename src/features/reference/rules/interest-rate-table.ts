import { guide, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';

/** The last day for which the quarterly interest rates are known. */
export const INTEREST_RATES_THROUGH: IsoDate = '2026-03-31';

/** Per cent a year on amounts paid too little, too much, and too much by a corporation. */
export interface InterestRates {
  readonly underpaymentPercent: Decimal;
  readonly overpaymentPercent: Decimal;
  readonly corporateOverpaymentPercent: Decimal;
}

const published = guide('CBP quarterly interest rates, table from 1974 (FR Doc. 2024-21785)');
const rates = (under: string, over: string, corporate: string, ...cites: Citation[]) => ({
  value: {
    underpaymentPercent: Decimal.parse(under),
    overpaymentPercent: Decimal.parse(over),
    corporateOverpaymentPercent: Decimal.parse(corporate),
  },
  cites: [usc(26, '6621'), ...(cites.length > 0 ? cites : [published])],
});

/** Interest on customs duties, by the quarter in which a rate began to hold. */
export const INTEREST_RATES = new Dated<InterestRates>(
  'interest on customs duties, per cent a year',
  '2026-11-21',
  {
    '2011-10-01': rates('3', '3', '2'),
    '2016-04-01': rates('4', '4', '3'),
    '2018-04-01': rates('5', '5', '4'),
    '2019-01-01': rates('6', '6', '5'),
    '2019-07-01': rates('5', '5', '4'),
    '2020-07-01': rates('3', '3', '2'),
    '2022-04-01': rates('4', '4', '3'),
    '2022-07-01': rates('5', '5', '4'),
    '2022-10-01': rates('6', '6', '5'),
    '2023-01-01': rates('7', '7', '6'),
    '2023-10-01': rates('8', '8', '7'),
    '2025-01-01': rates('7', '7', '6', guide('CBP quarterly interest rates, 2025 and first quarter of 2026')),
  },
  INTEREST_RATES_THROUGH,
);
