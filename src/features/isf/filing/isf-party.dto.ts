import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { IsIsoCountry } from '../../duties/index.js';
import { PartyAddressInput } from '../../entries/index.js';

/** A party of a security filing: by name and address, or by a number that trade recognises. */
export class IsfParty extends PartyAddressInput {
  /** Its name.
   * @example "Changzhou Trina Solar Energy Co., Ltd."
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  /** A widely recognised commercial number in their place, such as a DUNS or GLN; never a number of a person.
   * @example "DUNS 544810203"
   */
  @IsOptional()
  @Matches(/^(?:DUNS|GLN|MID) [A-Z0-9]{5,20}$/)
  identification?: string;
}

/** Goods of one manufacturer, origin and tariff number. */
export class IsfLine {
  /** Manufacturer or supplier. */
  @IsObject()
  @ValidateNested()
  @Type(() => IsfParty)
  manufacturer: IsfParty;

  /** Country of origin, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  @IsIsoCountry()
  countryOfOrigin: string;

  /** Tariff number, six to ten digits.
   * @example "8541.42"
   */
  @Matches(/^\d{4}\.?\d{2}(?:\.?\d{2}(?:\.?\d{2})?)?$/)
  htsNumber: string;
}
