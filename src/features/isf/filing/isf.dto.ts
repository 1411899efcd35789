import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { AsksAbout } from '../../../platform/access/asks.js';
import { IsInstant } from '../../../platform/http/dates.dto.js';
import { PageQuery } from '../../../platform/http/page.dto.js';
import { IsEntryNumber } from '../../entries/index.js';
import { ISF_CARGOES } from '../rules/isf-times.js';
import type { IsfCargo } from '../rules/isf-times.js';
import { IsfLine, IsfParty } from './isf-party.dto.js';
import { SecurityFilingView } from './isf.view.js';

const MAX_LINES = 999;

/** What a security filing tells (19 CFR 149.3(a)), of goods that are to be entered or taken to a foreign trade zone. */
export class ToldInSecurityFiling {
  /** How the cargo travels; `_exempt` where no cargo declaration is filed 24 hours before lading (19 CFR 4.7(b)(2)).
   * @example "containerized"
   */
  @IsIn(ISF_CARGOES)
  cargo: IsfCargo;

  /** When it is laden aboard at the foreign port, as is known.
   * @example "2026-03-10T08:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  ladenAt?: string;

  /** When it arrives within the limits of a port of the United States, as is expected.
   * @example "2026-03-24T08:00:00Z"
   */
  @IsOptional()
  @IsInstant()
  arrivesAt?: string;

  /** Whether the foreign port is less than 24 hours of voyage from the closest port of the United States.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  shortVoyage?: boolean;

  /** The bond it stands on.
   * @example "240000001"
   */
  @Matches(/^[0-9A-Z]{9}$/)
  bondNumber: string;

  /** Whether that is the bond of the agent that files.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  agentsBond?: boolean;

  /** The entry of the goods, by its number.
   * @example "ABC-1234567-6"
   */
  @IsOptional()
  @IsEntryNumber()
  entryNumber?: string;

  /** Who sells the goods. */
  @IsObject()
  @ValidateNested()
  @Type(() => IsfParty)
  seller: IsfParty;

  /** Who buys them. */
  @IsObject()
  @ValidateNested()
  @Type(() => IsfParty)
  buyer: IsfParty;

  /** On whose account they are shipped: an employer’s number, or one that customs assigned; never that of a person.
   * @example "12-345678900"
   */
  @Matches(/^(?:\d{2}-\d{7}[0-9A-HJ-NP-Y]{2}|\d{6}-\d{5})$/)
  consigneeNumber: string;

  /** To whom they are delivered first. */
  @IsObject()
  @ValidateNested()
  @Type(() => IsfParty)
  shipTo: IsfParty;

  /** The goods, 1 to 999. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_LINES)
  @ValidateNested({ each: true })
  @Type(() => IsfLine)
  lines: IsfLine[];

  /** Where the container was stuffed, or the goods made ready for the ship. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => IsfParty)
  stuffingLocation?: IsfParty;

  /** Who stuffed it, or had it stuffed. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => IsfParty)
  consolidator?: IsfParty;
}

/** Files a security filing. */
export class FileSecurityFiling extends ToldInSecurityFiling {
  /** The bill of lading at its lowest level; of each an importer has one filing that stands.
   * @example "MAEU123456789"
   */
  @Matches(/^[A-Z0-9-]{3,50}$/)
  billOfLading: string;

  /** The importer, whose number is its element; the caller’s own where it is left out.
   * @example "imp_01zt5w2v3n8m1k4q7r9s0a6b2c"
   */
  @IsOptional()
  @Matches(/^imp_[0-9a-z]{26}$/)
  importerId?: string;
}

/** Amends a security filing: the whole of what it tells. */
export class AmendSecurityFiling extends ToldInSecurityFiling {
  /** What changed, or is known better.
   * @example "The container was stuffed."
   */
  @IsString()
  @Length(1, 1000)
  reason: string;
}

/** Withdraws a security filing. */
export class WithdrawSecurityFiling {
  /** Why the goods are not to be imported any more.
   * @example "The order was cancelled before lading."
   */
  @IsString()
  @Length(1, 1000)
  reason: string;
}

/** Which version of a filing. */
export class ReadSecurityFiling {
  /** The version; the present one where it is left out.
   * @example "1"
   */
  @AsksAbout(SecurityFilingView, 'version')
  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/)
  version?: string;
}

/** Which filings. */
export class ListSecurityFilings extends PageQuery {
  /** The importer. */
  @AsksAbout(SecurityFilingView, 'importerId')
  @IsOptional()
  @Matches(/^imp_[0-9a-z]{26}$/)
  importerId?: string;

  /** The entry of the goods. */
  @AsksAbout(SecurityFilingView, 'entryId')
  @IsOptional()
  @Matches(/^ent_[0-9a-z]{26}$/)
  entryId?: string;

  /** Only those whose first eight elements came after their time, or in it.
   * @example "true"
   */
  @AsksAbout(SecurityFilingView, 'late')
  @IsOptional()
  @IsIn(['true', 'false'])
  late?: 'true' | 'false';
}
