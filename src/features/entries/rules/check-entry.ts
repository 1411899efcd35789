import type { IsoDate } from '../../../kernel/dates.js';
import { sumCents } from '../../../kernel/money.js';
import type { Cents } from '../../../kernel/money.js';
import { applyRule } from '../../../kernel/rule.js';
import type { Params, Rule } from '../../../kernel/rule.js';
import { suretyWaiver } from '../../bonds/rules/surety-waiver.js';
import { comingDays, electedTime } from './checks/coming-days.js';
import { agencyOnRecord } from './checks/agency-on-record.js';
import { exclusiveClaims } from './checks/claims-that-exclude.js';
import { declaredTogether } from './checks/declared-together.js';
import { casesAgainstType, entryBasis, entryTypeInUse } from './checks/entry-type.js';
import { RECONCILIATION, filingDays, summaryKind, summaryKind1 } from './checks/filing.js';
import { exportDayTold, exportingCountryTold } from './checks/export-told.js';
import { informalEntry } from './checks/informal.js';
import { orderOnEntry } from './checks/order-14411.js';
import { portOnRecord } from './checks/port-on-record.js';
import { namedDay } from './checks/named-day.js';
import { reconciliationRider } from './checks/reconciliation.js';
import { statementDay } from './checks/statement-payment.js';
import { toldWithForms } from './checks/told-with-forms.js';
import { quotaAgainstType } from './checks/quota-against-type.js';
import { underlyingEntries } from './checks/underlying-entries.js';
import {
  entrySecurity,
  entrySecurity1,
  importerOfEntry,
  securityOfEachEntry,
  waiverFindings,
} from './checks/security.js';
import type { FiledEntry } from './filed-entry.js';
import type { Finding, RuledFinding } from './finding.js';
import { findingsOf } from './findings-of.js';
import type { Told } from './findings-of.js';
import { lineFindings } from './line-findings.js';
import type { FindingsOfLine } from './line-findings.js';

/** Of an entry that is filed after another part of it: when that part was. */
export interface EarlierFiling {
  readonly timeOfEntryOn: IsoDate | null;
  readonly summaryFiledOn: IsoDate | null;
}

/** Every check of an entry, all at once: what each rule finds, in the order of the form. */
export function checkEntry(
  entry: FiledEntry,
  earlier: EarlierFiling,
  on: IsoDate,
  told?: Told,
  ofLine: FindingsOfLine = lineFindings,
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
    ...(entry.named ? run(namedDay, { ...entry, ...entry.named }) : []),
    ...run(importerOfEntry, { ...entry, role: entry.importerRole }),
    ...run(filingDays, {
      ...entry,
      ...earlier,
      summaryFiledOn: withSummary ? (earlier.summaryFiledOn ?? entry.filedOn) : null,
    }),
    ...(entry.portCode === undefined ? [] : run(declaredTogether, { ...entry, portCode: entry.portCode })),
    ...(entry.ports ? run(portOnRecord, { ports: entry.ports }) : []),
    ...besideFindings(entry, on, told),
    ...(anyAhead(entry) ? run(comingDays, { ...entry, withSummary }) : []),
    ...(entry.electedEntryOn === null ? [] : run(electedTime, { ...entry, ...earlier })),
    ...run(entry.bondKinds ? entrySecurity : entrySecurity1, entry),
    ...run(securityOfEachEntry, entry),
    ...(entry.standing.order ? run(orderOnEntry, { ...entry, ...entry.standing.order }) : []),
    ...(entry.security.kind === 'waived' ? waived(entry, enteredValue, on, told) : []),
    ...run(informalEntry, {
      entryType,
      enteredValue,
      dutiesPaid: entry.dutiesPaidBeforeRelease || entry.statementOn !== undefined,
      lines: lines.map((line) => ({ ...line, section99: line.declaredHeadings.some(inSection99) })),
    }),
    ...summaryFindings(entry, earlier, on, told),
    ...run(casesAgainstType, { entryType, casesOfLines: lines.map(({ cases }) => cases.length) }),
    ...(entry.quotaOfLines ? run(quotaAgainstType, { entryType, quotaOfLines: entry.quotaOfLines }) : []),
    ...lines.flatMap((line, i) => ofLine(line, { index: i, withSummary, on }, told)),
  ];
}

// What is declared beside, and who answers for it.
function besideFindings(entry: FiledEntry, on: IsoDate, told: Told): readonly RuledFinding[] {
  const { agencies, beside, bonds, forms } = entry;
  const run = <F, P extends Params>(rule: Rule<F, readonly Finding[], P>, facts: F): readonly RuledFinding[] =>
    findingsOf(rule, facts, on, told);
  return [
    ...(beside
      ? [
          ...run(exportingCountryTold, beside),
          ...run(exportDayTold, entry),
          ...run(exclusiveClaims, { ...entry, ...beside, bonds: bonds.length }),
        ]
      : []),
    ...(agencies ? run(agencyOnRecord, { agencies }) : []),
    ...(forms ? run(toldWithForms, { ...entry, ...forms }) : []),
  ];
}

// What is asked of the summary as a whole: what it stands for, what it reconciles, how it is paid.
function summaryFindings(entry: FiledEntry, earlier: EarlierFiling, on: IsoDate, told: Told): readonly RuledFinding[] {
  const run = <F, P extends Params>(rule: Rule<F, readonly Finding[], P>, facts: F): readonly RuledFinding[] =>
    findingsOf(rule, facts, on, told);
  const { entryType, underlying, statementOn, filedOn, reconciliation } = entry;
  const liquidationWithheld = entry.lines.some(({ cases }) => cases.length > 0);
  const reconciledOn = earlier.summaryFiledOn ?? filedOn;
  const enteredOn = earlier.timeOfEntryOn ?? filedOn;
  const withSummary = entry.filing === 'entry_and_summary';
  return [
    ...run(underlying ? summaryKind : summaryKind1, { ...entry, liquidationWithheld }),
    ...(underlying && entryType === RECONCILIATION
      ? run(underlyingEntries, { reconciliation, underlying, reconciledOn })
      : []),
    ...run(reconciliationRider, entry),
    ...(statementOn ? run(statementDay, { statementOn, withSummary, enteredOn, filedOn }) : []),
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

const anyAhead = ({ exportedOn, importedOn, arrivedOn, filedOn }: FiledEntry): boolean =>
  [exportedOn, importedOn, arrivedOn].some((day) => day !== null && day > filedOn);

// Subchapters III and IV of Chapter 99.
const inSection99 = (heading: string): boolean => /^990[34]/.test(heading);
