import type { IsoDate } from '../../../../kernel/dates.js';
import { sumCents } from '../../../../kernel/money.js';
import { applyRule } from '../../../../kernel/rule.js';
import type { Applied } from '../../../../kernel/rule.js';
import { atOnce, eachInTurns } from '../../../../kernel/turns.js';
import type { Turns } from '../../../../kernel/turns.js';
import { ENTRY_TYPES, casesOnEntryType } from '../../../reference/rules/entry-types.js';
import type { LawOnRecord } from '../determination/determined-line.js';
import { harborFee, processingFeeOf } from '../entry-fees.js';
import type { EntryFee } from '../entry-fees.js';
import { stepsOf } from '../entry-steps.js';
import type { EntryOwed, LineOwed, OwedEntryFacts, OwedSums } from './entry-owed-facts.js';
import { withFeeWorth } from './fee-worth.js';
import { lineOwed } from './line-owed.js';
import type { OpenDeposits } from './orders-without-codes.js';
import { feeFacts, processingFees } from './owed-fees.js';
import { UNKNOWN, between, sumOwed } from './owed.js';
import type { Owed } from './owed.js';

export type * from './entry-owed-facts.js';

/** What no computation here covers, said with every answer. */
const NOT_INCLUDED = [
  'internal_revenue_taxes',
  'agricultural_and_other_class_fees',
  'mpf.exemption_of_least_developed_origins',
  'hmf.ports_outside_the_list',
] as const;

/** Duties and fees of one entry on the day of the rate, at least and at most. Never throws for want of law or data. */
export const entryOwed = (entry: OwedEntryFacts, law: LawOnRecord, asOf: IsoDate): EntryOwed =>
  atOnce(entryOwedInTurns(entry, law, asOf));

/** The same in turns: an entry may have a thousand lines. */
export function* entryOwedInTurns(entry: OwedEntryFacts, law: LawOnRecord, asOf: IsoDate): Turns<EntryOwed> {
  const dutiesDue = ENTRY_TYPES.get(entry.entryType)?.dutiesDue ?? true;
  const computed = yield* eachInTurns(entry.lines, (line) => lineOwed(line, law, asOf, dutiesDue));
  const feeOf = processingFeeOf(entry.entryType);
  const lines = withFeeWorth(entry, computed, dutiesDue ? feeOf : 'none', asOf);
  const facts = feeFacts(entry, []);
  const mpf = processingFees(dutiesDue ? feeFacts(entry, computed) : facts, computed, feeOf, asOf);
  const hmf = harborFee(facts, asOf);
  const consumed = dutiesDue
    ? { mpf, hmf }
    : {
        // A consumption entry of the same goods: type 01 bears both fees in full.
        mpf: processingFees(facts, computed, 'formal', asOf),
        hmf: harborFee({ ...facts, entryType: '01' }, asOf),
      };
  yield;
  const hasCases = entry.lines.some(({ cases }) => cases.some(({ open }) => !open));
  const onType = applyRule(casesOnEntryType, { entryType: entry.entryType, hasCases }, asOf);
  return {
    lines,
    enteredValue: sumCents(entry.lines.map(({ line }) => line.enteredValue)),
    dutiesDue,
    atEntry: entrySums(dutiesDue ? lines : [], toOwed(mpf), toOwed(hmf)),
    feesIfConsumed: sumOwed([toOwed(consumed.mpf), toOwed(consumed.hmf)]),
    reasonCodes: [
      ...new Set([
        ...lines.flatMap(({ reasonCodes }) => reasonCodes),
        ...(onType.decision.allowed ? [] : [onType.decision.code]),
        ...(dutiesDue ? [] : ['entry_type.no_duties_at_entry']),
      ]),
    ],
    doesNotInclude: NOT_INCLUDED,
    steps: [...stepsOf(computed), ...(hasCases ? [onType] : []), ...feeSteps(mpf, hmf, consumed)],
  };
}

const toOwed = ({ least, most }: EntryFee): Owed => between(least, most);

const feeSteps = (
  mpf: EntryFee,
  hmf: EntryFee,
  consumed: { readonly mpf: EntryFee; readonly hmf: EntryFee },
): readonly Applied<unknown>[] => [
  ...mpf.steps,
  ...hmf.steps,
  ...(consumed.mpf === mpf ? [] : [...consumed.mpf.steps, ...consumed.hmf.steps]),
];

function entrySums(lines: readonly LineOwed[], mpf: Owed, hmf: Owed): OwedSums {
  const open = (type: keyof OpenDeposits): readonly Owed[] =>
    lines.flatMap(({ casesOpen, openDeposits }) => (casesOpen ? [openDeposits?.[type] ?? UNKNOWN] : []));
  const ordinary = sumOwed(lines.map((line) => line.ordinary));
  const additional = sumOwed(lines.map((line) => line.additional));
  const antidumping = sumOwed([...lines.flatMap((line) => line.antidumping), ...open('antidumping')]);
  const countervailing = sumOwed([...lines.flatMap((line) => line.countervailing), ...open('countervailing')]);
  const { amount, least, most } = sumOwed([ordinary, additional, antidumping, countervailing, mpf, hmf]);
  return {
    ordinary: ordinary.amount,
    additional: additional.amount,
    antidumping: antidumping.amount,
    countervailing: countervailing.amount,
    mpf: mpf.amount,
    hmf: hmf.amount,
    total: amount,
    least,
    most,
  };
}
