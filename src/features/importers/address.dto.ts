import { IsOptional, IsString, Length, Matches } from 'class-validator';

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
  @Matches(/^[A-Z]{2}$/i, {
    message: 'country must be an ISO 3166-1 alpha-2 code',
    context: { code: 'country.malformed', remedy: 'Send two letters such as US; the list is at /v1/countries.' },
  })
  country: string;
}
