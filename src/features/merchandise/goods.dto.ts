import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import type { IsoDate } from '../../kernel/dates.js';
import { IsCivilDate } from '../../platform/http/dates.dto.js';
import { IsQuantity, IsUsDollars } from '../../platform/http/money.dto.js';
import { IMPORTER_NUMBER } from '../importers/rules/importer-number.js';
import { ENTRY_NUMBER } from '../reference/rules/entry-number.js';
import { PARTY_ROLES } from './party-roles.js';
import { TRANSPORT_MODES } from './transport-modes.js';

const COUNTRY = {
  message: '$property must be an ISO 3166-1 alpha-2 code',
  context: { code: 'country.malformed', remedy: 'Send two letters such as CN; the list is at /v1/countries.' },
};

/** A party on the goods, name and address as filed. */
export class RecordParty {
  /** What the party is to the goods.
   * @example "manufacturer"
   */
  @IsIn(PARTY_ROLES)
  role: (typeof PARTY_ROLES)[number];

  /** Name as filed.
   * @example "Bright Harbor Watch Factory"
   */
  @IsString()
  @Length(1, 200)
  name: string;

  /** Address as filed.
   * @example "18 Dock Road, Shenzhen"
   */
  @IsString()
  @Length(1, 500)
  address: string;

  /** Country of that address, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/i, COUNTRY)
  country?: string;

  /** The organisation on record that this party is. */
  @IsOptional()
  @Matches(/^org_[0-9a-z]{26}$/)
  organisationId?: string;
}

/** Goods as filed or as found, with or without an entry. */
export class RecordGoods {
  /** How they came.
   * @example "express"
   */
  @IsIn(TRANSPORT_MODES)
  modeOfTransport: (typeof TRANSPORT_MODES)[number];

  /** Port of entry, four digits.
   * @example "4701"
   */
  @IsOptional()
  @Matches(/^\d{4}$/)
  portCode?: string;

  /** Where they lie.
   * @example "Express hub, examination room 2"
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  place?: string;

  /** Date of importation, where it is known.
   * @example "2026-03-01"
   */
  @IsOptional()
  @IsCivilDate()
  importedOn?: IsoDate;

  /** Description as filed or as found.
   * @example "Wristwatches"
   */
  @IsString()
  @Length(1, 1000)
  description: string;

  /** How many or how much.
   * @example "120"
   */
  @IsQuantity()
  quantity: string;

  /** Unit of that quantity.
   * @example "NO"
   */
  @Matches(/^[A-Z0-9][A-Z0-9 ]{0,11}$/i)
  unit: string;

  /** Country of origin, ISO 3166-1 alpha-2.
   * @example "CN"
   */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/i, COUNTRY)
  countryOfOrigin?: string;

  /** What appears on goods, packaging and labels: serial numbers, UPC, SKU, lot, batch and date codes.
   * @example ["SN 48213-A", "UPC 012345678905"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  identifyingMarks?: string[];

  /** Entered value in US dollars; protected.
   * @example "1200.00"
   */
  @IsOptional()
  @IsUsDollars()
  enteredValue?: string;

  /** Price in US dollars; protected.
   * @example "10.00"
   */
  @IsOptional()
  @IsUsDollars()
  price?: string;

  /** Entry number, where there is an entry, with or without hyphens; protected.
   * @example "ABC-1234567-6"
   */
  @IsOptional()
  @Matches(ENTRY_NUMBER, {
    context: { code: 'entry_number.malformed', remedy: 'Send the number as on the entry, such as ABC-1234567-6.' },
  })
  entryNumber?: string;

  /** Importer number, with or without hyphens; protected. A social security number is kept encrypted, and no answer tells it.
   * @example "12-345678900"
   */
  @IsOptional()
  @Matches(IMPORTER_NUMBER, {
    context: {
      code: 'importer_number.malformed',
      remedy: 'Send a number such as 12-345678900, 123-45-6789 or 252704-00123.',
    },
  })
  importerNumber?: string;

  /** Bond number; protected. */
  @IsOptional()
  @IsString()
  @Length(1, 20)
  bondNumber?: string;

  /** The importer on record. */
  @IsOptional()
  @Matches(/^imp_[0-9a-z]{26}$/)
  importerId?: string;

  /** Every party that is known. */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RecordParty)
  parties: RecordParty[];
}
