import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { unlawful } from '../../../kernel/errors.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { ExpectedVersion } from '../../../platform/http/if-match.js';
import { ask } from '../../../platform/rules/ask.js';
import { agencyClocksCorrected } from '../agencies/agency-clocks.js';
import { setEntryFlags, unseenLines } from '../agencies/entry-flags.js';
import { Acceptances } from '../acceptance/acceptances.service.js';
import { CORRECT_ENTRY } from '../entries.sql.js';
import { notTheSame, nothingCorrected } from '../entry.errors.js';
import type { EntryEventKind } from '../entry.events.js';
import { placeOf } from '../reading/entry-row.js';
import type { EntryRow } from '../reading/entry-row.js';
import type { EntryView } from '../reading/entry.view.js';
import { flaggedSince } from '../reconciliation/flagged-since.js';
import { RECONCILIATION } from '../rules/checks/filing.js';
import { standingTime } from '../rules/clocks/standing-time.js';
import { agencyAskedAgain } from '../rules/lifecycle/agency-asked-again.js';
import { reconciliationFlag } from '../rules/lifecycle/reconciliation-flag.js';
import type { StandingFlag } from '../rules/lifecycle/reconciliation-flag.js';
import { EntryHappenings } from '../timeline/entry-happenings.js';
import type { EventDetails } from '../timeline/entry-happenings.js';
import { setClocks } from '../timeline/set-clocks.js';
import { declaredEntry } from './declared-entry.js';
import type { DeclaredEntry } from './declared-entry.js';
import { securityFilingDue } from './security-filing-due.js';
import { keysOf } from './entries.service.js';
import type { Assessed } from './assessed-entry.js';
import type { CorrectEntry } from './correct-entry.dto.js';
import { EntryToCorrect } from './entry-to-correct.js';
import { FilingImporters } from './filing-importers.js';
import { refused } from './finding-to-view.js';
import { versionJson } from './version-rows.js';

/** Corrects entries and files their summaries: each time the whole of it, as another version. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly filing: FilingImporters,
    private readonly acceptances: Acceptances,
    private readonly happenings: EntryHappenings,
    private readonly toCorrect: EntryToCorrect,
    private readonly clock: Clock,
  ) {}

  correct(actor: Actor, id: string, expected: ExpectedVersion, given: CorrectEntry): Promise<EntryView> {
    return this.database.transaction(actor, async () => {
      const row = await this.toCorrect.hold(actor, id, expected);
      const today = this.clock.today();
      const importer = await this.filing.find(actor, { ...given, importerId: given.importerId ?? row.importer_id });
      const declared = declaredEntry(given, importer.importerId);
      if (importer.importerId !== row.importer_id || declared.entryNumber !== row.entry_number) throw notTheSame();
      const may = await this.toCorrect.findingsOf(row, declared);
      const flag = flagThatStands(row, declared, today);
      const decided = await this.acceptances.decide(declared, importer, {
        filedOn: row.filed_on,
        summaryFiledOn: row.summary_filed_on,
        releasedOn: row.released_on,
        timeOfEntryOn: timeThatStands(row, declared, today),
        ...(flag.flaggedOn === null ? {} : { flaggedOn: flag.flaggedOn }),
      });
      const { assessed, grounds } = decided;
      const refusals = refused([...may, ...assessed.findings]);
      if (refusals.length > 0) throw unlawful(refusals);
      if (changesNothing(row, declared)) throw nothingCorrected();
      const place = placeOf(row);
      const version = row.current_version + 1;
      const determinationId = await this.acceptances.keep(actor, place, version, decided, row.declared);
      const filed = { grounds, determinationId, reason: given.reason };
      const kept = versionJson(version, declared, { ...assessed, findings: [...may, ...assessed.findings] }, filed);
      const head = headJson(row, declared, assessed);
      await this.database.query(CORRECT_ENTRY, [...keysOf(place), this.clock.now(), actor.id, kept, head]);
      const unseen = unseenLines(row.declared.lines, declared.lines);
      const again = ask(agencyAskedAgain, { released: row.released_on !== null, unseen }, today).decision;
      await setEntryFlags(this.database, place, declared, again);
      const agencies = agencyClocksCorrected(row, declared, again, today);
      const isAgain = row.status === 'summary_rejected';
      const summary = (isAgain || row.summary_filed_on === null) && assessed.summaryFiledOn !== null;
      const told = { version, filing: declared.filing };
      const detailsOf = (kind: EntryEventKind): EventDetails =>
        kind === 'summary_filed'
          ? { ...told, ...(isAgain ? { again: 1 } : {}) }
          : { ...told, ...(flag.withdrawn ? { unflagged: 1 } : {}) };
      const kinds = summary ? (['corrected', 'summary_filed'] as const) : (['corrected'] as const);
      await this.happenings.keep(
        actor,
        place,
        kinds.map((kind) => ({ kind, on: today, details: detailsOf(kind) })),
        [...setClocks(assessed, { entryFiled: true, before: standingClocks(row) }), ...agencies.set],
        [
          ...(summary ? [{ name: 'summary' }] : []),
          ...(flag.withdrawn ? [{ name: 'reconciliation' }] : []),
          ...agencies.ended,
        ],
      );
      return this.toCorrect.find(actor, id);
    });
  }
}

// A summary that was rejected may come again as it was: what was wrong may have been beside it.
const changesNothing = ({ status, declared: before }: EntryRow, declared: DeclaredEntry): boolean =>
  status !== 'summary_rejected' && isDeepStrictEqual(before, declared);

function timeThatStands(row: EntryRow, declared: DeclaredEntry, today: IsoDate): IsoDate | null {
  const facts = {
    timeOfEntryOn: row.time_of_entry_on,
    released: row.released_on !== null,
    elected: declared.electedEntryOn !== undefined,
    arrivedBefore: row.declared.arrivedOn ?? null,
    arrivedOn: declared.arrivedOn ?? null,
  };
  return ask(standingTime, facts, today).decision;
}

function flagThatStands(row: EntryRow, declared: DeclaredEntry, today: IsoDate): StandingFlag {
  const { entryType, reconciliation = [] } = declared;
  const flagged = entryType !== RECONCILIATION && reconciliation.length > 0;
  const facts = { flaggedSince: flaggedSince(row), flagged, summaryFiled: row.summary_filed_on !== null };
  return ask(reconciliationFlag, facts, today).decision;
}

// The clock of a flag that was taken back runs no more: one that comes again sets it, though it be on the same day.
const standingClocks = (row: EntryRow): EntryRow['clocks'] =>
  flaggedSince(row) === null ? row.clocks.filter(({ name }) => name !== 'reconciliation') : row.clocks;

const headJson = (row: EntryRow, declared: DeclaredEntry, { timeOfEntryOn, summaryFiledOn }: Assessed): string =>
  JSON.stringify({
    entry_type: declared.entryType,
    port_code: declared.portCode,
    mode_of_transport: declared.modeOfTransport,
    // A released entry whose summary comes is summarised; a rejected summary that comes again is too.
    status:
      summaryFiledOn !== null && (row.status === 'released' || row.status === 'summary_rejected')
        ? 'summary_filed'
        : row.status,
    time_of_entry_on: timeOfEntryOn,
    summary_filed_on: summaryFiledOn,
    security_filing_due_on: securityFilingDue(declared, row.filed_on)?.dueOn ?? null,
  });
