import { Injectable } from '@nestjs/common';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import type { Cents } from '../../../kernel/money.js';
import { eachInTurns } from '../../../kernel/turns.js';
import { Database } from '../../../platform/database/database.js';
import { inTurns } from '../../../platform/http/in-turns.js';
import { indexOf } from '../../duties/rules/additional/program-index.js';
import type { ProgramData } from '../../duties/rules/additional/program-index.js';
import { toRate, timesOf } from '../filing/assessed-entry.js';
import type { DeclaredEntry } from '../filing/declared-entry.js';
import { EntryRecord } from '../filing/entry-record.js';
import type { EntryOnRecord } from '../filing/entry-record.js';
import type { FilingGrounds } from '../filing/filing-grounds.js';
import { computeEntry } from '../rules/computation/entry-computation.js';
import { VERSIONS_DECLARED } from './entries-on-file.sql.js';

const READER = 'system:entries';
const AT_ONCE = 200;
const AT_A_TURN = 8;

/** Which programmes of additional duty are other, and how. */
export interface OtherPrograms {
  readonly ids: ReadonlySet<string>;
  /** The same object for the same programmes. */
  readonly change: (data: ProgramData) => ProgramData;
}

/** What a version of an entry owes by the law as it was read when it was filed, and by the same with other programmes. */
export interface RecomputedVersion {
  readonly entryId: string;
  readonly version: number;
  readonly before: Cents | null;
  readonly after: Cents | null;
}

/** Works out anew what entries owe if programmes of additional duty were other: on what was declared, and on what was on record when that was decided. Keeps nothing. */
@Injectable()
export class RecomputedDuties {
  constructor(
    private readonly database: Database,
    private readonly record: EntryRecord,
  ) {}

  /** Every version of these importers' entries that one of the programmes touches, as it was or as it would be. */
  async under(importerIds: readonly string[], other: OtherPrograms): Promise<readonly RecomputedVersion[]> {
    const found: RecomputedVersion[] = [];
    for (let after: readonly [string, number] = ['', 0]; ;) {
      const values = [importerIds, ...after, AT_ONCE];
      const rows = await this.database.queryAs<Row>(READER, VERSIONS_DECLARED, values);
      const last = rows.at(-1);
      if (!last) return found;
      after = [last.entryId, last.version];
      found.push(...(await this.some(rows, other)));
    }
  }

  // What was read for them at one instant is read at once.
  private async some(rows: readonly Row[], other: OtherPrograms): Promise<readonly RecomputedVersion[]> {
    const byInstant = new Map<Instant, Opened[]>();
    for (const { grounds, declared, importerId, ...row } of rows) {
      if (!grounds) continue;
      const { filer, brokersImporterId, standing, days, on, knownAt } = grounds;
      const importer = { importerId, organisationId: null, filer, brokersImporterId, standing };
      const { rateOn, timeOfEntryOn } = timesOf({ declared, importer, days }, on);
      const opened = { ...row, declared, rateOn, enteredOn: timeOfEntryOn ?? on };
      byInstant.set(knownAt, [...(byInstant.get(knownAt) ?? []), opened]);
    }
    const found: RecomputedVersion[] = [];
    for (const [knownAt, opened] of byInstant) {
      const records = await this.record.readAll(opened, knownAt);
      const recompute = (one: Opened, i: number): readonly RecomputedVersion[] => {
        const read = records[i];
        return read && 'record' in read ? recomputed(one, read.record, other) : [];
      };
      found.push(...(await inTurns(eachInTurns(opened, recompute, AT_A_TURN))).flat());
    }
    return found;
  }
}

interface Row extends Record<string, unknown> {
  readonly entryId: string;
  readonly version: number;
  readonly importerId: string;
  readonly declared: DeclaredEntry;
  readonly grounds: FilingGrounds | null;
}
interface Opened {
  readonly entryId: string;
  readonly version: number;
  readonly declared: DeclaredEntry;
  readonly rateOn: IsoDate;
  readonly enteredOn: IsoDate;
}

function recomputed(
  { entryId, version, declared, rateOn }: Opened,
  { duty, cases }: EntryOnRecord,
  { ids, change }: OtherPrograms,
): readonly RecomputedVersion[] {
  const changed = change(duty.programs);
  const isTouched = duty.lines.some(({ line: { htsNumber, countryOfOrigin } }) =>
    [duty.programs, changed].some((data) =>
      indexOf(data)
        .touching(htsNumber, countryOfOrigin, rateOn)
        .programs.some(({ programId }) => ids.has(programId)),
    ),
  );
  if (!isTouched) return [];
  const rates = cases.map((named) => named.map(toRate));
  const headings = declared.lines.map(({ additionalHtsNumbers = [] }) => additionalHtsNumbers);
  const under = (programs: ProgramData): Cents | null =>
    computeEntry({ ...duty, programs }, rates, headings, rateOn).total;
  return [{ entryId, version, before: under(duty.programs), after: under(changed) }];
}
