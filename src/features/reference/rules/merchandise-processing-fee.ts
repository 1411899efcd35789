import { cfr, guide, usc } from '../../../kernel/citation.js';
import type { Citation } from '../../../kernel/citation.js';
import { Dated } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { Decimal } from '../../../kernel/decimal.js';
import { maxCents, minCents, parseMoney, percentOf } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { earlierVersion, rule } from '../../../kernel/rule.js';

/** The last day for which the processing fees are known: the end of fiscal year 2027. */
export const PROCESSING_FEES_THROUGH: IsoDate = '2027-09-30';

const FISCAL_YEAR_2027: IsoDate = '2026-10-01';
const END_OF_2026: IsoDate = '2026-09-30';

interface FormalFee {
  readonly percent: Decimal;
  readonly minimum: Cents;
  readonly maximum: Cents;
}

const REVIEWED: IsoDate = '2026-11-30';
const RATE = Decimal.parse('0.3464');
const notice = (fiscalYear: number, published?: string): readonly Citation[] => [
  cfr(19, '24.23(b)(1)(i)'),
  guide(
    `CBP notice of COBRA fees adjusted for inflation, fiscal year ${String(fiscalYear)}${published ? ` (${published})` : ''}`,
  ),
];
// The notice itself was not read; its figures are those that others quote from it.
const quoted = (fiscalYear: number, document: string): readonly Citation[] => [
  cfr(19, '24.23(b)(1)(i)'),
  guide(`CBP notice of COBRA fees, fiscal year ${String(fiscalYear)} (FR Doc. ${document}), as quoted by others`),
];
const formal = (minimum: string, maximum: string, cites: readonly Citation[]) => ({
  value: { percent: RATE, minimum: parseMoney(minimum), maximum: parseMoney(maximum) },
  cites,
});
const informal = (fee: string, cites: readonly Citation[]) => ({ value: parseMoney(fee), cites });

/** Ad valorem rate, minimum and maximum of the fee on formal entries, by fiscal year. */
export const FORMAL_PROCESSING_FEE = new Dated<FormalFee>(
  'merchandise processing fee on formal entries',
  REVIEWED,
  {
    '2011-10-01': formal('25.00', '485.00', [usc(19, '58c(a)(9)'), cfr(19, '24.23(b)(1)(i)')]),
    '2018-01-01': formal('25.67', '497.99', notice(2018, '82 FR 50659')),
    '2018-10-01': formal('26.22', '508.70', notice(2019, '83 FR 37509')),
    '2019-10-01': formal('26.79', '519.76', notice(2020, '84 FR 37902')),
    '2020-10-01': formal('27.23', '528.33', notice(2021, '85 FR 45646')),
    '2021-10-01': formal('27.75', '538.40', notice(2022, '86 FR 40864')),
    '2022-10-01': formal('29.66', '575.35', notice(2023, 'FR Doc. 2022-16533')),
    '2023-10-01': formal('31.67', '614.35', notice(2024, '88 FR 48900')),
    '2024-10-01': formal('32.71', '634.62', notice(2025)),
    '2025-10-01': formal('33.58', '651.50', notice(2026, 'FR Doc. 2025-13869')),
    [FISCAL_YEAR_2027]: formal('34.58', '670.86', quoted(2027, '2026-15530')),
  },
  PROCESSING_FEES_THROUGH,
);

/** The flat fee on automated informal entries, by fiscal year; several years stand on trade notices alone. */
export const INFORMAL_PROCESSING_FEE = new Dated<Cents>(
  'merchandise processing fee on automated informal entries',
  REVIEWED,
  {
    '2011-10-01': informal('2.00', [usc(19, '58c(a)(10)'), cfr(19, '24.23(b)(2)(i)')]),
    '2018-01-01': informal('2.05', notice(2018, '82 FR 50659')),
    '2018-10-01': informal('2.10', notice(2019, '83 FR 37509')),
    '2019-10-01': informal('2.14', notice(2020, '84 FR 37902')),
    '2020-10-01': informal('2.18', notice(2021, '85 FR 45646')),
    '2021-10-01': informal('2.22', notice(2022, '86 FR 40864')),
    '2022-10-01': informal('2.37', notice(2023, 'FR Doc. 2022-16533')),
    '2023-10-01': informal('2.53', notice(2024, '88 FR 48900')),
    '2024-10-01': informal('2.62', notice(2025)),
    '2025-10-01': informal('2.69', notice(2026, 'FR Doc. 2025-13869')),
    [FISCAL_YEAR_2027]: informal('2.77', quoted(2027, '2026-15530')),
  },
  PROCESSING_FEES_THROUGH,
  'guidance',
);

