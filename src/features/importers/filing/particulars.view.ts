import { AddressView } from '../address.view.js';
import type { AddressKind } from '../rules/address-kinds.js';
import type { OtherNameKind } from '../rules/importer-form.js';
import type { EntityType } from '../rules/nonresident.js';
import type { EntriesPerYear, NumberUse } from './form-answers.js';

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
  /** Its routing number (block 3G).
   * @example "021000021"
   */
  routingNumber?: string;
  /** City of the branch.
   * @example "Savannah"
   */
  city?: string;
  /** State or province of the branch.
   * @example "GA"
   */
  subdivision?: string;
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
  /** Telephone.
   * @example "+1 912 555 0102"
   */
  phone?: string;
  /** The broker who prepared the form.
   * @example "Harbor Brokers"
   */
  brokerName?: string;
  /** The broker's telephone.
   * @example "+1 912 555 0103"
   */
  brokerPhone?: string;
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
  /** What its place of business is (block 2).
   * @example "warehouse"
   */
  addressKind?: AddressKind;
  /** What the place of business is, where its kind is `other`.
   * @example "A pier"
   */
  addressKindExplained?: string;
  /** What its mailing address is (block 2).
   * @example "post_office_box"
   */
  mailingAddressKind?: AddressKind;
  /** What the mailing address is, where its kind is `other`.
   * @example "The desk of an agent"
   */
  mailingAddressKindExplained?: string;
  /** Where its post goes, if not to its place of business (block 2). */
  mailingAddress?: AddressView;
  /** Telephone.
   * @example "+1 912 555 0100"
   */
  phone?: string;
  /** Extension of the telephone (block 2C).
   * @example "204"
   */
  phoneExtension?: string;
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
  /** The filer code it uses, where it files for itself or is a broker (block 3D).
   * @example "AB1"
   */
  filerCode?: string;
  /** The number of its certificate or articles of incorporation, or of its registration (block 3I).
   * @example "5104477"
   */
  incorporationNumber?: string;
  /** The year it was established.
   * @example 2011
   */
  yearEstablished?: number;
  /** Its primary bank. */
  bank?: PrimaryBankView;
  /** Who certified the form (block 4). */
  certification?: FormCertificationView;
}
