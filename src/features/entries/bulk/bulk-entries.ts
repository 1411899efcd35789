import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import type { IsoDate } from '../../../kernel/dates.js';
import { DomainError, unlawful } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { refusalOf } from '../../../platform/bulk/bulk-kind.js';
import type { BulkFiler, BulkFiling, BulkOutcome } from '../../../platform/bulk/bulk-kind.js';
import type { BulkWarningView } from '../../../platform/bulk/bulk.view.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { IN_DIRECTORY, WARNED } from '../entries.sql.js';
import { numberTaken, reconciledMeanwhile } from '../entry.errors.js';
import { declaredEntry, entryNumber } from '../filing/declared-entry.js';
import type { DeclaredEntry } from '../filing/declared-entry.js';
import type { FileEntry } from '../filing/entry.dto.js';
import type { ToAssess } from '../filing/assessed-entry.js';
import { EntryAssessment } from '../filing/entry-assessment.js';
import { FilingImporters, nobody } from '../filing/filing-importers.js';
import { refused } from '../filing/finding-to-view.js';
import { RECONCILIATION_ISSUES } from '../rules/filed-entry.js';
import { Reconciliations } from '../reconciliation/reconciliations.service.js';
import { filedOtherwise } from './filed-otherwise.js';
import { ClockSets, toFile } from './staged-rows.js';
import type { Reconciles, ToFile } from './staged-rows.js';
import { StagedFilings } from './staged-filings.js';

/** What came of checking a row: it may be filed, or why it may not. */
type Checked = { readonly toFile: ToFile } | { readonly refusal: DomainError };

interface Row {
  readonly given: FileEntry;
  readonly number: string;
  /** Absent where it had been filed before it was to be checked. */
  readonly checked: Checked | undefined;
}

/** Of several rows with one number the first that may be filed is. */
function firstOfEach(rows: readonly Row[]): ReadonlyMap<string, ToFile> {
  const first = new Map<string, ToFile>();
  for (const { number, checked } of rows)
    if (checked && 'toFile' in checked && !first.has(number)) first.set(number, checked.toFile);
  return first;
}

// A reconciliation that does not say what it reconciles is taken for one of everything.
const issuesOf = ({ underlyingEntryNumbers = [], reconciliation = [] }: DeclaredEntry): readonly string[] =>
  underlyingEntryNumbers.flatMap((number) =>
    (reconciliation.length > 0 ? reconciliation : RECONCILIATION_ISSUES).map((issue) => `${number} ${issue}`),
  );

const reconciledBy = ({ underlyingEntryNumbers = [] }: FileEntry): readonly string[] =>
  underlyingEntryNumbers.map(entryNumber);

/** The first row that names an entry of a row before it; below 0 where none does. */
function firstNamingBefore(rows: readonly FileEntry[], numbers: readonly string[]): number {
  const passed = new Set<string>();
  return rows.findIndex((row, i) => {
    const names = reconciledBy(row).some((number) => passed.has(number));
    passed.add(numbers[i] ?? '');
    return names;
  });
}

function refusedWhereLate(row: Row, late: ReadonlyMap<string, DomainError>): Row {
  const refusal = row.checked && 'toFile' in row.checked ? late.get(row.checked.toFile.id) : undefined;
  return refusal ? { ...row, checked: { refusal } } : row;
}

/** Files entries by sets, by the same checks as one by one; the entry number says what was filed before. */
@Injectable()
export class BulkEntries implements BulkFiler<FileEntry> {
  constructor(
    private readonly database: Database,
    private readonly importers: FilingImporters,
    private readonly assessment: EntryAssessment,
    private readonly filings: StagedFilings,
    private readonly reconciliations: Reconciliations,
    private readonly clock: Clock,
  ) {}

  async prepare(actor: Actor, rows: readonly FileEntry[]): Promise<BulkFiling> {
    const today = this.clock.today();
    const numbers = rows.map((row) => entryNumber(row.entryNumber));
    const at = firstNamingBefore(rows, numbers);
    if (at > 0) return this.inTwo(actor, rows, at);
    const named = rows.flatMap(reconciledBy);
    const onRecord = await this.known(actor, named);
    const before = await this.known(actor, numbers);
    const open = rows.filter((_, i) => !before.has(numbers[i] ?? ''));
    const clocks = new ClockSets();
    const checked = await this.check(actor, open, clocks);
    return async () => {
      // What was checked on another day is checked again on this one, and what names entries filed since then, with them.
      const isOld = this.clock.today() !== today || (await this.known(actor, named)).size > onRecord.size;
      if (isOld) return (await this.prepare(actor, rows))();
      let next = 0;
      const asked = rows.map((row, i): Row => {
        const number = numbers[i] ?? '';
        return { given: row, number, checked: before.has(number) ? undefined : checked[next++] };
      });
      return this.file(actor, asked, clocks.texts, today);
    };
  }

