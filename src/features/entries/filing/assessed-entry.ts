import type { IsoDate } from '../../../kernel/dates.js';
import { digestOf } from '../../../kernel/digest.js';
import { toJson } from '../../../kernel/json.js';
import type { Json } from '../../../kernel/json.js';
import type { Applied } from '../../../kernel/rule.js';
import { ask } from '../../../platform/rules/ask.js';
import type { CaseRateFacts } from '../../duties/rules/duty-facts.js';
import { ENTRY_TYPES } from '../../reference/rules/entry-types.js';
import type { EntryDutiesView } from '../reading/entry-parts.view.js';
import { checkEntry } from '../rules/check-entry.js';
import type { EntryClock } from '../rules/clocks/entry-clock.js';
import { entryClocks } from '../rules/clocks/entry-clocks.js';
import type { EntryClockFacts } from '../rules/clocks/entry-clocks.js';
import { timeOfEntry } from '../rules/clocks/time-of-entry.js';
import { computeEntry } from '../rules/computation/entry-computation.js';
import { RECONCILIATION } from '../rules/checks/filing.js';
import type { FiledEntry, NamedCase, UnderlyingEntry } from '../rules/filed-entry.js';
import type { RuledFinding } from '../rules/finding.js';
import { lineFindingsOnce } from '../rules/line-findings.js';
import type { FindingsOfLine } from '../rules/line-findings.js';
import type { DeclaredEntry } from './declared-entry.js';
import { dutiesView } from './duties-to-view.js';
import type { EntryOnRecord } from './entry-record.js';
import { filedFacts } from './filed-facts.js';
import type { FilingImporter } from './filing-importers.js';

/** When the parts of an entry were filed, and when its goods were released. */
export interface EntryDays {
  readonly filedOn: IsoDate;
  readonly summaryFiledOn: IsoDate | null;
  readonly releasedOn: IsoDate | null;
  /** The time of entry that stands already; null before it. */
  readonly timeOfEntryOn: IsoDate | null;
  /** Since when its summary is flagged for reconciliation; absent or null: since it was filed. */
  readonly flaggedOn?: IsoDate | null;
}

/** All that the law says of an entry as it was declared. */
export interface Assessed {
  readonly findings: readonly RuledFinding[];
  readonly duties: EntryDutiesView;
  readonly clocks: readonly EntryClock[];
  readonly timeOfEntryOn: IsoDate | null;
  readonly summaryFiledOn: IsoDate | null;
  /** The bond versions that secure it, each as its id and number. */
  readonly bondVersionIds: readonly string[];
}

/** An entry to be assessed. */
export interface ToAssess {
  readonly declared: DeclaredEntry;
  readonly importer: FilingImporter;
  readonly days: EntryDays;
  /** Of a reconciliation, the entries that it names. */
  readonly underlying?: readonly UnderlyingEntry[];
  /** Those of its ports that are not on record; absent where all are. */
  readonly ports?: FiledEntry['ports'];
  /** Agencies that its lines are flagged to and nobody answers for; absent where there are none. */
  readonly agencies?: FiledEntry['agencies'];
}

/** Takes a rule that was asked; who wants no steps leaves it out. */
export type Keep = (applied: Applied<unknown>) => void;

/** The days that follow from when an entry's parts are filed. */
export interface Times {
  readonly timeOfEntryOn: IsoDate | null;
  readonly summaryFiledOn: IsoDate | null;
  readonly rateOn: IsoDate;
}

/** When the goods are entered, when their summary is filed, and the day of the rate; refuses a day for which the law has no value. */
export function timesOf({ declared, days }: ToAssess, today: IsoDate, keep?: Keep): Times {
  const withSummary = declared.filing === 'entry_and_summary';
  const summaryFiledOn = days.summaryFiledOn ?? (withSummary ? today : null);
  const quota = declared.lines.some((line) => line.quota === true);
  const applied = ask(
    timeOfEntry,
    {
      filing: declared.filing,
      quota,
      electedEntryOn: declared.electedEntryOn ?? null,
      arrivedOn: declared.arrivedOn ?? null,
      filedOn: days.filedOn,
      summaryFiledOn,
      releasedOn: days.releasedOn,
    },
    today,
  );
  keep?.(applied);
  const timeOfEntryOn = days.timeOfEntryOn ?? applied.decision;
  return { timeOfEntryOn, summaryFiledOn, rateOn: rateDay(declared, timeOfEntryOn ?? today) };
}

