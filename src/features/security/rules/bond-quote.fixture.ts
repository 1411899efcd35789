import { Decimal } from '../../../kernel/decimal.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars, parseMoney, sumCents } from '../../../kernel/money.js';
import { initialPolicies } from '../../../kernel/policy.js';
import type { EntryOwed, LineOwed, OwedDeposit, OwedDuty } from '../../duties/rules/owed/entry-owed-facts.js';
import { NOTHING, UNKNOWN, exactly, sumOwed } from '../../duties/rules/owed/owed.js';
import type { Owed } from '../../duties/rules/owed/owed.js';
import { quoteBond } from './bond-quote.js';
import type { BondQuote } from './bond-quote.js';
import type { BondQuoteFacts, PlannedCase, PlannedEntry, PlannedLine, QuotedImporter } from './quote-facts.js';
import { SECURITY_POLICIES } from './security-policies.js';

const policies = initialPolicies(SECURITY_POLICIES);

/** A case with a deposit of 12 per cent, and 60 as the 90th percentile of its final rates. */
export const SOLAR: PlannedCase = {
  caseNumber: 'A-570-979',
  type: 'A',
  depositPercent: Decimal.parse('12'),
  rateKind: 'cash_deposit',
  highestRatePercent: Decimal.parse('221.02'),
  p90FinalPercent: Decimal.parse('60'),
  maxFinalPercent: Decimal.parse('92'),
};
export const LINE: PlannedLine = {
  htsNumber: '8541430010',
  countryOfOrigin: 'CN',
  enteredValue: dollars(250_000),
  quantity: Decimal.make(1000n),
  unit: 'No.',
  tradeProgram: null,
  provision: null,
  pgaRequirement: false,
  cases: [SOLAR],
};
/** A corporation of Viet Nam that never imported. */
export const NEW_AND_FOREIGN: QuotedImporter = {
  entityType: 'corporation',
  firstEntryOn: null,
  jurisdictionOfOrganization: 'VN',
  citizenship: null,
  ctpat: null,
  adcvdPaymentRecord: { unpaid: false, late: false },
  existingBondAmount: null,
};

const duty = (owed: Owed): OwedDuty => ({ ...owed, rate: null, reasonCodes: [] });
const deposits = (line: PlannedLine, type: 'A' | 'C'): OwedDeposit[] =>
  line.cases
    .filter((one) => one.type === type)
    .map(({ caseNumber, depositPercent }) => ({
      ...duty(
        depositPercent
          ? exactly((line.enteredValue * depositPercent.units) / (100n * depositPercent.denominator))
          : UNKNOWN,
      ),
      caseNumber,
    }));

/** A free line that owes nothing but its deposits. */
export const owedOn = (line: PlannedLine, additional: Owed = NOTHING): LineOwed => {
  const [antidumping, countervailing] = [deposits(line, 'A'), deposits(line, 'C')];
  const open = (line.possibleCases ?? []).map((caseNumber) => ({
    ...UNKNOWN,
    caseNumber,
    rate: null,
    reasonCodes: ['adcvd.scope_open'],
  }));
  return {
    ordinary: duty(NOTHING),
    additional,
    programs: [],
    missing: [],
    antidumping: [...antidumping, ...open],
    countervailing,
    casesOpen: line.ordersWithoutCodes === true,
    total: sumOwed([additional, ...antidumping, ...open, ...countervailing]),
    reasonCodes: [],
  };
};

const MPF = exactly(parseMoney('651.50'));
const HMF = exactly(parseMoney('312.50'));

/** Duties of lines, and fees of 651.50 and 312.50. */
function dutiesOf(lines: readonly PlannedLine[], dutiesDue: boolean, additional: Owed): EntryOwed {
  const owed = lines.map((line) => owedOn(line, additional));
  const due = dutiesDue ? owed : [];
  const [antidumping, countervailing] = [
    sumOwed(due.flatMap((each) => each.antidumping)),
    sumOwed(due.flatMap((each) => each.countervailing)),
  ];
  const total = sumOwed([...due.map((line) => line.total), MPF, HMF]);
  return {
    atEntry: {
      ordinary: 0n,
      additional: sumOwed(due.map((line) => line.additional)).amount,
      antidumping: antidumping.amount,
      countervailing: countervailing.amount,
      mpf: MPF.amount,
      hmf: HMF.amount,
      total: total.amount,
      least: total.least,
      most: total.most,
    },
    dutiesDue,
    feesIfConsumed: sumOwed([MPF, HMF]),
    lines: owed,
    enteredValue: sumCents(lines.map(({ enteredValue }) => enteredValue)),
    reasonCodes: [],
    doesNotInclude: ['internal_revenue_taxes'],
    steps: [],
  };
}

/** A planned entry of solar cells by sea, unless other lines are given. */
export const entry = (
  timesPer12Months: number,
  lines: readonly PlannedLine[] = [LINE],
  entryType = '03',
  additional: Owed = NOTHING,
): PlannedEntry => ({
  entryType,
  modeOfTransport: '11',
  timesPer12Months,
  lines,
  duties: dutiesOf(lines, entryType !== '23', additional),
});

export const CURRENCY: BondQuoteFacts['currency'] = {
  tariff: { first: '2015-01-01', through: '2026-06-08' },
  programs: { first: '2015-01-01', through: '2026-06-08' },
  orders: null,
  fees: '2026-09-30',
  comparedThrough: null,
};

interface Change {
  readonly importer?: Partial<QuotedImporter>;
  readonly paid?: bigint | null;
  readonly entries?: readonly PlannedEntry[];
  readonly asOf?: IsoDate;
}
/** The quote of a new Vietnamese corporation for monthly entries, as changed. */
export const quote = ({
  importer = {},
  paid = null,
  entries = [entry(12)],
  asOf = '2026-03-02',
}: Change = {}): BondQuote => {
  const facts: BondQuoteFacts = {
    importer: { ...NEW_AND_FOREIGN, ...importer },
    dutiesTaxesFees12Months: paid,
    plannedEntries: entries,
    currency: CURRENCY,
    warnings: [],
    steps: [],
  };
  return quoteBond(facts, asOf, policies);
};
