import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../kernel/actor.js';
import { addDays, addMonths } from '../../../kernel/dates.js';
import type { Instant, IsoDate } from '../../../kernel/dates.js';
import { Database } from '../../../platform/database/database.js';
import { FINDINGS_BY_CODE } from './entry-findings.sql.js';
import { TOTALS_BY_TYPE } from './entry-totals.sql.js';

/** What was filed under one entry type; sums leave cancelled entries out, and what law or data did not give. */
export interface EntryTypeTotals {
  readonly entryType: string;
  readonly entries: number;
  readonly cancelled: number;
  /** Entries with a line on which duty or deposits are undetermined: the sums are too low by what is owed on those. */
  readonly undetermined: number;
  readonly enteredValue: string;
  readonly duty: string;
  readonly deposits: string;
}

/** What an importer filed in the months before a day. */
export interface EntryTotalsOfImporter {
  readonly filedFrom: IsoDate;
  readonly filedThrough: IsoDate;
  readonly byType: readonly EntryTypeTotals[];
}

/** One thing that checks found, and at how many entries. */
export interface EntryFindingTotals {
  readonly code: string;
  readonly rule: string;
  readonly weight: 'warns' | 'undetermined';
  readonly entries: number;
}

/** Sums of entries for the account of an importer, in as many months as a list of entries looks into. */
@Injectable()
export class EntryTotals {
  constructor(private readonly database: Database) {}

  /** As far as the actor may read the entries: filed from the first day of the fifth month before through the day, as known at the instant. */
  async sum(actor: Actor, importerId: string, asOf: IsoDate, knownAt: Instant): Promise<EntryTotalsOfImporter> {
    const filedFrom = firstDayOf(asOf);
    const values = [...within(importerId, asOf), knownAt];
    const byType = await this.database.queryAs<EntryTypeTotals>(actor, TOTALS_BY_TYPE, values);
    return { filedFrom, filedThrough: asOf, byType };
  }

  /** What the checks found at the same entries, the most frequent first, a hundred at most. */
  findings(actor: Actor, importerId: string, asOf: IsoDate, knownAt: Instant): Promise<readonly EntryFindingTotals[]> {
    const values = [...within(importerId, asOf), knownAt, MOST_FINDINGS];
    return this.database.queryAs<EntryFindingTotals & Record<string, unknown>>(actor, FINDINGS_BY_CODE, values);
  }
}

const MONTHS_BACK = 5;
const MOST_FINDINGS = 100;
const monthOf = (on: IsoDate): IsoDate => addDays(on, 1 - Number(on.slice(8)));
const firstDayOf = (asOf: IsoDate): IsoDate => monthOf(addMonths(asOf, -MONTHS_BACK));
const within = (importerId: string, asOf: IsoDate): readonly string[] => {
  const from = firstDayOf(asOf);
  return [importerId, from, monthOf(asOf), from, asOf];
};
