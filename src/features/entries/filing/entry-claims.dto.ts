import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsEntryNumber } from '../entry-number.validator.js';
import { RECONCILIATION_ISSUES } from '../rules/filed-entry.js';
import type { ReconciliationIssue } from '../rules/filed-entry.js';
import { DOCUMENT_KINDS } from '../rules/papers/document-kinds.js';
import type { DocumentKind } from '../rules/papers/document-kinds.js';
import { EntryProducer } from './entry-line.dto.js';
import { EntryParties } from './entry-parties.dto.js';

/** What is asked and claimed for an entry as a whole. */
export class EntryClaims extends EntryParties {
  /** Whether the port is asked to waive surety (19 CFR 142.4(c)).
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  waiver?: boolean;

  /** Whether the duties are paid before release.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  dutiesPaidBeforeRelease?: boolean;

  /** The scheduled day of the statement by which its duties are paid; left out where they are paid by themselves.
   * @example "2026-03-10"
   */
  @IsOptional()
  @IsCivilDate()
  statementOn?: IsoDate;

  /** Whether the summary stands for several releases.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  consolidated?: boolean;

  /** What is left to a reconciliation, to be filed within 21 months (a free trade agreement within a year of importation); of a reconciliation: what it reconciles.
   * @example ["value"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @ArrayUnique()
  @IsIn(RECONCILIATION_ISSUES, { each: true })
  reconciliation?: ReconciliationIssue[];

  /** Of a reconciliation: the entries that it reconciles. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(999)
  @ArrayUnique()
  @IsEntryNumber({ each: true })
  underlyingEntryNumbers?: string[];

  /** Whose the goods are, where the importer of record is not their owner (19 CFR 141.20(a)(1)). */
  @IsOptional()
  @ValidateNested()
  @Type(() => EntryProducer)
  actualOwner?: EntryProducer;

  /** Documents that are required and not there yet (CBP Form 7501, block 16).
   * @example ["packing_list"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(16)
  @ArrayUnique()
  @IsIn(DOCUMENT_KINDS, { each: true })
  missingDocuments?: DocumentKind[];

  /** Whether drawback will be claimed on it.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  drawbackDesignated?: boolean;

  /** Whether the value is that of a sale before the last one.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  firstSale?: boolean;
}
