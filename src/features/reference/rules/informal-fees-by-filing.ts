import { cfr, guide, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { parseMoney } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { PROCESSING_FEES_THROUGH } from './merchandise-processing-fee.js';

const REVIEWED: IsoDate = '2026-11-28';
const BASE: readonly Citation[] = [usc(19, '58c(a)(10)'), cfr(19, '24.23(b)(2)')];
// All amounts of a year are raised by one factor; that of the greatest formal fee gives these to the cent. The notices were not read for them.
const RAISED: readonly Citation[] = [
  ...BASE,
  cfr(19, '24.22(k)'),
  guide('19 CFR part 24, appendix B: base amounts, raised by the factor of the greatest formal fee of the year'),
];

type Years = Readonly<Record<IsoDate, string>>;

type Amounts = Record<IsoDate, { readonly value: Cents; readonly cites: readonly Citation[] }>;

const raisedSince = (years: Years): Amounts =>
  Object.fromEntries(Object.entries(years).map(([since, fee]) => [since, { value: parseMoney(fee), cites: RAISED }]));

const raised = (base: string, years: Years): Amounts => ({
  // The day from which the amount was read; it is older.
  '2005-04-04': { value: parseMoney(base), cites: BASE },
  ...raisedSince(years),
});

/** The flat fee on automated informal entries, before the years that the rules compute by; shown, not used by a rule. */
export const INFORMAL_FEE_BEFORE_2011 = new Dated<Cents>(
  'merchandise processing fee on automated informal entries before October 2011',
  REVIEWED,
  raised('2.00', {}),
  '2011-09-30',
);

/** The flat fee on informal entries that are not automated and not prepared by customs, by fiscal year; shown, not used by a rule. */
export const INFORMAL_MANUAL_FEE = new Dated<Cents>(
  'merchandise processing fee on manual informal entries',
  REVIEWED,
  raised('6.00', {
    '2018-01-01': '6.16',
    '2018-10-01': '6.29',
    '2019-10-01': '6.43',
    '2020-10-01': '6.54',
    '2021-10-01': '6.66',
    '2022-10-01': '7.12',
    '2023-10-01': '7.60',
    '2024-10-01': '7.85',
    '2025-10-01': '8.06',
    '2026-10-01': '8.30',
  }),
  PROCESSING_FEES_THROUGH,
  'guidance',
);

/** The flat fee on informal entries that customs prepares, automated or not, by fiscal year; shown, not used by a rule. */
const PREPARED_BY_CUSTOMS = 'merchandise processing fee on informal entries prepared by customs';
export const INFORMAL_FEE_PREPARED_BY_CUSTOMS_TO_2019 = new Dated<Cents>(
  PREPARED_BY_CUSTOMS,
  REVIEWED,
  raised('9.00', { '2018-01-01': '9.24', '2018-10-01': '9.44' }),
  // The factor of fiscal year 2020 leaves two amounts, and its notice was not read.
  '2019-09-30',
  'guidance',
);
export const INFORMAL_FEE_PREPARED_BY_CUSTOMS = new Dated<Cents>(
  PREPARED_BY_CUSTOMS,
  REVIEWED,
  raisedSince({
    '2020-10-01': '9.80',
    '2021-10-01': '9.99',
    '2022-10-01': '10.68',
    '2023-10-01': '11.40',
    '2024-10-01': '11.78',
    '2025-10-01': '12.09',
    '2026-10-01': '12.45',
  }),
  PROCESSING_FEES_THROUGH,
  'guidance',
);
