import type { IsoDate } from '../../../kernel/dates.js';
import { sumCents } from '../../../kernel/money.js';
import { ENTRY_TYPES } from '../../reference/rules/entry-types.js';
import { casesOnEntryType } from '../../reference/rules/entry-types.js';
import { PROCESSING_FEES_2 } from '../../reference/rules/merchandise-processing-fee.js';
import type { ProcessingFeeRules } from '../../reference/rules/merchandise-processing-fee.js';
import { applyRule } from '../../../kernel/rule.js';
import { atOnce, eachInTurns } from '../../../kernel/turns.js';
import type { Turns } from '../../../kernel/turns.js';
import type { Applied } from '../../../kernel/rule.js';
import type { Amount, DutySums, EntryDuties, EntryFacts, LineDuties } from './duty-facts.js';
import { harborFee, processingFee, processingFeeOf } from './entry-fees.js';
import type { EntryFee } from './entry-fees.js';
import { LINE_LAW_1, determinedSum, lineDuties, sumOrNull } from './line-duties.js';
import type { ComputedLine } from './line-duties.js';
import { stepsOf } from './entry-steps.js';

export type * from './duty-facts.js';

/** What no computation here covers, said with every answer. */
const NOT_INCLUDED = [
  'additional_duties.not_named',
  'internal_revenue_taxes',
  'agricultural_and_other_class_fees',
  'mpf.exemption_of_least_developed_origins',
  'hmf.ports_outside_the_list',
] as const;

/** Computes duties and fees of one planned entry on a legal day. Never throws for want of law or data. */
export const computeEntryDuties = (
  entry: EntryFacts,
  asOf: IsoDate,
  fees: ProcessingFeeRules = PROCESSING_FEES_2,
): EntryDuties => atOnce(entryDutiesInTurns(entry, asOf, fees));

/** The same in turns: an entry may have a thousand lines. */
export function* entryDutiesInTurns(entry: EntryFacts, asOf: IsoDate, fees: ProcessingFeeRules): Turns<EntryDuties> {
  const type = ENTRY_TYPES.get(entry.entryType);
  const dutiesDue = type?.dutiesDue ?? true;
  const computed = yield* eachInTurns(entry.lines, (line) => lineDuties(line, asOf, LINE_LAW_1));
  const lines = computed.map(({ duties }) => duties);
  const claims = computed.map(({ claim }) => claim);

  const mpf = processingFee(entry, claims, processingFeeOf(entry.entryType), asOf, fees);
  const hmf = harborFee(entry, asOf);
  const ifConsumed = dutiesDue ? { mpf, hmf } : feesIfConsumed(entry, claims, asOf, fees);
  yield;
  const consumed = sums(lines, ifConsumed.mpf.amount, ifConsumed.hmf.amount);
  const atEntry = dutiesDue ? consumed : sums([], mpf.amount, hmf.amount);

  const hasCases = entry.lines.some(({ adcvd }) => adcvd.length > 0);
  const onType = applyRule(casesOnEntryType, { entryType: entry.entryType, hasCases }, asOf);
  return {
    lines,
    enteredValue: sumCents(entry.lines.map((line) => line.enteredValue)),
    dutiesDue,
    ...atEntry,
    ifConsumed: consumed,
    undetermined: pointers(lines, mpf, hmf),
    reasonCodes: reasons(lines, [
      ...(onType.decision.allowed ? [] : [onType.decision.code]),
      ...(dutiesDue ? [] : ['entry_type.no_duties_at_entry']),
      ...mpf.reasonCodes,
      ...hmf.reasonCodes,
    ]),
    doesNotInclude: NOT_INCLUDED,
    steps: [...stepsOf(computed), ...(hasCases ? [onType] : []), ...feeSteps(mpf, hmf, ifConsumed)],
  };
}

interface Fees {
  readonly mpf: EntryFee;
  readonly hmf: EntryFee;
}

// A consumption entry of the same goods: type 01 bears both fees in full.
const feesIfConsumed = (
  entry: EntryFacts,
  claims: readonly ComputedLine['claim'][],
  asOf: IsoDate,
  fees: ProcessingFeeRules,
): Fees => ({
  mpf: processingFee(entry, claims, 'formal', asOf, fees),
  hmf: harborFee({ ...entry, entryType: '01' }, asOf),
});

const feeSteps = (mpf: EntryFee, hmf: EntryFee, consumed: Fees): readonly Applied<unknown>[] => [
  ...mpf.steps,
  ...hmf.steps,
  ...(consumed.mpf === mpf ? [] : [...consumed.mpf.steps, ...consumed.hmf.steps]),
];

function sums(lines: readonly LineDuties[], mpf: Amount, hmf: Amount): DutySums {
  const ordinary = lines.map((line) => line.ordinary.amount);
  const additional = lines.flatMap((line) => line.additional.map(({ amount }) => amount));
  const antidumping = lines.flatMap((line) => line.antidumping.map(({ amount }) => amount));
  const countervailing = lines.flatMap((line) => line.countervailing.map(({ amount }) => amount));
  const all = [...ordinary, ...additional, ...antidumping, ...countervailing, mpf, hmf];
  return {
    ordinary: sumOrNull(ordinary),
    additional: sumOrNull(additional),
    antidumping: sumOrNull(antidumping),
    countervailing: sumOrNull(countervailing),
    mpf: sumOrNull([mpf]),
    hmf: sumOrNull([hmf]),
    total: sumOrNull(all),
    determined: determinedSum(all),
  };
}

function pointers(lines: readonly LineDuties[], mpf: EntryFee, hmf: EntryFee): readonly string[] {
  const found: string[] = [];
  const note = (pointer: string, amount: Amount): void => {
    if (amount === 'undetermined') found.push(pointer);
  };
  for (const [i, line] of lines.entries()) {
    const at = `/lines/${String(i)}`;
    note(`${at}/ordinary`, line.ordinary.amount);
    for (const kind of ['additional', 'antidumping', 'countervailing'] as const) {
      for (const [j, duty] of line[kind].entries()) note(`${at}/${kind}/${String(j)}`, duty.amount);
    }
  }
  note('/mpf', mpf.amount);
  note('/hmf', hmf.amount);
  return found;
}

const reasons = (lines: readonly LineDuties[], ofEntry: readonly string[]): readonly string[] => [
  ...new Set([
    ...lines.flatMap(({ ordinary, additional, antidumping, countervailing }) =>
      [ordinary, ...additional, ...antidumping, ...countervailing].flatMap(({ reasonCodes }) => reasonCodes),
    ),
    ...ofEntry,
  ]),
];
