import { Injectable } from '@nestjs/common';
import type { IsoDate } from '../../../kernel/dates.js';
import { digestOf } from '../../../kernel/digest.js';
import { DomainError } from '../../../kernel/errors.js';
import { toJson } from '../../../kernel/json.js';
import type { Json } from '../../../kernel/json.js';
import { eachInTurns } from '../../../kernel/turns.js';
import { Clock } from '../../../platform/clock/clock.js';
import { inTurns } from '../../../platform/http/in-turns.js';
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
import type { NamedCase } from '../rules/filed-entry.js';
import type { RuledFinding } from '../rules/finding.js';
import type { DeclaredEntry } from './declared-entry.js';
import { dutiesView } from './duties-to-view.js';
import { EntryRecord } from './entry-record.js';
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
}

/** What came of one of many: what the law says of it, or why it cannot be asked. */
export type AssessedOrRefused = { readonly assessed: Assessed } | { readonly refusal: DomainError };

/** Asks the law of entries, whether they are filed or only tried, alone or by the file: the same checks, the same duties, the same clocks. */
@Injectable()
export class EntryAssessment {
  constructor(
    private readonly record: EntryRecord,
    private readonly clock: Clock,
  ) {}

  async assess(declared: DeclaredEntry, importer: FilingImporter, days: EntryDays): Promise<Assessed> {
    const [one] = await this.assessAll([{ declared, importer, days }]);
    if (!one) throw new Error('an entry was not assessed');
    if ('refusal' in one) throw one.refusal;
    return one.assessed;
  }

  /** Each in its place; what is on record is looked up for all of them at once. */
  async assessAll(asked: readonly ToAssess[]): Promise<readonly AssessedOrRefused[]> {
    const today = this.clock.today();
    const opened = asked.map((one) => orRefusal(() => ({ ...one, ...timesOf(one, today) })));
    const open = opened.flatMap((one) => ('refusal' in one ? [] : [one.made]));
    const records = await this.record.readAll(
      open.map(({ declared, rateOn, timeOfEntryOn }) => ({ declared, rateOn, enteredOn: timeOfEntryOn ?? today })),
      this.clock.now(),
    );
    const clocksOf = clocksOnce(today);
    let next = 0;
    const judge = (one: (typeof opened)[number]): AssessedOrRefused => {
      if ('refusal' in one) return one;
      const read = records[next++];
      if (!read) throw new Error('an entry was not read');
      if ('refusal' in read) return read;
      const judged = orRefusal(() => assessedOn(one.made, read.record, today, clocksOf));
      return 'refusal' in judged ? judged : { assessed: judged.made };
    };
    return inTurns(eachInTurns(opened, judge, AT_A_TURN));
  }
}

// A few at a turn: whoever else this process serves waits for no more than that.
const AT_A_TURN = 8;

function orRefusal<T>(work: () => T): { readonly made: T } | { readonly refusal: DomainError } {
  try {
    return { made: work() };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error };
    throw error;
  }
}

interface Times {
  readonly timeOfEntryOn: IsoDate | null;
  readonly summaryFiledOn: IsoDate | null;
  readonly rateOn: IsoDate;
}

function timesOf({ declared, days }: ToAssess, today: IsoDate): Times {
  const withSummary = declared.filing === 'entry_and_summary';
  const summaryFiledOn = days.summaryFiledOn ?? (withSummary ? today : null);
  const quota = declared.lines.some((line) => line.quota === true);
  const entered = ask(
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
  ).decision;
  const timeOfEntryOn = days.timeOfEntryOn ?? entered;
  return { timeOfEntryOn, summaryFiledOn, rateOn: rateDay(declared, timeOfEntryOn ?? today) };
}

/** All that the law says of an entry on what is on record of its goods; pure. */
export function assessedOn(
  { declared, importer, days, timeOfEntryOn, summaryFiledOn, rateOn }: ToAssess & Times,
  record: EntryOnRecord,
  today: IsoDate,
  clocksOf: ReturnType<typeof clocksOnce>,
): Assessed {
  const computed = computeEntry(
    record.duty,
    record.cases.map((cases) => cases.map(toRate)),
    declared.lines.map(({ additionalHtsNumbers = [] }) => additionalHtsNumbers),
    rateOn,
  );
  const facts = filedFacts(declared, record, computed, importer, { filedOn: today, rateOn });
  const earlier = { timeOfEntryOn: days.timeOfEntryOn, summaryFiledOn: days.summaryFiledOn };
  const findings = checkEntry(facts, earlier, today);
  const type = ENTRY_TYPES.get(declared.entryType);
  const clocks = clocksOf({
    arrivedOn: declared.arrivedOn ?? null,
    importedOn: declared.importedOn ?? null,
    timeOfEntryOn,
    summaryDue: type?.dutiesDue ?? true,
    summaryFiledOn,
    correctable: type?.group !== 'informal',
    reconciliation: declared.reconciliation ?? [],
    flaggedOn: summaryFiledOn,
  });
  const digest = digestOf(toJson({ declared: declared as unknown as Json, rateOn, rules: computed.rules }));
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

// Of a file most entries stand on the same few days: the law is asked for the clocks of each once.
function clocksOnce(today: IsoDate): (facts: EntryClockFacts) => readonly EntryClock[] {
  const known = new Map<string, readonly EntryClock[]>();
  return (facts) => {
    const key = JSON.stringify(facts);
    const clocks = known.get(key) ?? ask(entryClocks, facts, today).decision;
    known.set(key, clocks);
    return clocks;
  };
}

// The day that the goods' status has: withdrawal or acceptance as it is given, privileged status that of its application.
function rateDay({ rateBasis, rateOn, privilegedOn }: DeclaredEntry, otherwise: IsoDate): IsoDate {
  if (rateBasis === 'privileged_status') return privilegedOn ?? rateOn ?? otherwise;
  return rateOn ?? otherwise;
}

const toRate = ({ caseNumber, type, rate }: NamedCase): CaseRateFacts => ({
  caseNumber,
  type,
  rate: rate?.chosen?.rate ?? null,
  ...(rate?.chosen ? {} : { reason: rate?.reasonCodes[0] ?? 'case.not_found' }),
});
