import type { IsoDate } from '../../../../kernel/dates.js';
import type { Warning } from '../../../../kernel/determination.js';
import { sumCents } from '../../../../kernel/money.js';
import { applyRule } from '../../../../kernel/rule.js';
import type { Cents } from '../../../../kernel/money.js';
import { PROCESSING_FEES_2 } from '../../../reference/rules/merchandise-processing-fee.js';
import { wholeDollars } from '../additional/amounts.js';
import type { EntryFacts } from '../duty-facts.js';
import { harborFee, processingFee, processingFeeOf } from '../entry-fees.js';
import type { EntryFee } from '../entry-fees.js';
import { stepsOf } from '../entry-steps.js';
import { currencyWarnings } from '../currency/currency-warnings.js';
import { pastData, shownCurrency } from '../currency/data-currency.js';
import { BASES, dayOfRate } from '../day-of-rate.js';
import { NUMBER_ENDED, saysWhenEnded } from '../ended-number.js';
import type { DutyQuestionFacts } from './determination-facts.js';
import { determineLine } from './determined-line.js';
import type { DeterminedLine } from './determined-line.js';
import { shownLine } from './shown-line.js';

const NOT_INCLUDED = [
  'antidumping_and_countervailing_deposits',
  'internal_revenue_taxes',
  'agricultural_and_other_class_fees',
  'foreign_trade_zone_and_drawback_effects',
] as const;

const NO_MODE: EntryFee = {
  amount: 'undetermined',
  least: 0n,
  most: null,
  reasonCodes: ['hmf.mode_of_transport_not_given'],
  steps: [],
};

/** What is owed on goods on the day of the rate: ordinary and additional duties, fees, and what is still unknown. */
export function determineDuties(facts: DutyQuestionFacts, asOf: IsoDate) {
  const lines = facts.lines.map((line) => determineLine(line, facts, asOf));
  const { entryType, modeOfTransport, currency } = facts;
  const entry: EntryFacts = {
    entryType,
    modeOfTransport: modeOfTransport ?? '',
    lines: facts.lines.map(({ line }) => ({ ...line, enteredValue: wholeDollars(line.enteredValue) })),
  };
  const mpf = processingFee(
    entry,
    lines.map(({ claim }) => claim),
    processingFeeOf(entryType),
    asOf,
    PROCESSING_FEES_2,
  );
  const hmf = modeOfTransport === null ? NO_MODE : harborFee(entry, asOf);
  const ordinary = sumOrNull(lines.map((line) => known(line.ordinary.amount)));
  const additional = sumOrNull(lines.map(({ total }) => total));
  const fees = sumOrNull([known(mpf.amount), known(hmf.amount)]);
  const total = sumOrNull([ordinary, additional, fees]);
  const reasonCodes = reasons(lines, mpf, hmf);
  return {
    outcome: outcomeOf(reasonCodes, total),
    reasonCodes,
    result: {
      lines: lines.map((line, i) => shownLine(line, facts.lines[i])),
      enteredValue: sumCents(facts.lines.map(({ line }) => line.enteredValue)),
      ordinary,
      additionalTotal: additional,
      additionalLeast: sumCents(lines.map(({ least }) => least)),
      additionalMost: sumOrNull(lines.map(({ most }) => most)),
      mpf: known(mpf.amount),
      hmf: known(hmf.amount),
      total,
      missingFacts: missingOf(lines),
      dataCurrentThrough: shownCurrency(currency),
      doesNotInclude: NOT_INCLUDED,
    },
    steps: [...basisSteps(facts, asOf), ...stepsOf(lines), ...mpf.steps, ...hmf.steps],
    warnings: [...warnings(facts, asOf), ...basisWarnings(facts, lines)],
    dataCurrentThrough: pastData(currency, asOf),
    listsThrough: currency.orders,
  };
}

const known = (amount: Cents | 'undetermined'): Cents | null => (amount === 'undetermined' ? null : amount);

function sumOrNull(amounts: readonly (Cents | null)[]): Cents | null {
  return amounts.includes(null) ? null : sumCents(amounts.filter((amount) => amount !== null));
}

function outcomeOf(
  reasonCodes: readonly string[],
  total: Cents | null,
): 'determined' | 'undetermined' | 'not_determinable' {
  if (reasonCodes.includes('data.not_current')) return 'not_determinable';
  return total === null ? 'undetermined' : 'determined';
}

const reasons = (lines: readonly DeterminedLine[], mpf: EntryFee, hmf: EntryFee): readonly string[] => [
  ...new Set([
    ...lines.flatMap(({ ordinary, reasonCodes, additional }) => [
      ...ordinary.reasonCodes,
      ...reasonCodes,
      ...(additional.missing.some(({ effect }) => effect === 'amount') ? ['facts.missing'] : []),
    ]),
    ...mpf.reasonCodes,
    ...hmf.reasonCodes,
  ]),
];

const missingOf = (lines: readonly DeterminedLine[]) =>
  lines.flatMap(({ additional }, i) =>
    additional.missing.map(({ definition }) => ({
      pointer: `/lines/${String(i)}/facts/${definition.name}`,
      fact: definition.name,
      question: definition.question,
    })),
  );

function warnings({ currency, lines, casesWithoutCodes }: DutyQuestionFacts, asOf: IsoDate): readonly Warning[] {
  const told: Warning[] = [...currencyWarnings(currency, asOf), ...endedNumbers(lines)];
  if (lines.some(({ possibleCases }) => possibleCases.length > 0))
    told.push({
      code: 'adcvd.possible_cases',
      message: 'The codes of cases in force fit some goods; their words decide. Deposits are not in these sums.',
    });
  if (casesWithoutCodes.length > 0) told.push(hiddenCases(casesWithoutCodes));
  return told;
}

const basisSteps = ({ basis }: DutyQuestionFacts, asOf: IsoDate) =>
  basis === null ? [] : [applyRule(dayOfRate, { day: asOf, basis }, asOf)];

function basisWarnings({ basis }: DutyQuestionFacts, lines: readonly DeterminedLine[]): readonly Warning[] {
  const changes = [...new Set(lines.flatMap(({ changesOn }) => changesOn))].sort();
  if (changes.length > 0)
    return [
      {
        code: 'basis.unknown_near_change',
        message: `Duties change on ${changes.join(', ')}. Say by asOfBasis what the day is the day of: one of ${BASES.join(', ')}.`,
      },
    ];
  return basis === 'acceptance_in_bond' || basis === 'privileged_status'
    ? [
        {
          code: 'basis.fees_by_day_of_entry',
          message: 'Fees and cash deposits go by the day of entry; here they are those of asOf.',
        },
      ]
    : [];
}

const MOST_NAMED = 10;

function hiddenCases(cases: DutyQuestionFacts['casesWithoutCodes']): Warning {
  const named = cases.slice(0, MOST_NAMED).map(({ caseNumber }) => caseNumber);
  const more = cases.length > MOST_NAMED ? ' …' : '';
  return {
    code: 'adcvd.cases_without_codes',
    message: `${String(cases.length)} AD/CVD cases in force for these origins have no tariff codes on record (${named.join(', ')}${more}): none is among possibleCases, and any may apply by its words.`,
  };
}

const endedNumbers = (lines: DutyQuestionFacts['lines']): readonly Warning[] => {
  const ended = new Map(lines.flatMap(({ ended: one }) => (one ? [[one.htsNumber, one]] : [])));
  return [...ended.values()].map((one) => ({ code: NUMBER_ENDED, message: saysWhenEnded(one) }));
};
