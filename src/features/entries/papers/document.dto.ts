import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { DOCUMENT_BASES, DOCUMENT_KINDS } from '../rules/papers/document-kinds.js';
import type { DocumentBasis, DocumentKind } from '../rules/papers/document-kinds.js';

/** Asks for a document that is missing. */
export class RequestDocument {
  /** Which.
   * @example "packing_list"
   */
  @IsIn(DOCUMENT_KINDS)
  document: DocumentKind;

  /** What of it is wanted, and why.
   * @example "The packing list of container MSKU1234565."
   */
  @IsString()
  @Length(1, 500)
  reason: string;

  /** `missing_document`, also where it is left out: it is due in 120 days (19 CFR 113.42); `records_demand`: in 30 days (19 CFR 163.6).
   * @example "missing_document"
   */
  @IsOptional()
  @IsIn(DOCUMENT_BASES)
  basis?: DocumentBasis;

  /** The day on which a demand of records was received; today where it is left out. */
  @IsOptional()
  @IsCivilDate()
  receivedOn?: IsoDate;

  /** The shorter period that is prescribed with a demand of records, in days, for what admissibility or release hangs on. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(366)
  withinDays?: number;
}

/** Files a document, asked for or not. */
export class FileDocument {
  /** Which.
   * @example "packing_list"
   */
  @IsIn(DOCUMENT_KINDS)
  document: DocumentKind;

  /** The files that hold it, sent before to `POST /v1/files`.
   * @example ["fil_01jd3z3m8tf0qr6f2x8mz0c2yv"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^fil_[0-9a-z]{26}$/, { each: true })
  fileIds: string[];
}

/** Gives more time for a document. */
export class ExtendDocument {
  /** Which.
   * @example "packing_list"
   */
  @IsIn(DOCUMENT_KINDS)
  document: DocumentKind;

  /** By how many days the period is extended.
   * @example 60
   */
  @IsInt()
  @Min(1)
  @Max(366)
  days: number;

  /** The day customs had the importer’s written application.
   * @example "2026-06-20"
   */
  @IsCivilDate()
  appliedOn: IsoDate;
}

/** Does without a document. */
export class WaiveDocument {
  /** Which.
   * @example "packing_list"
   */
  @IsIn(DOCUMENT_KINDS)
  document: DocumentKind;

  /** Why it is not needed.
   * @example "The examination was done without it."
   */
  @IsString()
  @Length(1, 500)
  reason: string;
}

/** Asks until when a document is to be produced. */
export class AskDocumentPeriod {
  /** Legal time.
   * @example "2026-03-10"
   */
  @IsCivilDate()
  asOf: IsoDate;

  /** The day of the notice that asks for it.
   * @example "2026-03-10"
   */
  @IsCivilDate()
  requestedOn: IsoDate;

  /** By how many days the period is to be extended; left out: by none.
   * @example 60
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(366)
  extensionDays?: number;

  /** The day customs has the application for it; the legal day where it is left out.
   * @example "2026-06-20"
   */
  @IsOptional()
  @IsCivilDate()
  appliedOn?: IsoDate;

  /** Whether the period was extended before.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  extendedBefore?: boolean;
}
