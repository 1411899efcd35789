/** A place of business. */
export class AddressView {
  /** Street and number, or a box.
   * @example "1200 Harbor Road"
   */
  street!: string;
  /** City or town.
   * @example "Savannah"
   */
  city!: string;
  /** State, province or other part of the country.
   * @example "GA"
   */
  subdivision?: string;
  /** Postal code.
   * @example "31401"
   */
  postalCode?: string;
  /** ISO 3166-1 alpha-2.
   * @example "US"
   */
  country!: string;
}
