import { NotInForce } from '../../../kernel/dated.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Applied, Params, Rule } from '../../../kernel/rule.js';
import { suretyWaiver } from '../../bonds/rules/surety-waiver.js';
import { comingDays, electedTime } from './checks/coming-days.js';
import { casesAgainstType, entryBasis, entryTypeInUse } from './checks/entry-type.js';
import { filingDays, summaryKind } from './checks/filing.js';
import { informalEntry } from './checks/informal.js';
import { namedCases, reimbursementStatement } from './checks/named-cases.js';
import { orderOnEntry } from './checks/order-14411.js';
import { reconciliationRider } from './checks/reconciliation.js';
import { entrySecurity, importerOfEntry, securityOfEachEntry, waiverFindings } from './checks/security.js';
import { chapter99Headings, tariffNumber } from './checks/tariff.js';
import type { FiledEntry, FiledLine } from './filed-entry.js';
import type { Finding, RuledFinding } from './finding.js';
import { lineClaim } from './checks/trade-program.js';
import { checkMid } from './identity/mid-check.js';

/** Of an entry that is filed after another part of it: when that part was. */
export interface EarlierFiling {
  readonly timeOfEntryOn: IsoDate | null;
  readonly summaryFiledOn: IsoDate | null;
}

/** Who is told of each rule that was asked; where nobody wants to know, nobody. */
type Told = ((applied: Applied<unknown>) => void) | undefined;

/** Every check of an entry, all at once: what each rule finds, in the order of the form. */
export function checkEntry(
  entry: FiledEntry,
  earlier: EarlierFiling,
  on: IsoDate,
  told?: Told,
): readonly RuledFinding[] {
  const run = <F, P extends Params>(rule: Rule<F, readonly Finding[], P>, facts: F): readonly RuledFinding[] =>
    findingsOf(rule, facts, on, told);
  const { entryType, lines, filing } = entry;
  const withSummary = filing === 'entry_and_summary';
  const enteredValue = sumCents(lines.map((line) => line.enteredValue));
  const hasCases = lines.some(({ cases }) => cases.length > 0);
  return [
    ...run(entryTypeInUse, entry),
    ...run(entryBasis, { ...entry, hasCases }),
    ...run(importerOfEntry, { ...entry, role: entry.importerRole }),
    ...run(filingDays, {
      ...entry,
      ...earlier,
      summaryFiledOn: withSummary ? (earlier.summaryFiledOn ?? entry.filedOn) : null,
    }),
    ...(anyAhead(entry) ? run(comingDays, { ...entry, withSummary }) : []),
    ...(entry.electedEntryOn === null ? [] : run(electedTime, { ...entry, ...earlier })),
    ...run(entrySecurity, entry),
    ...run(securityOfEachEntry, entry),
    ...(entry.standing.order ? run(orderOnEntry, { ...entry, ...entry.standing.order }) : []),
    ...(entry.security.kind === 'waived' ? waived(entry, enteredValue, on, told) : []),
    ...run(informalEntry, {
      entryType,
      enteredValue,
      dutiesPaid: entry.dutiesPaidBeforeRelease,
      lines: lines.map((line) => ({ ...line, section99: line.declaredHeadings.some(inSection99) })),
    }),
    ...run(summaryKind, { ...entry, liquidationWithheld: hasCases }),
    ...run(reconciliationRider, entry),
    ...run(casesAgainstType, { entryType, casesOfLines: lines.map(({ cases }) => cases.length) }),
    ...lines.flatMap((line, i) => lineFindings(line, i, withSummary, on, told)),
  ];
}

function waived(
  { filing, dutiesPaidBeforeRelease, standing, lines }: FiledEntry,
  securedValue: Cents,
  on: IsoDate,
  told: Told,
): readonly RuledFinding[] {
  const facts = {
    securedValue,
    paidBeforeRelease: filing === 'entry_and_summary' && dutiesPaidBeforeRelease,
    delinquent: standing.delinquent,
    quotaGoods: lines.some((line) => line.quota),
    // What the port judges by looking at the goods is not known when they are entered.
    hardToAppraiseOrClassify: false,
    redeliveryDoubtful: false,
  };
  const applied = applyRule(suretyWaiver, facts, on);
  told?.(applied);
  const named = `${suretyWaiver.id}@${String(suretyWaiver.version)}`;
  return waiverFindings(applied.decision).map((finding) => ({ ...finding, rule: named }));
}

function lineFindings(
  line: FiledLine,
  index: number,
  withSummary: boolean,
  on: IsoDate,
  told: Told,
): readonly RuledFinding[] {
  const run = <F, P extends Params>(rule: Rule<F, readonly Finding[], P>, facts: F): readonly RuledFinding[] =>
    findingsOf(rule, facts, on, told);
  return [
    ...run(tariffNumber, { ...line, line: index, endedOn: line.tariffEndedOn }),
    ...run(chapter99Headings, { line: index, declared: line.declaredHeadings, judged: line.headings, withSummary }),
    ...run(checkMid, { ...line, line: index, withSummary }),
    ...run(namedCases, {
      ...line,
      line: index,
      producerNamed: line.producer !== null,
      exporterNamed: line.exporter !== null,
    }),
    ...claimFindings(line, index, on, told),
    ...(withSummary ? run(reimbursementStatement, { ...line, line: index }) : []),
  ];
}

// Only a claim that cannot stand is among the steps: what it gives off the duty is told with the duty.
function claimFindings(line: FiledLine, index: number, on: IsoDate, told: Told): readonly RuledFinding[] {
  const { tradeProgram } = line;
  if (tradeProgram === null) return [];
  const tellFault: Told = (applied) => {
    if ((applied.decision as readonly Finding[]).length > 0) told?.(applied);
  };
  return findingsOf(lineClaim, { ...line, line: index, tradeProgram }, on, tellFault);
}

const anyAhead = ({ exportedOn, importedOn, arrivedOn, filedOn }: FiledEntry): boolean =>
  [exportedOn, importedOn, arrivedOn].some((day) => day !== null && day > filedOn);

// Subchapters III and IV of Chapter 99.
const inSection99 = (heading: string): boolean => /^990[34]/.test(heading);

/** A day for which the law has no value on record is told as a finding of its own. */
function findingsOf<F, P extends Params>(
  rule: Rule<F, readonly Finding[], P>,
  facts: F,
  on: IsoDate,
  told: Told,
): readonly RuledFinding[] {
  const named = `${rule.id}@${String(rule.version)}`;
  try {
    const applied = applyRule(rule, facts, on);
    told?.(applied);
    return applied.decision.map((finding) => ({ ...finding, rule: named }));
  } catch (error) {
    if (!(error instanceof NotInForce)) throw error;
    return [
      {
        pointer: '',
        code: 'law.not_determinable',
        message: `${rule.id} gives no ${error.parameter} for ${on}.`,
        remedy: 'Check the days of the entry.',
        citation: rule.cites[0],
        weight: 'warns',
        layer: 'entry',
        rule: named,
      },
    ];
  }
}
