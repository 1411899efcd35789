import type { IsoDate } from '../../../../kernel/dates.js';
import type { Warning } from '../../../../kernel/determination.js';
import { sumCents } from '../../../../kernel/money.js';
import { applyRule } from '../../../../kernel/rule.js';
import { atOnce, eachInTurns } from '../../../../kernel/turns.js';
import type { Cents } from '../../../../kernel/money.js';
import { harborFee, processingFeeOf } from '../entry-fees.js';
import type { EntryFee } from '../entry-fees.js';
import { stepsOf } from '../entry-steps.js';
import { currencyWarnings } from '../currency/currency-warnings.js';
import { pastData, shownCurrency } from '../currency/data-currency.js';
import { BASES, dayOfRate } from '../day-of-rate.js';
import { NUMBER_ENDED, saysWhenEnded } from '../ended-number.js';
import type { ComputedLineOwed, LineOwed } from '../owed/entry-owed-facts.js';
import { withFeeWorth } from '../owed/fee-worth.js';
import { feeFacts, processingFees } from '../owed/owed-fees.js';
import { chargedLinesInTurns } from '../stated/commingled-lines.js';
import { dutiesAccrue } from '../stated/duties-accrue.js';
import { markingDuty } from '../stated/marking-duty.js';
import type { MarkingDuty } from '../stated/marking-duty.js';
import { shownCommingled } from '../stated/shown-commingled.js';
import type { DutyQuestionFacts } from './determination-facts.js';
import { harborFeeByMode } from './open-mode.js';
import type { FeeWorth } from './open-mode.js';
import { shownLine } from './shown-line.js';

const NOT_INCLUDED = [
  'antidumping_and_countervailing_deposits',
  'internal_revenue_taxes',
  'agricultural_and_other_class_fees',
  'foreign_trade_zone_and_drawback_effects',
] as const;

// Each line is shown with every programme that was considered, which takes longer than to compute it.
const LINES_AT_A_TURN = 10;

/** What is owed on goods on the day of the rate: ordinary and additional duties, fees, and what is still unknown. */
export const determineDuties = (facts: DutyQuestionFacts, asOf: IsoDate) => atOnce(determineDutiesInTurns(facts, asOf));

/** The same in turns: an entry may have a thousand lines. */
export function* determineDutiesInTurns(facts: DutyQuestionFacts, asOf: IsoDate) {
  const { entryType, modeOfTransport, currency } = facts;
  const apart = facts.lines.map((line) => ({ ...line, cases: [], ordersWithoutCodes: false }));
  const { asked, computed, groups } = yield* chargedLinesInTurns(apart, facts.commingled ?? [], facts, asOf);
  const accrual = accrualStep(facts, asOf);
  const marking = (facts.unmarked ?? []).map((goods) => ({
    line: goods.line,
    step: applyRule(markingDuty, goods, asOf),
  }));
  const entry = { entryType, modeOfTransport: modeOfTransport ?? '', lines: asked };
  const fees = feeFacts(entry, computed);
  const feeOf = processingFeeOf(entryType);
  const mpf = processingFees(fees, computed, feeOf, asOf);
  // The harbor fee stands on the whole value, whatever provision frees a part of it from duty.
  const goods = feeFacts(entry, []);
  const byMode = modeOfTransport === null ? harborFeeByMode(goods, asOf) : null;
  const hmf = byMode ? byMode.fee : harborFee(goods, asOf);
  const lines = withFeeWorth(entry, computed, feeOf, asOf);
  yield;
  const shown = yield* eachInTurns(
    computed,
    (one, i) => {
      const [own, charged, owed] = [facts.lines[i], asked[i], lines[i]];
      return own && charged && owed ? [shownLine(own, charged, { ...one, owed }, facts, asOf)] : [];
    },
    LINES_AT_A_TURN,
  );
  const ordinary = sumOrNull(lines.map((line) => line.ordinary.amount));
  const additional = sumOrNull(lines.map((line) => line.additional.amount));
  const total = sumOrNull([ordinary, additional, known(mpf.amount), known(hmf.amount)]);
  const reasonCodes = reasons(computed, mpf, hmf);
  return {
    outcome: outcomeOf(reasonCodes, total),
    reasonCodes,
    result: {
      lines: shown.flat(),
      enteredValue: sumCents(facts.lines.map(({ line }) => line.enteredValue)),
      ordinary,
      additionalTotal: additional,
      additionalLeast: sumCents(lines.map((line) => line.additional.least)),
      additionalMost: sumOrNull(lines.map((line) => line.additional.most)),
      mpf: known(mpf.amount),
      hmf: known(hmf.amount),
      total,
      missingFacts: [...missingOf(lines), ...openModeOf(byMode?.worth ?? [])],
      dataCurrentThrough: shownCurrency(currency),
      doesNotInclude: NOT_INCLUDED,
      ...(facts.commingled ? { commingled: groups.map((group) => shownCommingled(group, facts.lines)) } : {}),
      ...(accrual ? { dutiesAccrue: accrual.decision } : {}),
      ...(facts.unmarked ? { markingDuties: marking.map(shownMarking) } : {}),
    },
    steps: [
      ...[...basisSteps(facts, asOf), ...(accrual ? [accrual] : [])],
      ...[...groups, ...marking].map(({ step }) => step),
      ...[...stepsOf(computed), ...mpf.steps, ...hmf.steps],
    ],
    warnings: [...warnings(facts, asOf), ...basisWarnings(facts, computed)],
    dataCurrentThrough: pastData(currency, asOf),
    listsThrough: currency.orders,
  };
}

function accrualStep({ arrival, modeOfTransport }: DutyQuestionFacts, asOf: IsoDate) {
  return arrival ? applyRule(dutiesAccrue, { ...arrival, modeOfTransport }, asOf) : null;
}

const shownMarking = ({ line, step }: { line: number; step: { decision: MarkingDuty } }, u: number) => ({
  line,
  ...step.decision,
  missing: step.decision.missing.map((field) => `/unmarked/${String(u)}/${field}`),
});

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

const reasons = (lines: readonly ComputedLineOwed[], mpf: EntryFee, hmf: EntryFee): readonly string[] => [
  ...new Set([
    ...lines.flatMap(({ owed: { ordinary, missing }, determined: { reasonCodes } }) => [
      ...ordinary.reasonCodes,
      ...reasonCodes,
      ...(missing.some(({ effect }) => effect === 'amount') ? ['facts.missing'] : []),
    ]),
    ...mpf.reasonCodes,
    ...hmf.reasonCodes,
  ]),
];

const missingOf = (lines: readonly LineOwed[]) =>
  lines.flatMap(({ missing }, i) =>
    missing.map(({ definition }) => ({
      pointer: `/lines/${String(i)}/facts/${definition.name}`,
      fact: definition.name,
      question: definition.question,
      worth: NO_WORTH,
    })),
  );

// What an answer to a fact of a line is worth stands with the line.
const NO_WORTH: readonly FeeWorth[] = [];

const openModeOf = (worth: readonly FeeWorth[]) =>
  worth.length === 0
    ? []
    : [
        {
          pointer: '/modeOfTransport',
          fact: 'modeOfTransport',
          question: 'By which mode of transport do the goods come?',
          worth,
        },
      ];

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

function basisWarnings({ basis }: DutyQuestionFacts, lines: readonly ComputedLineOwed[]): readonly Warning[] {
  const changes = [...new Set(lines.flatMap(({ determined }) => determined.changesOn))].sort();
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
