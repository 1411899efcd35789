import type { IsoDate } from '../../../../kernel/dates.js';
import { sumCents } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import { applyRule } from '../../../../kernel/rule.js';
import type { Applied } from '../../../../kernel/rule.js';
import { cashDeposit } from '../../../duties/rules/adcvd-deposit.js';
import { wholeDollars } from '../../../duties/rules/additional/amounts.js';
import { determineLine, setAsideOf } from '../../../duties/rules/determination/determined-line.js';
import type { DeterminedLine } from '../../../duties/rules/determination/determined-line.js';
import type { DutyQuestionFacts } from '../../../duties/rules/determination/determination-facts.js';
import type { Amount, CaseDeposit, CaseRateFacts } from '../../../duties/rules/duty-facts.js';
import { harborFee, processingFee, processingFeeOf } from '../../../duties/rules/entry-fees.js';
import { ENTRY_TYPES } from '../../../reference/rules/entry-types.js';
import type { JudgedHeading } from '../filed-entry.js';
import { judgedHeadings } from './judged-headings.js';

/** What is owed on one line, as if entered for consumption; null where law or data do not give it. */
export interface ComputedLine {
  readonly ordinary: Cents | null;
  readonly ordinaryRate: string | null;
  readonly additional: readonly { readonly heading: string; readonly amount: Cents | null }[];
  readonly additionalTotal: Cents | null;
  readonly deposits: readonly {
    readonly caseNumber: string;
    readonly rate: string | null;
    readonly amount: Cents | null;
  }[];
  readonly total: Cents | null;
}

/** What is owed on an entry. */
export interface ComputedEntry {
  readonly lines: readonly ComputedLine[];
  readonly headings: readonly (readonly JudgedHeading[] | null)[];
  readonly enteredValue: Cents;
  /** Whether duties are deposited with an entry of this type; where not, only its fees are. */
  readonly dutiesDue: boolean;
  readonly duties: Cents | null;
  readonly processingFee: Cents | null;
  readonly harborFee: Cents | null;
  readonly total: Cents | null;
  /** JSON pointers to what could not be determined. */
  readonly undetermined: readonly string[];
  readonly reasonCodes: readonly string[];
  /** The rules it was computed by, each once. */
  readonly rules: readonly string[];
}

/** Duties, deposits and fees of an entry on the day of its rate, by the one engine. Never throws for want of law or data. */
export function computeEntry(
  facts: DutyQuestionFacts,
  cases: readonly (readonly CaseRateFacts[])[],
  declaredHeadings: readonly (readonly string[])[],
  rateOn: IsoDate,
): ComputedEntry {
  const { entryType, modeOfTransport } = facts;
  const determined = facts.lines.map((line) => determineLine(line, facts, rateOn));
  const deposits = facts.lines.map(({ line }, i) =>
    (cases[i] ?? []).map((named) =>
      applyRule(
        cashDeposit,
        { enteredValue: wholeDollars(line.enteredValue), quantity: line.quantity, unit: line.unit, case: named },
        rateOn,
      ),
    ),
  );
  const lines = determined.map((line, i) =>
    toLine(
      line,
      (deposits[i] ?? []).map(({ decision }) => decision),
    ),
  );
  const entry = {
    entryType,
    modeOfTransport: modeOfTransport ?? '',
    lines: facts.lines.map(({ line }) => ({ ...line, enteredValue: wholeDollars(line.enteredValue) })),
  };
  const claims = determined.map(({ claim }) => claim);
  const mpf = processingFee(entry, claims, processingFeeOf(entryType), rateOn);
  const hmf = harborFee(entry, rateOn);
  const dutiesDue = ENTRY_TYPES.get(entryType)?.dutiesDue ?? true;
  const duties = dutiesDue ? sumOrNull(lines.map(({ total }) => total)) : 0n;
  const [processing, harbor] = [known(mpf.amount), known(hmf.amount)];
  const steps: readonly Applied<unknown>[] = [
    ...determined.flatMap((line) => line.steps),
    ...deposits.flat(),
    ...mpf.steps,
    ...hmf.steps,
  ];
  return {
    lines,
    headings: determined.map((line, i) =>
      judgedHeadings(line, () => {
        const asked = facts.lines[i];
        return asked ? setAsideOf(asked, declaredHeadings[i] ?? [], facts, rateOn) : [];
      }),
    ),
    enteredValue: sumCents(facts.lines.map(({ line }) => line.enteredValue)),
    dutiesDue,
    duties,
    processingFee: processing,
    harborFee: harbor,
    total: sumOrNull([duties, processing, harbor]),
    undetermined: [
      ...lines.flatMap(({ total }, i) => (total === null ? [`/lines/${String(i)}`] : [])),
      ...(processing === null ? ['/processingFee'] : []),
      ...(harbor === null ? ['/harborFee'] : []),
    ],
    reasonCodes: [
      ...new Set([
        ...determined.flatMap(({ ordinary, reasonCodes }) => [...ordinary.reasonCodes, ...reasonCodes]),
        ...deposits.flat().flatMap(({ decision }) => decision.reasonCodes),
        ...mpf.reasonCodes,
        ...hmf.reasonCodes,
      ]),
    ],
    rules: [...new Set(steps.map(({ rule }) => `${rule.id}@${String(rule.version)}`))].sort(),
  };
}

function toLine({ ordinary, programs, total }: DeterminedLine, deposits: readonly CaseDeposit[]): ComputedLine {
  const ordinaryAmount = known(ordinary.amount);
  return {
    ordinary: ordinaryAmount,
    ordinaryRate: ordinary.rate,
    additional: programs
      .filter(({ verdict, program }) => verdict === 'applies' && program.rateKind !== 'replacement')
      .map(({ heading, amount }) => ({ heading, amount })),
    additionalTotal: total,
    deposits: deposits.map(({ caseNumber, rate, amount }) => ({ caseNumber, rate, amount: known(amount) })),
    total: sumOrNull([ordinaryAmount, total, ...deposits.map(({ amount }) => known(amount))]),
  };
}

const known = (amount: Amount): Cents | null => (amount === 'undetermined' ? null : amount);

function sumOrNull(amounts: readonly (Cents | null)[]): Cents | null {
  return amounts.includes(null) ? null : sumCents(amounts.filter((amount) => amount !== null));
}
