import type { Warning } from '../../../kernel/determination.js';
import type { Cents } from '../../../kernel/money.js';
import type { OwedSums } from '../../duties/rules/owed/entry-owed-facts.js';
import type { BondQuoteFacts, PlannedCase } from './quote-facts.js';
import type { BondQuoteResult, SingleTransactionAmounts, Undetermined } from './quote-result.js';

type Amounts = Omit<BondQuoteResult, 'undetermined'>;

/** Every amount of the result that is null, with the reason. */
export function undeterminedIn(result: Amounts, reasonCodes: readonly string[]): readonly Undetermined[] {
  const gaps: Undetermined[] = [];
  const note = (pointer: string, amount: Cents | null, reasonCode: string) => {
    if (amount === null) gaps.push({ pointer, reasonCode });
  };
  const reasonOfAdditional = reasonCodes.find((code) => ADDITIONAL.has(code)) ?? 'law.not_in_force';
  const standardReason = result.dutiesPerYear.total === null ? 'duties.undetermined' : 'law.not_in_force';
  note('/standardContinuousAmount', result.standardContinuousAmount, standardReason);
  note('/standardContinuousMost', result.standardContinuousMost, standardReason);
  note('/additionalAmount', result.additionalAmount, reasonOfAdditional);
  note(
    '/requiredContinuousAmount',
    result.requiredContinuousAmount,
    result.standardContinuousAmount === null ? standardReason : reasonOfAdditional,
  );
  note('/exposure/amount', result.exposure.amount, 'security.exposure_undetermined');
  noteBonds(gaps, '/singleTransaction', result.singleTransaction);
  noteDuties(gaps, '/dutiesAtEntry', result.dutiesAtEntry);
  noteDuties(gaps, '/dutiesPerYear', result.dutiesPerYear);
  for (const [i, entry] of result.plannedEntries.entries()) {
    noteBonds(gaps, `/plannedEntries/${String(i)}/singleTransaction`, entry.singleTransaction);
    noteDuties(gaps, `/plannedEntries/${String(i)}/dutiesAtEntry`, entry.dutiesAtEntry);
  }
  return gaps;
}

/** What a reader should know before relying on the figures. */
export function warningsOf(
  result: Amounts,
  facts: Pick<BondQuoteFacts, 'dutiesTaxesFees12Months' | 'plannedEntries'>,
): readonly Warning[] {
  const warnings: Warning[] = [];
  const base = facts.dutiesTaxesFees12Months;
  // The least that is owed is compared, so that a line that is undetermined does not silence the warning.
  if (base !== null && result.dutiesPerYear.least > base) {
    warnings.push({
      code: 'bond.plan_exceeds_base',
      message:
        'The planned entries come to more duties, taxes and fees than the figure given for 12 months; the bond will be reviewed on what is paid.',
    });
  }
  if (result.risk.missing.length > 0) {
    warnings.push({
      code: 'risk.factors_missing',
      message: `Not known, and counted as nothing: ${result.risk.missing.join(', ')}.`,
    });
  }
  if (result.plannedEntries.some(({ lines }) => lines.some(({ possibleCases }) => possibleCases.length > 0))) {
    warnings.push({
      code: 'adcvd.possible_cases',
      message:
        'Cases in force match tariff number and country of a line; whether the goods are in scope is decided by the words of the order.',
    });
  }
  if (facts.plannedEntries.some(({ lines }) => lines.some(({ cases }) => cases.some(usesHighestRate)))) {
    warnings.push({
      code: 'bond.highest_rate_used',
      message:
        'The right rate of a case is not known; its highest rate stands in for it in the single transaction bond.',
    });
  }
  return warnings;
}

const usesHighestRate = ({ depositPercent, highestRatePercent }: PlannedCase): boolean =>
  depositPercent === null && highestRatePercent !== null;

const ADDITIONAL: ReadonlySet<string> = new Set([
  'security.coverage_undetermined',
  'security.exemption_undetermined',
  'security.exposure_undetermined',
  'security.risk_undetermined',
]);

function noteBonds(gaps: Undetermined[], at: string, bonds: SingleTransactionAmounts): void {
  for (const name of ['basicAmount', 'basicLeast', 'basicMost'] as const)
    if (bonds[name] === null) gaps.push({ pointer: `${at}/${name}`, reasonCode: 'duties.undetermined' });
  if (bonds.adcvdAdditionalAmount === null) {
    gaps.push({ pointer: `${at}/adcvdAdditionalAmount`, reasonCode: 'bond.no_rate_of_case' });
  }
}

function noteDuties(gaps: Undetermined[], at: string, sums: OwedSums): void {
  for (const [name, amount] of Object.entries(sums) as [string, Cents | null][]) {
    if (amount === null) gaps.push({ pointer: `${at}/${name}`, reasonCode: 'duties.undetermined' });
  }
}
