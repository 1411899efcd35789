import type { Cents } from '../../../kernel/money.js';
import type { Turns } from '../../../kernel/turns.js';
import { Decimal } from '../../../kernel/decimal.js';
import { countryCommodityShare } from './country-commodity-share.js';
import { exposureBeyondDeposits } from './exposure.js';
import type { Exposure } from './exposure.js';
import type { ImporterPosition } from './importer-position.js';
import { proposedSecurity } from './proposed-security.js';
import type { CaseAtStake, PlannedCase, PlannedEntry, PlannedLine, QuotedImporter } from './quote-facts.js';
import type { BondQuoteResult } from './quote-result.js';
import type { QuoteTrace } from './quote-trace.js';
import { riskScore } from './risk-score.js';
import type { RiskScore } from './risk-score.js';

export type Proposal = Pick<BondQuoteResult, 'exposure' | 'risk' | 'additionalAmount' | 'instrument'>;

/** The cases at stake on the lines of one planned entry, and how often it is made. */
export interface LinesOfEntry {
  readonly lines: readonly { readonly atStake: readonly CaseAtStake[] }[];
  readonly timesPer12Months: number;
}

interface ProposalOn {
  readonly importer: QuotedImporter;
  readonly plannedEntries: readonly (Pick<PlannedEntry, 'timesPer12Months'> & {
    readonly lines: readonly Pick<PlannedLine, 'countryOfOrigin' | 'htsNumber'>[];
  })[];
}

/** From exposure to risk to the additional security. */
export function* proposalFor(
  facts: ProposalOn,
  lines: readonly LinesOfEntry[],
  position: ImporterPosition,
  standard: Cents | null,
  trace: QuoteTrace,
): Turns<Proposal> {
  yield;
  const exposure = exposureOf(lines, trace);
  yield;
  const risk = riskOf({ facts, lines }, position, exposure, standard, trace);
  yield;
  const proposed = trace.run(proposedSecurity, {
    covered: position.covered.outcome,
    programExempt: position.programExempt,
    exposure: exposure.amount,
    band: risk?.band ?? null,
    entriesExpected: facts.plannedEntries.reduce((sum, { timesPer12Months }) => sum + timesPer12Months, 0),
  });
  trace.because(...position.covered.reasonCodes, ...(proposed?.reasonCodes ?? []));
  return {
    exposure,
    risk: risk ?? { score: null, band: null, factors: [], missing: [] },
    additionalAmount: proposed?.additionalAmount ?? null,
    instrument: proposed?.instrument ?? null,
  };
}

function exposureOf(entries: readonly LinesOfEntry[], trace: QuoteTrace): Exposure {
  const cases = entries.flatMap(({ lines, timesPer12Months }) =>
    lines
      .flatMap((line) => line.atStake)
      .map(({ caseNumber, enteredValue, depositPercent, p90FinalPercent }) => ({
        caseNumber,
        value: enteredValue * BigInt(timesPer12Months),
        depositPercent,
        p90FinalPercent,
      })),
  );
  return trace.run(exposureBeyondDeposits, { cases }) ?? { amount: null, known: 0n, missingCases: [] };
}

function riskOf(
  { facts, lines: entries }: { readonly facts: ProposalOn; readonly lines: readonly LinesOfEntry[] },
  { nonresident }: ImporterPosition,
  exposure: Exposure,
  standard: Cents | null,
  trace: QuoteTrace,
): RiskScore | null {
  const { importer, plannedEntries } = facts;
  const lines = plannedEntries.flatMap((entry) => entry.lines);
  const share = trace.run(countryCommodityShare, {
    lines: lines.map(({ countryOfOrigin, htsNumber }) => ({ countryOfOrigin, htsNumber })),
  });
  return trace.run(riskScore, {
    paymentRecord: importer.adcvdPaymentRecord,
    firstImportOn: importer.firstEntryOn,
    nonresident,
    volatilityPoints: volatility(entries.flatMap((entry) => entry.lines).flatMap(({ atStake }) => atStake)),
    exposure: exposure.amount,
    // Without a bond of its own the importer would stand behind the standard one.
    bondAmount: importer.existingBondAmount === 0n ? standard : (importer.existingBondAmount ?? standard),
    countryCommodityShare: share,
    largestOpenBill: openBill(importer),
    affiliatedWithDelinquent: importer.affiliatedWithDelinquent ?? null,
    dataFault: importer.dataFault ?? null,
  });
}

/** The widest known gap between deposit and highest final rate; 0 without a case, null where no gap is known. */
function volatility(cases: readonly Pick<PlannedCase, 'depositPercent' | 'maxFinalPercent'>[]): Decimal | null {
  const gaps = cases.flatMap(({ depositPercent, maxFinalPercent }) =>
    depositPercent && maxFinalPercent ? [maxFinalPercent.minus(depositPercent)] : [],
  );
  if (cases.length > 0 && gaps.length === 0) return null;
  const none = Decimal.make(0n);
  return gaps.reduce((widest, gap) => (gap.compare(widest) > 0 ? gap : widest), none);
}

const openBill = ({ largestOpenBill, adcvdPaymentRecord }: QuotedImporter): Cents | null =>
  largestOpenBill ?? (adcvdPaymentRecord?.unpaid === false ? 0n : null);
