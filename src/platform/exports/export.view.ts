/** Why an export was not made. */
export class ExportFailureView {
  /** Stable and public.
   * @example "job.right_lost"
   */
  code!: string;
  /** In words.
   * @example "The agreement it was asked for under is not in force any more."
   */
  message!: string;
}

/** A data set as a file, on its way or made. */
export class ExportView {
  /** Its id.
   * @example "job_2x4y8b9q0zf5m8s1t7v3w6k9rd"
   */
  id!: string;
  /** What it holds.
   * @example "detentions"
   */
  dataSet!: string;
  /** The export that it holds the changes since; absent where it holds everything. */
  sinceExportId?: string;
  /** The agreement it is made under.
   * @example "agr_2x4y8b9q0zf5m8s1t7v3w6k9rd"
   */
  agreementId!: string;
  /** Where it stands.
   * @example "done"
   */
  state!: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  /** How many things are written in it so far.
   * @example 1200
   */
  rows!: number;
  /** How many are told to be shown no more.
   * @example 3
   */
  gone!: number;
  /** Its size, once it is made.
   * @example 48213
   */
  bytes?: number;
  /** SHA-256 of the file, once it is made.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  digest?: string;
  /** Where the file is, once it is made.
   * @example "/v1/exports/job_2x4y8b9q0zf5m8s1t7v3w6k9rd/content"
   */
  content?: string;
  /** Why it was not made. */
  failure?: ExportFailureView;
  /** When it was asked for. */
  submittedAt!: string;
  /** When it ended. */
  endedAt?: string;
}
