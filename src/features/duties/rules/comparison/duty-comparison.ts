import type { IsoDate } from '../../../../kernel/dates.js';
import type { Warning } from '../../../../kernel/determination.js';
import type { Cents } from '../../../../kernel/money.js';
import { atOnce } from '../../../../kernel/turns.js';
import type { DutyQuestionFacts } from '../determination/determination-facts.js';
import { determineDutiesInTurns } from '../determination/duty-determination.js';
import type { determineDuties } from '../determination/duty-determination.js';
import { programChanges } from './program-changes.js';

/** The same goods twice: as they are, and on another day or of another origin. */
export interface ComparisonFacts {
  readonly base: DutyQuestionFacts;
  readonly against: DutyQuestionFacts;
  readonly againstOn: IsoDate;
}

type Determined = ReturnType<typeof determineDuties>;
type Side = Determined['result'];
type SideLine = Side['lines'][number];

/** What the same shipment owes on two days or of two origins, and which instruments make the difference. */
export const compareDuties = (facts: ComparisonFacts, asOf: IsoDate) => atOnce(compareDutiesInTurns(facts, asOf));

/** The same in turns. */
export function* compareDutiesInTurns({ base, against, againstOn }: ComparisonFacts, asOf: IsoDate) {
  const one = yield* determineDutiesInTurns(base, asOf);
  const other = yield* determineDutiesInTurns(against, againstOn);
  const past = [one, other].some(({ outcome }) => outcome === 'not_determinable');
  const open = [one, other].some(({ outcome }) => outcome === 'undetermined');
  return {
    outcome: past ? ('not_determinable' as const) : open ? ('undetermined' as const) : ('compared' as const),
    reasonCodes: [...new Set([...one.reasonCodes, ...other.reasonCodes])],
    result: {
      base: sumsOf(one.result, asOf),
      against: sumsOf(other.result, againstOn),
      difference: difference(one.result.total, other.result.total),
      lines: one.result.lines.map((line, i) => comparedLine(line, other.result.lines[i] ?? line)),
      dataCurrentThrough: one.result.dataCurrentThrough,
    },
    steps: [...one.steps, ...other.steps],
    warnings: unique([...one.warnings, ...other.warnings]),
    dataCurrentThrough: one.dataCurrentThrough,
    listsThrough: one.listsThrough,
  };
}

const sumsOf = (
  { ordinary, additionalTotal, additionalLeast, additionalMost, mpf, hmf, total }: Side,
  asOf: IsoDate,
) => ({
  asOf,
  ordinary,
  additionalTotal,
  additionalLeast,
  additionalMost,
  mpf,
  hmf,
  total,
});

const comparedLine = (line: SideLine, other: SideLine) => ({
  htsNumber: line.htsNumber,
  enteredValue: line.enteredValue,
  base: lineSide(line),
  against: lineSide(other),
  difference: difference(line.total, other.total),
  changes: programChanges(line.additional, other.additional),
});

const lineSide = ({
  countryOfOrigin,
  ordinary,
  additionalTotal,
  additionalLeast,
  additionalMost,
  missingFacts,
  reasonCodes,
  total,
}: SideLine) => ({
  countryOfOrigin,
  ordinary,
  additionalTotal,
  additionalLeast,
  additionalMost,
  missingFacts: missingFacts.map(({ fact }) => fact),
  reasonCodes,
  total,
});

const difference = (one: Cents | null, other: Cents | null): Cents | null =>
  one === null || other === null ? null : other - one;

const unique = (warnings: readonly Warning[]): readonly Warning[] => [
  ...new Map(warnings.map((warning) => [`${warning.code} ${warning.message}`, warning])).values(),
];
