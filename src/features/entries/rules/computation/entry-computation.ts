import type { IsoDate } from '../../../../kernel/dates.js';
import { sumCents } from '../../../../kernel/money.js';
import type { Cents } from '../../../../kernel/money.js';
import type { Applied } from '../../../../kernel/rule.js';
import { inOrder, setAsideOf } from '../../../duties/rules/determination/determined-line.js';
import type { DutyQuestionFacts } from '../../../duties/rules/determination/determination-facts.js';
import type { Amount, CaseRateFacts } from '../../../duties/rules/duty-facts.js';
import { harborFee, processingFeeOf } from '../../../duties/rules/entry-fees.js';
import type { LineOwed, OwedDeposit } from '../../../duties/rules/owed/entry-owed-facts.js';
import { lineOwed } from '../../../duties/rules/owed/line-owed.js';
import { feeFacts, processingFees } from '../../../duties/rules/owed/owed-fees.js';
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
  const dutiesDue = ENTRY_TYPES.get(entryType)?.dutiesDue ?? true;
  const asked = facts.lines.map((line, i) => ({
    ...line,
    cases: (cases[i] ?? []).map((named) => ({ ...named, highest: null, open: false })),
    ordersWithoutCodes: false,
  }));
  const computed = asked.map((line) => lineOwed(line, facts, rateOn, dutiesDue));
  const deposits = computed.map(({ owed }, i) => depositsOf(owed, cases[i]));
  const lines = computed.map(({ owed }, i) => toLine(owed, deposits[i] ?? []));
  const entry = { entryType, modeOfTransport: modeOfTransport ?? '', lines: asked };
  // The harbor fee stands on the whole value, whatever provision frees a part of it from duty.
  const whole = feeFacts(entry, []);
  const mpf = processingFees(
    dutiesDue ? feeFacts(entry, computed) : whole,
    computed,
    processingFeeOf(entryType),
    rateOn,
  );
  const hmf = harborFee(whole, rateOn);
  const duties = dutiesDue ? sumOrNull(lines.map(({ total }) => total)) : 0n;
  const [processing, harbor] = [known(mpf.amount), known(hmf.amount)];
  const steps: readonly Applied<unknown>[] = [...computed.flatMap((line) => line.steps), ...mpf.steps, ...hmf.steps];
  return {
    lines,
    headings: computed.map(({ determined }, i) =>
      judgedHeadings(determined, () => {
        const line = facts.lines[i];
        return line ? setAsideOf(line, declaredHeadings[i] ?? [], facts, rateOn) : [];
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
        ...computed.flatMap(({ owed, determined: { reasonCodes } }) => [...owed.ordinary.reasonCodes, ...reasonCodes]),
        ...deposits.flat().flatMap(({ reasonCodes }) => reasonCodes),
        ...mpf.reasonCodes,
        ...hmf.reasonCodes,
      ]),
    ],
    rules: [...new Set(steps.map(({ rule }) => `${rule.id}@${String(rule.version)}`))].sort(),
  };
}

// In the order in which the line names its cases.
function depositsOf(
  { antidumping, countervailing }: LineOwed,
  named: readonly CaseRateFacts[] = [],
): readonly OwedDeposit[] {
  const all = [...antidumping, ...countervailing];
  return named.flatMap(({ caseNumber }) => all.find((deposit) => deposit.caseNumber === caseNumber) ?? []);
}

function toLine(owed: LineOwed, deposits: readonly OwedDeposit[]): ComputedLine {
  const { ordinary, additional, programs, total } = owed;
  return {
    ordinary: ordinary.amount,
    ordinaryRate: ordinary.rate,
    additional: inOrder(programs)
      .filter(({ verdict, program }) => verdict === 'applies' && program.rateKind !== 'replacement')
      .map(({ heading, amount }) => ({ heading, amount })),
    additionalTotal: additional.amount,
    deposits: deposits.map(({ caseNumber, rate, amount }) => ({ caseNumber, rate, amount })),
    total: total.amount,
  };
}

const known = (amount: Amount): Cents | null => (amount === 'undetermined' ? null : amount);

function sumOrNull(amounts: readonly (Cents | null)[]): Cents | null {
  return amounts.includes(null) ? null : sumCents(amounts.filter((amount) => amount !== null));
}