/** All that the law says of an entry on what is on record of its goods; pure. */
export function assessedOn(
  { declared, importer, days, underlying, ports, agencies, timeOfEntryOn, summaryFiledOn, rateOn }: ToAssess & Times,
  record: EntryOnRecord,
  today: IsoDate,
  { clocksOf, ofLine, as }: AskedOnce,
  keep?: Keep,
): Assessed {
  const computed = computeEntry(
    record.duty,
    record.cases.map((cases) => cases.map(toRate)),
    declared.lines.map(({ additionalHtsNumbers = [] }) => additionalHtsNumbers),
    rateOn,
  );
  const asked = filedFacts(declared, record, computed, importer, {
    filedOn: today,
    rateOn,
    timeOfEntryOn,
    underlying,
    ports,
    agencies,
  });
  const facts = as ? askedAs(as, asked) : asked;
  const earlier = { timeOfEntryOn: days.timeOfEntryOn, summaryFiledOn: days.summaryFiledOn };
  const findings = checkEntry(facts, earlier, today, keep, ofLine);
  const type = ENTRY_TYPES.get(declared.entryType);
  const clocks = clocksOf({
    arrivedOn: declared.arrivedOn ?? null,
    importedOn: declared.importedOn ?? null,
    timeOfEntryOn,
    summaryDue: type?.dutiesDue ?? true,
    summaryFiledOn,
    correctable: type?.group !== 'informal',
    // What a reconciliation says is reconciled, it leaves to no other.
    reconciliation: declared.entryType === RECONCILIATION ? [] : (declared.reconciliation ?? []),
    flaggedOn: days.flaggedOn ?? summaryFiledOn,
  });
  const digest = digestOf(digestedOf(declared, rateOn, computed.rules));
  const bondVersionIds = record.bonds.flatMap((bond) => (bond ? [`${bond.bondId}@${String(bond.version)}`] : []));
  return {
    findings,
    duties: dutiesView(computed, rateOn, digest),
    clocks,
    timeOfEntryOn,
    summaryFiledOn,
    bondVersionIds,
  };
}

/** What the digest of an entry’s duties is taken of. */
export const digestedOf = (declared: DeclaredEntry, rateOn: IsoDate, rules: readonly string[]): Json =>
  toJson({ declared, rateOn, rules });

/** What the law is asked once for entries that are alike in it. */
export interface AskedOnce {
  readonly clocksOf: (facts: EntryClockFacts) => readonly EntryClock[];
  /** Left out: each line is asked for by itself, and whoever keeps the steps is told of each. */
  readonly ofLine?: FindingsOfLine;
  readonly as?: AskedAs;
}

/** What nobody asked when entries were taken by an earlier version of the question. */
export interface AskedAs {
  /** Which day is named for the rate (ENTRY-29). */
  readonly anyRateDay?: boolean;
  /** What the entries are that a reconciliation names (ENTRY-34). */
  readonly anyUnderlying?: boolean;
  /** In which units quantities are told (ENTRY-36). */
  readonly anyUnit?: boolean;
  /** Whether port, days and surety agree (ENTRY-43), and since when a summary is corrected for 300 days (ENTRY-04@2). */
  readonly anyPort?: boolean;
  /** Whether its ports are on record (ENTRY-45). */
  readonly unlistedPort?: boolean;
  /** Claims that exclude each other, agencies, amounts and export (ENTRY-46 to ENTRY-50). */
  readonly anyBeside?: boolean;
  /** A gross weight of nothing (ENTRY-54). */
  readonly anyWeight?: boolean;
  /** Quota and visa against the type (ENTRY-61), and what kind of bond each is (ENTRY-14@2). */
  readonly anyQuota?: boolean;
}

function askedAs(
  {
    anyRateDay,
    anyUnderlying,
    anyUnit,
    anyPort,
    unlistedPort,
    anyBeside,
    anyWeight = anyBeside,
    anyQuota = anyWeight,
  }: AskedAs,
  { named, underlying, portCode, ports, agencies, beside, quotaOfLines, bondKinds, lines, ...others }: FiledEntry,
): FiledEntry {
  return {
    ...others,
    ...(named && !anyRateDay ? { named } : {}),
    ...(underlying && !anyUnderlying ? { underlying } : {}),
    ...(portCode !== undefined && !anyPort ? { portCode } : {}),
    ...(ports && !unlistedPort ? { ports } : {}),
    ...(agencies && !anyBeside ? { agencies } : {}),
    ...(beside && !anyBeside ? { beside } : {}),
    ...(quotaOfLines && !anyQuota ? { quotaOfLines } : {}),
    ...(bondKinds && !anyQuota ? { bondKinds } : {}),
    lines: lines.map(({ units, amounts, weightless, ...line }) => ({
      ...line,
      ...(units && !anyUnit ? { units } : {}),
      ...(amounts && !anyBeside ? { amounts } : {}),
      ...(weightless && !anyWeight ? { weightless } : {}),
    })),
  };
}

/** For the many entries of a file, of which nobody keeps the steps. */
export const askedOnce = (today: IsoDate): AskedOnce => ({ clocksOf: clocksOnce(today), ofLine: lineFindingsOnce() });

/** Of a file most entries stand on the same few days: the law is asked for the clocks of each once. */
export function clocksOnce(
  today: IsoDate,
  keep?: Keep,
  law: typeof entryClocks = entryClocks,
): (facts: EntryClockFacts) => readonly EntryClock[] {
  const known = new Map<string, readonly EntryClock[]>();
  return (facts) => {
    const key = JSON.stringify(facts);
    const before = known.get(key);
    if (before) return before;
    const applied = ask(law, facts, today);
    keep?.(applied);
    known.set(key, applied.decision);
    return applied.decision;
  };
}

// The day that the goods' status has: withdrawal or acceptance as it is given, privileged status that of its application.
function rateDay({ rateBasis, rateOn, privilegedOn }: DeclaredEntry, otherwise: IsoDate): IsoDate {
  if (rateBasis === 'privileged_status') return privilegedOn ?? rateOn ?? otherwise;
  return rateOn ?? otherwise;
}

export const toRate = ({ caseNumber, type, rate }: NamedCase): CaseRateFacts => ({
  caseNumber,
  type,
  rate: rate?.chosen?.rate ?? null,
  ...(rate?.chosen ? {} : { reason: rate?.reasonCodes[0] ?? 'case.not_found' }),
});