  async warned(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, readonly BulkWarningView[]>> {
    const rows = await this.database.queryAs<{ id: string; warnings: BulkWarningView[] }>(actor, WARNED, [ids]);
    return new Map(rows.map(({ id, warnings }) => [id, warnings]));
  }

  // What names entries before it in the set is checked when those are filed.
  private async inTwo(actor: Actor, rows: readonly FileEntry[], at: number): Promise<BulkFiling> {
    const first = await this.prepare(actor, rows.slice(0, at));
    return async () => {
      const filed = await first();
      await this.filings.clear();
      const rest = await this.prepare(actor, rows.slice(at));
      return [...filed, ...(await rest())];
    };
  }

  private async file(
    actor: Actor,
    rows: readonly Row[],
    clocks: ClockSets['texts'],
    today: IsoDate,
  ): Promise<readonly BulkOutcome[]> {
    const late = await this.reconcile(firstOfEach(rows));
    return this.fileChecked(
      actor,
      late.size === 0 ? rows : rows.map((row) => refusedWhereLate(row, late)),
      clocks,
      today,
    );
  }

  // Of two reconciliations of one entry the first is taken, whether the other was checked before or after that.
  private async reconcile(first: ReadonlyMap<string, ToFile>): Promise<ReadonlyMap<string, DomainError>> {
    const late = new Map<string, DomainError>();
    const named = new Set<string>();
    for (const { id, reconciles } of first.values()) {
      if (!reconciles) continue;
      const refusal = await this.refusalOf(reconciles, named);
      if (refusal) late.set(id, refusal);
    }
    return late;
  }

  // Of those before it in the set nothing is on record yet: what they name is told apart by entry and issue.
  private async refusalOf(reconciles: Reconciles, named: Set<string>): Promise<DomainError | null> {
    const issues = issuesOf(reconciles.declared);
    if (issues.some((issue) => named.has(issue))) return reconciledMeanwhile();
    try {
      await this.reconciliations.keep(reconciles, reconciles.on);
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
    for (const issue of issues) named.add(issue);
    return null;
  }

  private async fileChecked(
    actor: Actor,
    rows: readonly Row[],
    clocks: ClockSets['texts'],
    today: IsoDate,
  ): Promise<readonly BulkOutcome[]> {
    const first = firstOfEach(rows);
    const filed = await this.filings.file(actor, [...first.values()], clocks, today);
    // Of the others some were filed before these were checked, or with rows before these while they were.
    const others = rows.flatMap(({ number }) => (filed.has(first.get(number)?.id ?? '') ? [] : [number]));
    const before = await this.known(actor, others);
    const passed = new Map<string, string>();
    const came = rows.map(({ number: reference, checked }): BulkOutcome => {
      const earlier = before.get(reference) ?? passed.get(reference);
      if (earlier !== undefined) return { outcome: 'filed_before', subjectId: earlier, reference };
      if (!checked) throw new Error('a row was not checked');
      if ('refusal' in checked) return refusalOf(checked.refusal);
      const { id } = checked.toFile;
      // Of others’ entries the actor knows nothing: their numbers are taken, as when filed alone.
      if (!filed.has(id)) return refusalOf(numberTaken());
      passed.set(reference, id);
      return { outcome: 'filed', subjectId: id, reference };
    });
    return this.withOtherwise(actor, rows, came);
  }

  private async withOtherwise(
    actor: Actor,
    rows: readonly Row[],
    came: readonly BulkOutcome[],
  ): Promise<readonly BulkOutcome[]> {
    const before = rows.flatMap(({ given: row }, i) => {
      const one = came[i];
      return one?.outcome === 'filed_before' ? [{ entryId: one.subjectId, row }] : [];
    });
    const otherwise = await filedOtherwise(this.database, actor, before);
    return came.map((one, i) => {
      const faults = one.outcome === 'filed_before' && otherwise.get(rows[i]?.given as FileEntry);
      return faults ? { ...one, faults } : one;
    });
  }

  private async known(actor: Actor, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (numbers.length === 0) return new Map();
    const rows = await this.database.queryAs<{ id: string; number: string }>(actor, IN_DIRECTORY, [numbers]);
    return new Map(rows.map(({ id, number }) => [number, id]));
  }

  private async check(actor: Actor, rows: readonly FileEntry[], clocks: ClockSets): Promise<readonly Checked[]> {
    if (rows.length === 0) return [];
    const importers = await this.importers.findAll(actor, rows);
    const filedOn = this.clock.today();
    const days = { filedOn, summaryFiledOn: null, releasedOn: null, timeOfEntryOn: null };
    const asked = rows.map((row, i): ToAssess | { readonly refusal: DomainError } => {
      const importer = importers[i];
      if (!importer) return { refusal: unlawful([nobody(row)]) };
      return { importer, declared: declaredEntry(row, importer.importerId), days };
    });
    const open = asked.filter((one) => 'declared' in one);
    const made = await this.assessment.assessEach(open, ({ importer, declared }, came, place): Checked => {
      if ('refusal' in came) return came;
      const refusals = refused(came.assessed.findings);
      if (refusals.length > 0) return { refusal: unlawful(refusals) };
      return { toFile: toFile({ id: newId('ent'), importer, declared, ...came }, place, clocks, filedOn) };
    });
    let next = 0;
    return asked.map((one): Checked => {
      const checked = 'refusal' in one ? one : made[next++];
      if (!checked) throw new Error('an entry was not assessed');
      return checked;
    });
  }
}
