import { IsOptional, IsString, Length } from 'class-validator';
import { IsIsoCountry } from '../../duties/index.js';

/** Where a party of the trade is, as far as that is known. */
export class PartyAddressInput {
  /** Street and number.
   * @example "2 Trina Road"
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  street?: string;

  /** City.
   * @example "Changzhou"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  city?: string;

  /** Country, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  @IsOptional()
  @IsIsoCountry()
  country?: string;
}
