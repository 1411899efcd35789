import type { IsoDate } from '../../../kernel/dates.js';
import { copyText } from '../../../platform/loading/copy-rows.js';
import { agencyClocks } from '../agencies/agency-clocks.js';
import { flagsOf } from '../agencies/entry-flags.js';
import type { DeclaredEntry } from '../filing/declared-entry.js';
import { HEAD_COLUMNS, LINE_COLUMNS, valuesOf, versionValues } from '../filing/copied-columns.js';
import type { Assessed } from '../filing/assessed-entry.js';
import type { FilingGrounds } from '../filing/filing-grounds.js';
import type { FilingImporter } from '../filing/filing-importers.js';
import { headOf, lineRows } from '../filing/version-rows.js';
import { RECONCILIATION } from '../rules/checks/filing.js';
import { setClocks } from '../timeline/set-clocks.js';

/** An entry that the law takes, with the id it is to have. */
export interface TakenEntry {
  readonly id: string;
  readonly importer: FilingImporter;
  readonly declared: DeclaredEntry;
  readonly assessed: Assessed;
  readonly grounds: FilingGrounds;
}

/** The same as COPY takes it, in the order of the columns of its stages: text alone, so that nothing it was decided on is held until it is filed. */
export interface ToFile {
  readonly id: string;
  readonly withSummary: boolean;
  readonly entry: string;
  readonly lines: string;
  readonly flags: string;
  /** Of a reconciliation: what it names is reconciled with it. */
  readonly reconciles?: Reconciles;
}

/** A reconciliation, and when its summary is filed. */
export interface Reconciles extends Pick<TakenEntry, 'importer' | 'declared'> {
  readonly on: IsoDate | null;
}

/** Entries on the same days share their clocks: each set is staged once. */
export class ClockSets {
  /** As COPY takes them. */
  readonly texts: string[] = [];
  private readonly sets = new Map<Assessed['clocks'], number>();

  /** The number of the set that an entry has. */
  numberOf(assessed: Assessed): number {
    const known = this.sets.get(assessed.clocks);
    if (known !== undefined) return known;
    const set = this.sets.size;
    this.sets.set(assessed.clocks, set);
    const clocks = setClocks(assessed, { entryFiled: true });
    this.texts.push(
      copyText(
        clocks.map(({ clock, met }, place) => [
          ...[set, place, clock.name, JSON.stringify(clock)],
          met ? null : clock.rolledTo,
        ]),
      ),
    );
    return set;
  }
}

/** An entry as it is staged at its place in the file. */
export function toFile(
  { id, importer, declared, assessed, grounds }: TakenEntry,
  place: number,
  clocks: ClockSets,
  filedOn: IsoDate,
): ToFile {
  const { importerId, organisationId } = importer;
  const waiting = agencyClocks(declared, filedOn);
  return {
    id,
    withSummary: declared.filing !== 'entry',
    ...(declared.entryType === RECONCILIATION
      ? { reconciles: { importer, declared, on: assessed.summaryFiledOn } }
      : {}),
    entry: copyText([
      [
        ...[place, clocks.numberOf(assessed), declared.filing, JSON.stringify(declared.billNumbers ?? [])],
        ...[id, importerId, organisationId],
        ...valuesOf(headOf(declared, importer, assessed, filedOn), HEAD_COLUMNS),
        ...versionValues(declared, assessed, JSON.stringify(grounds)),
      ],
    ]),
    lines: copyText(
      lineRows(declared, assessed).map((line) => [importerId, id, organisationId, ...valuesOf(line, LINE_COLUMNS)]),
    ),
    flags: copyText(
      flagsOf(declared.lines).map(({ agency, lines }, i) => [
        ...[id, organisationId, agency, lines.map(String)],
        JSON.stringify(waiting[i]?.clock),
      ]),
    ),
  };
}