/** What is added on entries not filed electronically, by fiscal year; shown, not used by a rule. */
export const MANUAL_ENTRY_SURCHARGE = new Dated<Cents>(
  'surcharge on manual entries and releases',
  REVIEWED,
  {
    '2011-10-01': informal('3.00', [usc(19, '58c(b)(8)(A)(iii)'), cfr(19, '24.23(b)(1)(iii)')]),
    '2018-01-01': informal('3.08', notice(2018, '82 FR 50659')),
    '2018-10-01': informal('3.15', notice(2019, '83 FR 37509')),
    '2019-10-01': informal('3.21', notice(2020, '84 FR 37902')),
    '2020-10-01': informal('3.27', notice(2021, '85 FR 45646')),
    '2021-10-01': informal('3.33', notice(2022, '86 FR 40864')),
    '2022-10-01': informal('3.56', notice(2023, 'FR Doc. 2022-16533')),
    '2023-10-01': informal('3.80', notice(2024, '88 FR 48900')),
    '2024-10-01': informal('3.93', notice(2025)),
    '2025-10-01': informal('4.03', notice(2026, 'FR Doc. 2025-13869')),
  },
  // Of fiscal year 2027 this one amount was not found.
  END_OF_2026,
  'guidance',
);

/** The fee on a formal entry: on the entered value that is not exempt, its minimum and maximum once per entry. */
export const merchandiseProcessingFee = rule({
  id: 'FEE-01',
  version: 2,
  title: 'Merchandise processing fee, formal entry',
  text: 'A percentage of the entered value of the goods that are not exempt, not under the minimum and not over the maximum, each applied once to the entry. Rounded half up to the cent.',
  cites: [usc(19, '58c(b)(8)(A)'), cfr(19, '24.23(b)(1)')],
  params: { fee: FORMAL_PROCESSING_FEE },
  decide: ({ valueSubject }: { readonly valueSubject: Cents }, { fee }): Cents =>
    valueSubject === 0n ? 0n : minCents(fee.maximum, maxCents(fee.minimum, percentOf(valueSubject, fee.percent))),
});

/** The flat fee on an informal entry filed electronically. */
export const informalProcessingFee = rule({
  id: 'FEE-02',
  version: 2,
  title: 'Merchandise processing fee, informal entry',
  text: 'A flat amount on an automated informal entry with goods that are not exempt. The surcharge on manual entries is not computed.',
  cites: [usc(19, '58c(a)(10)'), cfr(19, '24.23(b)(2)')],
  params: { fee: INFORMAL_PROCESSING_FEE },
  decide: ({ valueSubject }: { readonly valueSubject: Cents }, { fee }): Cents => (valueSubject === 0n ? 0n : fee),
});

/** The rules of both processing fees, in one version. */
export interface ProcessingFeeRules {
  readonly formal: typeof merchandiseProcessingFee;
  readonly informal: typeof informalProcessingFee;
}

/** With the fees of fiscal year 2027. */
export const PROCESSING_FEES_2: ProcessingFeeRules = {
  formal: merchandiseProcessingFee,
  informal: informalProcessingFee,
};

/** As they were while the fees ended with fiscal year 2026. */
export const PROCESSING_FEES_1: ProcessingFeeRules = {
  formal: earlierVersion(merchandiseProcessingFee, 1, {
    fee: FORMAL_PROCESSING_FEE.before(FISCAL_YEAR_2027, END_OF_2026),
  }),
  informal: earlierVersion(informalProcessingFee, 1, {
    fee: INFORMAL_PROCESSING_FEE.before(FISCAL_YEAR_2027, END_OF_2026),
  }),
};
