import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { IsoDate } from '../../../kernel/dates.js';
import { IsCivilDate } from '../../../platform/http/dates.dto.js';
import { ApplicationFacts } from './application-facts.dto.js';

/** The most rights one request may ask to record. */
export const MAX_BULK = 300;
const ORGANISATION = /^org_[0-9a-z]{26}$/;

/** Who owns the right. */
export class OwnerInput {
  /** Name, as on the registration.
   * @example "Northpine Instruments"
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** Business address.
   * @example "7 Escapement Lane, Portland, OR 97209"
   */
  @IsString()
  @Length(1, 300)
  address: string;

  /** Country of the address, ISO 3166-1 alpha-2.
   * @example "US"
   */
  @Matches(/^[A-Z]{2}$/)
  country: string;

  /** Citizenship of an individual; state or country where a company is organized.
   * @example "A corporation of Delaware"
   */
  @IsString()
  @Length(2, 200)
  citizenship: string;
}

/** A person or place named in an application. */
export class NamedPartyInput {
  /** Name.
   * @example "Tarn Valley Straps"
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** Country, ISO 3166-1 alpha-2.
   * @example "CH"
   */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  /** Address.
   * @example "3 Works Road, Bienne"
   */
  @IsOptional()
  @IsString()
  @Length(1, 300)
  address?: string;

  /** Its organisation here, where it has one. */
  @IsOptional()
  @Matches(ORGANISATION)
  organisationId?: string;
}

/** Whom customs asks about the right. Never published. */
export class ContactInput {
  /** Person or office.
   * @example "Brand protection"
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** Address for mail.
   * @example "brand.protection@example.com"
   */
  @IsEmail()
  email: string;

  /** Telephone.
   * @example "+1 503 555 0100"
   */
  @IsOptional()
  @Matches(/^[+\d][\d ()./-]{5,30}$/)
  phone?: string;
}

/** Asks customs to record a right. */
export class RecordRight extends ApplicationFacts {
  /** The mark, the trade name, or the title of the work.
   * @example "NORTHPINE CHRONOMASTER"
   */
  @IsString()
  @Length(1, 300)
  title: string;

  /** The goods it stands for.
   * @example "Wristwatches and their parts"
   */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  goods?: string;

  /** The owner. */
  @IsObject()
  @ValidateNested()
  @Type(() => OwnerInput)
  owner: OwnerInput;

  /** The owner's organisation, where an agent applies under its grant; left out: one's own. */
  @IsOptional()
  @Matches(ORGANISATION)
  ownerOrganisationId?: string;

  /** Copyright: the day it ends or leaves the owner, where known.
   * @example "2040-12-31"
   */
  @IsOptional()
  @IsCivilDate()
  ownershipEndsOn?: IsoDate;

  /** Asks for protection against gray-market goods.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  grayMarketRequested?: boolean;

  /** Asks for protection against physically and materially different goods.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  leverRequested?: boolean;

  /** Who may use the mark, and how. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => NamedPartyInput)
  licensees?: NamedPartyInput[];

  /** Where genuine goods are made. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => NamedPartyInput)
  placesOfManufacture?: NamedPartyInput[];

  /** Parents, subsidiaries and other companies abroad that use the mark. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => NamedPartyInput)
  foreignAffiliates?: NamedPartyInput[];

  /** Whom customs asks. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ContactInput)
  contacts?: ContactInput[];
}

/** Asks customs to record many rights; each is filed or refused by itself. */
export class RecordRights {
  /** 1 to 300 applications. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_BULK)
  @ValidateNested({ each: true })
  @Type(() => RecordRight)
  applications: RecordRight[];
}
