import type { IsoDate } from '../../kernel/dates.js';
import { PARTY_ROLES } from './party-roles.js';
import { GOODS_STATES } from './rules/index.js';
import { TRANSPORT_MODES } from './transport-modes.js';

/** A party on the goods. */
export class PartyView {
  /** Number among the parties of all goods; a notice names by it whom it went to.
   * @example "48"
   */
  id!: string;
  /** What the party is to the goods.
   * @example "manufacturer"
   */
  role!: (typeof PARTY_ROLES)[number];
  /** Name as filed. */
  name!: string;
  /** Address as filed. */
  address!: string;
  /** Country of that address. */
  country?: string;
}

/** Goods as they are on record. */
export class GoodsView {
  /** Id of the goods; every case about them names it.
   * @example "mer_01jd3z3m8tf0qr6f2x8mz0c2yv"
   */
  id!: string;
  /** Where they stand with customs.
   * @example "detained"
   */
  state!: (typeof GOODS_STATES)[number];
  /** The day they came into that state.
   * @example "2026-03-09"
   */
  stateSince!: IsoDate;
  /** How they came.
   * @example "express"
   */
  modeOfTransport!: (typeof TRANSPORT_MODES)[number];
  /** Port of entry. */
  portCode?: string;
  /** Where they lie. */
  place?: string;
  /** Date of importation. */
  importedOn?: IsoDate;
  /** Description as filed or as found. */
  description!: string;
  /** How many or how much.
   * @example "120"
   */
  quantity!: string;
  /** Unit of that quantity.
   * @example "NO"
   */
  unit!: string;
  /** Country of origin. */
  countryOfOrigin?: string;
  /** What appears on goods, packaging and labels. */
  identifyingMarks!: string[];
  /** Entered value in US dollars. */
  enteredValue?: string;
  /** Price in US dollars. */
  price?: string;
  /** Entry number. */
  entryNumber?: string;
  /** Importer number; a social security number by its last four digits alone. */
  importerNumber?: string;
  /** Bond number. */
  bondNumber?: string;
  /** The importer on record. */
  importerId?: string;
  /** Who stands behind the goods. */
  parties!: PartyView[];
}
