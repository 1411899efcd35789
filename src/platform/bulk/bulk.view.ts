import { FaultView } from '../http/problem.view.js';
import { CitationView } from '../rules/rules.view.js';

/** How many rows came to what. */
export class BulkCountsView {
  /** Filed by this job.
   * @example 84990
   */
  filed!: number;
  /** Filed before, by their number: not filed again.
   * @example 0
   */
  filedBefore!: number;
  /** Refused, each with every fault.
   * @example 10
   */
  refused!: number;
}

/** Why a job failed. */
export class BulkFailureView {
  /** Stable and public.
   * @example "bulk.not_gzip"
   */
  code!: string;
  /** In words.
   * @example "The file is not gzip to its end."
   */
  message!: string;
}

/** A file of many acts on its way, or done. */
export class BulkJobView {
  /** Its id.
   * @example "job_2x4y8b9q0zf5m8s1t7v3w6k9rd"
   */
  id!: string;
  /** What its rows are.
   * @example "bonds"
   */
  kind!: string;
  /** Where it stands; `done` says nothing of single rows.
   * @example "running"
   */
  state!: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  /** Whether someone asked it to stop.
   * @example false
   */
  cancelAsked!: boolean;
  /** How many rows are done.
   * @example 12000
   */
  rowsDone!: number;
  /** How many there are, once that is known.
   * @example 85000
   */
  rows?: number;
  /** What came of them. */
  counts!: BulkCountsView;
  /** SHA-256 of the file as it was sent.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  digest!: string;
  /** Its size as it was sent.
   * @example 10485760
   */
  bytes!: number;
  /** Why it failed. */
  failure?: BulkFailureView;
  /** When it was submitted. */
  submittedAt!: string;
  /** When it was begun. */
  startedAt?: string;
  /** When it ended. */
  endedAt?: string;
}

/** What was found at a row that was filed all the same. */
export class BulkWarningView {
  /** JSON pointer into the row.
   * @example "/lines/0/htsNumber"
   */
  pointer!: string;
  /** Stable code.
   * @example "hts.unknown"
   */
  code!: string;
  /** What was found.
   * @example "The number is not on record."
   */
  message!: string;
  /** What to do about it.
   * @example "Look it up in the tariff of the day."
   */
  remedy?: string;
  /** The law it rests on. */
  citation?: CitationView;
  /** Whether it warns, or what is on record does not decide it.
   * @example "warns"
   */
  weight!: 'warns' | 'undetermined';
  /** The layer in which the check belongs.
   * @example "entry"
   */
  layer!: 'pre_entry' | 'entry' | 'post_release';
  /** The rule that found it, with its version.
   * @example "ENTRY-07@1"
   */
  rule!: string;
  /** The condition code by which ACE tells the same, where it is known.
   * @example "F875"
   */
  aceConditionCode?: string;
}

/** What came of one row. */
export class BulkRowView {
  /** Which row, from 1; the header of a CSV file is none.
   * @example 17
   */
  row!: number;
  /** What came of it.
   * @example "filed"
   */
  outcome!: 'filed' | 'filed_before' | 'refused';
  /** The id of what it filed.
   * @example "bnd_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  subjectId?: string;
  /** The number it goes by.
   * @example "300412345"
   */
  reference?: string;
  /** Every fault of a refused row, as filing it alone would tell them; of one that was filed before, that it says something else. */
  faults?: FaultView[];
  /** What a row that was filed was warned of when it was, as filing it alone would tell it; absent where its kind warns of nothing, or you may not read what it filed. */
  warnings?: BulkWarningView[];
}
