import { IsOptional, Matches } from 'class-validator';

/** What to write into a file. */
export class MakeExport {
  /** A data set that an agreement of yours names.
   * @example "detentions"
   */
  @Matches(/^[a-z-]{1,40}$/)
  dataSet: string;

  /** An export you have: then only what has changed since then is written, and what is not shown to you any more.
   * @example "job_2x4y8b9q0zf5m8s1t7v3w6k9rd"
   */
  @IsOptional()
  @Matches(/^job_[0-9a-z]{26}$/)
  sinceExportId?: string;
}
