import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { canonical } from '../../../kernel/digest.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Copied } from '../../../platform/loading/copy-rows.js';
import { indexOf } from '../../duties/rules/additional/program-index.js';
import type { FactDefinition } from '../../duties/rules/additional/fact-definition.js';
import { entryOnFile } from '../front-door/entry-on-file.js';
import type { EntryOnFile } from '../front-door/entry-on-file.js';
import { askedOnce, assessedOn, digestedOf, timesOf, toRate } from '../filing/assessed-entry.js';
import type { AskedOnce, ToAssess } from '../filing/assessed-entry.js';
import { declaredEntry } from '../filing/declared-entry.js';
import type { DeclaredEntry } from '../filing/declared-entry.js';
import type { FileEntry } from '../filing/entry.dto.js';
import { EntryRecord } from '../filing/entry-record.js';
import type { EntryOnRecord } from '../filing/entry-record.js';
import { groundsOf } from '../filing/filing-grounds.js';
import { refused } from '../filing/finding-to-view.js';
import { computeEntry } from '../rules/computation/entry-computation.js';
import { pastRows } from './past-rows.js';
import type { KeptPast } from './past-rows.js';

/** An entry as it would have been filed on a day that is over: with its summary, by customs for an importer of no organisation. */
export interface PastFiling {
  readonly id: string;
  readonly importerId: string;
  readonly on: IsoDate;
  /** A body that POST /v1/entries takes. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** What became of it. */
export interface PastEntry {
  /** The codes of what forbids it; what is forbidden has no rows. */
  readonly refusals: readonly string[];
  /** Line by line the headings of Chapter 99 that apply. */
  readonly headings: readonly (readonly string[])[];
  /** Line by line what a programme asks of the goods and is not stated. */
  readonly missing: readonly (readonly FactDefinition[])[];
  readonly entry: EntryOnFile;
  /** Its rows, by table. */
  readonly rows: ReadonlyMap<string, readonly (readonly Copied[])[]>;
  /** The text that its digest is taken of. */
  readonly digested: string;
  /** When its rows say that they came on record. */
  readonly knownAt: Instant;
}

/** Asks the law of entries that were filed and released on days that are over, on what is on record now; stores nothing. */
@Injectable()
export class PastEntries {
  constructor(
    private readonly record: EntryRecord,
    private readonly clock: Clock,
  ) {}

  /** Each in its place: the same checks, duties and clocks as of one that is filed today. */
  async prepare(filings: readonly PastFiling[]): Promise<readonly PastEntry[]> {
    const knownAt = this.clock.now();
    const opened = filings.map((filing) => {
      const asked: ToAssess = {
        declared: declaredEntry(filing.given as object as FileEntry, filing.importerId),
        importer: { importerId: filing.importerId, organisationId: null, ...BY_CUSTOMS },
        days: { filedOn: filing.on, summaryFiledOn: null, releasedOn: null, timeOfEntryOn: null },
      };
      return { filing, asked, times: timesOf(asked, filing.on) };
    });
    const records = await this.record.readAll(
      opened.map(({ asked, times, filing }) => ({
        declared: asked.declared,
        rateOn: times.rateOn,
        enteredOn: times.timeOfEntryOn ?? filing.on,
      })),
      knownAt,
    );
    const byDay = new Map<IsoDate, AskedOnce>();
    return opened.map(({ filing, asked, times }, i) => {
      const read = records[i];
      if (!read) throw new Error('an entry was not read');
      if ('refusal' in read) throw read.refusal;
      const once = byDay.get(filing.on) ?? askedOnce(filing.on);
      byDay.set(filing.on, once);
      const assessed = assessedOn({ ...asked, ...times }, read.record, filing.on, once);
      const grounds = groundsOf(asked, filing.on, knownAt);
      const kept = { ...filing, asked, assessed, grounds, knownAt };
      return {
        refusals: refused(assessed.findings).map(({ code }) => code),
        headings: assessed.duties.lines.map(({ additional }) => additional.map(({ heading }) => heading)),
        missing: missingOf(asked.declared, read.record, times.rateOn),
        entry: onFile(kept),
        rows: pastRows(kept),
        digested: canonical(digestedOf(asked.declared, times.rateOn, assessed.duties.rules)),
        knownAt,
      };
    });
  }
}

// What decides which heading is declared is asked for as what changes an amount is.
function missingOf({ lines }: DeclaredEntry, { duty, cases }: EntryOnRecord, rateOn: IsoDate) {
  const { facts } = indexOf(duty.programs);
  const { headings } = computeEntry(
    duty,
    cases.map((named) => named.map(toRate)),
    lines.map(({ additionalHtsNumbers = [] }) => additionalHtsNumbers),
    rateOn,
  );
  return headings.map((judged) => {
    const names = new Set((judged ?? []).flatMap(({ needs }) => needs));
    return [...names].flatMap((name) => facts.get(name) ?? []);
  });
}

const BY_CUSTOMS = {
  filer: 'cbp',
  brokersImporterId: null,
  standing: { delinquent: null, liveEntryRequired: null, inactive: null, securityEachEntry: false },
} as const;

const onFile = ({ id, importerId, on, asked: { declared }, assessed }: KeptPast): EntryOnFile =>
  entryOnFile({
    id,
    entryNumber: declared.entryNumber,
    importerId,
    importerOrganisationId: null,
    filedMonth: `${on.slice(0, 7)}-01`,
    seq: '0',
    entryType: declared.entryType,
    portCode: declared.portCode,
    status: 'summary_filed',
    filedOn: on,
    timeOfEntryOn: assessed.timeOfEntryOn,
    summaryFiledOn: assessed.summaryFiledOn,
    version: 1,
    declared,
    computed: assessed.duties,
    bondVersionIds: assessed.bondVersionIds,
  });
