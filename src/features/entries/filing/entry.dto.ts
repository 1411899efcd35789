import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { IsIsoCountry, IsListedCode } from '../../duties/index.js';
import { ENTRY_TYPES } from '../../reference/rules/entry-types.js';
import { MODES_OF_TRANSPORT } from '../../reference/rules/modes-of-transport.js';
import { IsEntryNumber } from '../entry-number.validator.js';
import { FILINGS, IMPORTER_ROLES, RATE_BASES } from '../rules/filed-entry.js';
import type { Filing, ImporterRole, RateBasis } from '../rules/filed-entry.js';
import { EntryBond } from './entry-bond.dto.js';
import { EntryClaims } from './entry-claims.dto.js';
import { EntryLine } from './entry-line.dto.js';

const MAX_LINES = 999;

/** An entry as it is filed: cargo release (CBP Form 3461), or with the summary (CBP Form 7501). */
export class FileEntry extends EntryClaims {
  /** Its number, with or without hyphens; it is used once.
   * @example "ABC-1234567-6"
   */
  @IsEntryNumber()
  entryNumber: string;

  /** Entry type, two digits.
   * @example "03"
   */
  @IsListedCode('entry-types', ENTRY_TYPES)
  entryType: string;

  /** What is filed: the entry alone, or with it the summary.
   * @example "entry_and_summary"
   */
  @IsIn(FILINGS)
  filing: Filing;

  /** The importer of record; the caller’s own where it is left out.
   * @example "imp_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  @IsOptional()
  @Matches(/^imp_[0-9a-z]{26}$/)
  importerId?: string;

  /** The same by its number; it is used to find the importer and not kept with the entry.
   * @example "00-1204417EV"
   */
  @IsOptional()
  @IsString()
  @Length(9, 15)
  importerNumber?: string;

  /** By what right it is importer of record.
   * @example "owner"
   */
  @IsIn(IMPORTER_ROLES)
  importerRole: ImporterRole;

  /** Port of entry, four digits of Schedule D.
   * @example "2704"
   */
  @Matches(/^\d{4}$/)
  portCode: string;

  /** Port of unlading.
   * @example "2704"
   */
  @IsOptional()
  @Matches(/^\d{4}$/)
  unladingPortCode?: string;

  /** Mode of transport, two digits.
   * @example "11"
   */
  @IsListedCode('modes-of-transport', MODES_OF_TRANSPORT)
  modeOfTransport: string;

  /** Carrier, vessel, voyage or flight.
   * @example "Pacific Star, voyage 118W"
   */
  @IsOptional()
  @IsString()
  @Length(1, 120)
  carrier?: string;

  /** Bills of lading or air waybills, 1 to 50.
   * @example ["MAEU123456789"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(/^[A-Z0-9-]{3,50}$/, { each: true })
  billNumbers?: string[];

  /** Where the goods are; of goods in general order its number.
   * @example "Y258, Pier J"
   */
  @IsOptional()
  @IsString()
  @Length(1, 120)
  locationOfGoods?: string;

  /** Number of the in-bond movement that brought them.
   * @example "123456789"
   */
  @IsOptional()
  @Matches(/^[A-Z0-9-]{3,20}$/)
  inBondNumber?: string;

  /** Country they were exported from, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  @IsOptional()
  @IsIsoCountry()
  exportingCountry?: string;

  /** The day of export.
   * @example "2026-02-10"
   */
  @IsOptional()
  @IsCivilDate()
  exportedOn?: IsoDate;

  /** The day of importation.
   * @example "2026-03-01"
   */
  @IsOptional()
  @IsCivilDate()
  importedOn?: IsoDate;

  /** The day they landed, or arrived at the port of destination in bond.
   * @example "2026-03-01"
   */
  @IsOptional()
  @IsCivilDate()
  arrivedOn?: IsoDate;

  /** The day elected for entry (19 CFR 141.68(a)(2)).
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  electedEntryOn?: IsoDate;

  /** What the day of the rate is the day of; of entry where it is left out.
   * @example "entry"
   */
  @IsOptional()
  @IsIn(RATE_BASES)
  rateBasis?: RateBasis;

  /** The day of the rate, where it is not that of entry.
   * @example "2026-03-02"
   */
  @IsOptional()
  @IsCivilDate()
  rateOn?: IsoDate;

  /** The day of the application for privileged foreign status.
   * @example "2026-02-02"
   */
  @IsOptional()
  @IsCivilDate()
  privilegedOn?: IsoDate;

  /** The warehouse entry that the goods are withdrawn from.
   * @example "ABC-1234567-6"
   */
  @IsOptional()
  @IsEntryNumber()
  warehouseEntryNumber?: string;

  /** The bonds that secure it; several where the law asks for more than one. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique(({ bondNumber }: EntryBond) => bondNumber)
  @ValidateNested({ each: true })
  @Type(() => EntryBond)
  bonds?: EntryBond[];

  /** Its lines, 1 to 999. */
  @IsArray()
  @ArrayMinSize(1, { context: { code: 'lines.none', remedy: 'Send at least one line.' } })
  @ArrayMaxSize(MAX_LINES, {
    context: { code: 'lines.too_many', remedy: `Send at most ${MAX_LINES} lines; split the entry as ACE would.` },
  })
  @ValidateNested({ each: true })
  @Type(() => EntryLine)
  lines: EntryLine[];
}
