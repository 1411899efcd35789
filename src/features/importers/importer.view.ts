import type { EntriesPerYear, NumberUse } from './filing/form-answers.js';
import type { OtherNameKind } from './rules/importer-form.js';
import type { MatchReason } from './rules/importer-match.js';
import type { ImporterNumberKind } from './rules/importer-number.js';
import type { VoidGround } from './rules/importer-voiding.js';
import type { EntityType } from './rules/nonresident.js';

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

/** A number and when it could be used. */
export class DatedNumberView {
  /** Of which kind: employer number, social security number, assigned by customs.
   * @example "irs"
   */
  kind!: ImporterNumberKind;
  /** The number as customs prints it; a social security number by its last four digits alone.
   * @example "12-3456789EV"
   */
  number!: string;
  /** The first day.
   * @example "2019-05-01"
   */
  from!: string;
  /** The last day; absent while it can be used. */
  through?: string;
  /** Why it was put on record.
   * @example "Filed on CBP Form 5106."
   */
  reason!: string;
  /** When it was put on record. */
  recordedAt!: string;
}

/** Another name of the importer. */
export class OtherNameView {
  /** DIV: a division, with the name of the company it is part of; AKA: also known as; DBA: doing business as.
   * @example "DIV"
   */
  kind!: OtherNameKind;
  /** The name.
   * @example "Blue Spruce Holdings"
   */
  name!: string;
}

/** Its primary bank. */
export class PrimaryBankView {
  /** Name of the bank.
   * @example "First Harbor Bank"
   */
  name!: string;
  /** City of the branch.
   * @example "Savannah"
   */
  city?: string;
  /** ISO 3166-1 alpha-2.
   * @example "US"
   */
  country?: string;
}

/** Who certified the form. */
export class FormCertificationView {
  /** Name.
   * @example "R. Alder"
   */
  name!: string;
  /** Title.
   * @example "Vice President"
   */
  title!: string;
  /** The day it was signed.
   * @example "2026-03-02"
   */
  signedOn!: string;
}

/** What CBP Form 5106 says of an importer beside its name, its address and its numbers. What is absent was not answered. */
export class ImporterParticularsView {
  /** What kind of importer it is (block 1G).
   * @example "corporation"
   */
  entityType?: EntityType;
  /** Where an entity is organized: ISO 3166-1 alpha-2, in the United States ISO 3166-2.
   * @example "US-DE"
   */
  jurisdictionOfOrganization?: string;
  /** Citizenship of a person, ISO 3166-1 alpha-2.
   * @example "US"
   */
  citizenship?: string;
  /** Whether a person is lawfully admitted for permanent residence.
   * @example false
   */
  lawfulPermanentResident?: boolean;
  /** Its other names (blocks 1C, 1D). */
  alsoKnownAs?: OtherNameView[];
  /** How many entries a year it expects (block 1H).
   * @example "over_25"
   */
  expectedEntriesPerYear?: EntriesPerYear;
  /** What its number is for (block 1I).
   * @example ["importer_of_record"]
   */
  numberUses?: NumberUse[];
  /** Codes of programs (blocks 1J to 1M).
   * @example ["CTPAT"]
   */
  programCodes?: string[];
  /** Whether it means to import goods subject to antidumping or countervailing duties.
   * @example true
   */
  expectsAdcvdGoods?: boolean;
  /** Where its post goes, if not to its place of business (block 2). */
  mailingAddress?: AddressView;
  /** Telephone.
   * @example "+1 912 555 0100"
   */
  phone?: string;
  /** Fax.
   * @example "+1 912 555 0101"
   */
  fax?: string;
  /** E-mail address.
   * @example "imports@bluespruce.example"
   */
  email?: string;
  /** Website.
   * @example "https://bluespruce.example"
   */
  website?: string;
  /** What business it is in (block 3).
   * @example "Wholesale of fasteners"
   */
  businessDescription?: string;
  /** Its code in the North American Industry Classification System.
   * @example "423710"
   */
  naicsCode?: string;
  /** Its D-U-N-S number.
   * @example "150483782"
   */
  dunsNumber?: string;
  /** The year it was established.
   * @example 2011
   */
  yearEstablished?: number;
  /** Its primary bank. */
  bank?: PrimaryBankView;
  /** Who certified the form (block 4). */
  certification?: FormCertificationView;
}

/** That the record of an importer is void, and why. */
export class VoidedView {
  /** The first day on which it is void.
   * @example "2026-03-02"
   */
  on!: string;
  /** On what ground.
   * @example "duplicate"
   */
  ground!: VoidGround;
  /** What was found.
   * @example "Filed twice."
   */
  reason!: string;
}

/** Why an importer may be the one described. */
export class MatchView {
  /** `strong`: to put the one described on record one has to say that it is another; `weak`: worth a look.
   * @example "strong"
   */
  strength!: 'strong' | 'weak';
  /** What they have in common.
   * @example ["similar_name", "same_address"]
   */
  reasons!: MatchReason[];
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
  /** The day it was put on record.
   * @example "2026-03-02"
   */
  registeredOn?: string;
  /** Why it may be the one described; in a look-up by description. */
  match?: MatchView;
  /** Present where its record was voided. */
  voided?: VoidedView;
  /** The rest of CBP Form 5106 as it held on the day. */
  particulars?: ImporterParticularsView;
  /** Every number on record, oldest first. */
  numbers?: DatedNumberView[];
  /** Every name on record, oldest first. */
  names?: DatedNameView[];
  /** Every place of business on record, oldest first. */
  addresses?: DatedAddressView[];
  /** The version of what is filed of it, for `If-Match`.
   * @example 1
   */
  version?: number;
  /** Legal time of this answer.
   * @example "2026-03-02"
   */
  asOf!: string;
  /** System time of this answer.
   * @example "2026-03-02T14:00:00.000Z"
   */
  knownAt!: string;
}
