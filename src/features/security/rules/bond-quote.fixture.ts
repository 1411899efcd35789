import { Decimal } from '../../../kernel/decimal.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { dollars, parseMoney, sumCents } from '../../../kernel/money.js';
import { initialPolicies } from '../../../kernel/policy.js';
import type { CaseDeposit, Duty, EntryDuties, LineDuties } from '../../duties/rules/duty-facts.js';
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
  additionalHtsNumbers: [],
  countryOfOrigin: 'CN',
  enteredValue: dollars(250_000),
  quantity: Decimal.of(1000n),
  unit: 'No.',
  tradeProgram: null,
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

const duty = (amount: Duty['amount']): Duty => ({ amount, rate: null, reasonCodes: [] });
const deposits = (line: PlannedLine, type: 'A' | 'C'): CaseDeposit[] =>
  line.cases
    .filter((one) => one.type === type)
    .map(({ caseNumber, depositPercent }) => ({
      ...duty(
        depositPercent
          ? (line.enteredValue * depositPercent.units) / (100n * depositPercent.denominator)
          : 'undetermined',
      ),
      caseNumber,
    }));

/** Duties of a free line with its deposits, and fees of 651.50 and 312.50. */
function dutiesOf(lines: readonly PlannedLine[], dutiesDue: boolean): EntryDuties {
  const owed = lines.map((line): LineDuties => {
    const [antidumping, countervailing] = [deposits(line, 'A'), deposits(line, 'C')];
    return {
      ordinary: duty(0n),
      additional: [],
      antidumping,
      countervailing,
      total: sum([...antidumping, ...countervailing]),
    };
  });
  const [antidumping, countervailing] = [
    sum(owed.flatMap((each) => each.antidumping)),
    sum(owed.flatMap((each) => each.countervailing)),
  ];
  const [mpf, hmf] = [parseMoney('651.50'), parseMoney('312.50')];
  const total = antidumping === null || countervailing === null ? null : antidumping + countervailing + mpf + hmf;
  const sums = { ordinary: 0n, additional: 0n, antidumping, countervailing, mpf, hmf, total, determined: total ?? 0n };
  return {
    ...(dutiesDue ? sums : { ...sums, antidumping: 0n, countervailing: 0n, total: mpf + hmf }),
    dutiesDue,
    ifConsumed: sums,
    lines: owed,
    enteredValue: sumCents(lines.map(({ enteredValue }) => enteredValue)),
    undetermined: [],
    reasonCodes: [],
    doesNotInclude: ['additional_duties.not_named'],
    steps: [],
  };
}
const sum = (all: readonly Duty[]) =>
  all.some(({ amount }) => amount === 'undetermined') ? null : sumCents(all.map(({ amount }) => amount as bigint));

/** A planned entry of solar cells by sea, unless other lines are given. */
export const entry = (
  timesPer12Months: number,
  lines: readonly PlannedLine[] = [LINE],
  entryType = '03',
): PlannedEntry => ({
  entryType,
  modeOfTransport: '11',
  timesPer12Months,
  lines,
  duties: dutiesOf(lines, entryType !== '23'),
});

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
    dataCurrentThrough: '2026-09-30',
  };
  return quoteBond(facts, asOf, policies);
};
