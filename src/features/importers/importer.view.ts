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

/** A name and when it held. */
export class DatedNameView {
  /** The name.
   * @example "Blue Spruce Imports"
   */
  name!: string;
  /** The first day.
   * @example "2019-05-01"
   */
  from!: string;
  /** The last day; absent while it holds. */
  through?: string;
  /** When it was put on record. */
  recordedAt!: string;
}

/** A place of business and when it was that. */
export class DatedAddressView {
  /** The place. */
  address!: AddressView;
  /** The first day.
   * @example "2019-05-01"
   */
  from!: string;
  /** The last day; absent while it holds. */
  through?: string;
  /** When it was put on record. */
  recordedAt!: string;
}

/** An importer as it stood on a day, as known at an instant. */
export class ImporterView {
  /** Its id.
   * @example "imp_01kjv3v6b9f3xb0m0n4q4h7z2d"
   */
  id!: string;
  /** The organisation that signs in for it, where there is one. */
  organisationId?: string;
  /** Its name on the day; absent where none is on record for it.
   * @example "Blue Spruce Imports"
   */
  name?: string;
  /** Its place of business on the day. */
  address?: AddressView;
  /** Every name on record, oldest first. */
  names?: DatedNameView[];
  /** Every place of business on record, oldest first. */
  addresses?: DatedAddressView[];
  /** Legal time of this answer.
   * @example "2026-03-02"
   */
  asOf!: string;
  /** System time of this answer.
   * @example "2026-03-02T14:00:00.000Z"
   */
  knownAt!: string;
}
