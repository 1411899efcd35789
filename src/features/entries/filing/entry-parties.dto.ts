import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, Matches, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsPartyNumber } from '../party-number.validator.js';
import { DESIGNATORS } from '../rules/filed-entry.js';
import type { Designator } from '../rules/filed-entry.js';
import { EntryProducer } from './entry-line.dto.js';

/** Who else is told of on CBP Forms 3461 and 7501, and on which way the goods came. */
export class EntryParties {
  /** Importer number of the consignee, where that is another than the importer of record (CBP Form 7501, block 26; 19 CFR 141.61(d)).
   * Of a social security number the last four digits alone are kept.
   * @example "12-345678900"
   */
  @IsOptional()
  @IsPartyNumber()
  consigneeNumber?: string;

  /** To whom the goods go in the end, where that is another than the importer of record (block 29). */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => EntryProducer)
  ultimateConsignee?: EntryProducer;

  /** Importer number of whom refunds, bills and notices are sent to, where that is another by CBP Form 4811 (block 28); kept as that of the consignee is.
   * @example "12-345678900"
   */
  @IsOptional()
  @IsPartyNumber()
  referenceNumber?: string;

  /** Who has designated the broker that is importer of record (19 USC 1484(a)(2)(B)).
   * @example "purchaser"
   */
  @IsOptional()
  @IsIn(DESIGNATORS)
  designatedBy?: Designator;

  /** Number of the licence of the broker who files.
   * @example "12345"
   */
  @IsOptional()
  @Matches(/^[A-Z0-9-]{3,12}$/)
  brokerLicenseNumber?: string;

  /** The day of the entry for transportation in bond that brought the goods (block 17).
   * @example "2026-02-26"
   */
  @IsOptional()
  @IsCivilDate()
  inBondOn?: IsoDate;

  /** Foreign port at which the goods were laden on the vessel that brought them, five digits of Schedule K (block 19).
   * @example "57035"
   */
  @IsOptional()
  @Matches(/^\d{5}$/)
  foreignPortOfLading?: string;
}
