import { IsIn, IsString, Length, Matches } from 'class-validator';

const RECORD_KINDS = ['entry', 'importer_form', 'bill', 'deposit'] as const;

/** Says that a record which an importer's covered status stands on is wrong. */
export class DisputeRecord {
  /** What it is.
   * @example "bill"
   */
  @IsIn(RECORD_KINDS)
  recordKind: (typeof RECORD_KINDS)[number];

  /** Its id, as the covered status names it.
   * @example "bil_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  @Matches(/^[a-z]{3}_[0-9a-z]{26}$/)
  recordId: string;

  /** Why it is wrong.
   * @example "Paid by wire on 2 May; the reference was keyed to another bill."
   */
  @IsString()
  @Length(1, 4000)
  grounds: string;
}

export const DISPUTE_OUTCOMES = ['upheld', 'refused'] as const;

/** Decides a dispute. */
export class DecideRecordDispute {
  /** Whether the record was wrong.
   * @example "refused"
   */
  @IsIn(DISPUTE_OUTCOMES)
  outcome: (typeof DISPUTE_OUTCOMES)[number];

  /** The reasons, as the importer reads them.
   * @example "The wire arrived twelve days after the due date."
   */
  @IsString()
  @Length(1, 4000)
  reason: string;
}
