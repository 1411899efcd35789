import { IsOptional, IsString, Length } from 'class-validator';
import { IsIsoCountry } from '../reference/index.js';

/** A place of business. */
export class AddressInput {
  /** Street and number, or a box.
   * @example "1200 Harbor Road"
   */
  @IsString()
  @Length(1, 200)
  street: string;

  /** City or town.
   * @example "Savannah"
   */
  @IsString()
  @Length(1, 100)
  city: string;

  /** State, province or other part of the country.
   * @example "GA"
   */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  subdivision?: string;

  /** Postal code.
   * @example "31401"
   */
  @IsOptional()
  @IsString()
  @Length(1, 20)
  postalCode?: string;

  /** ISO 3166-1 alpha-2.
   * @example "US"
   */
  @IsIsoCountry()
  country: string;
}
